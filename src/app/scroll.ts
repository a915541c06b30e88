const FRAMES = 30;

/**
 * Where each visited page was scrolled to, so that Back returns to the line one was reading. The browser cannot do it
 * alone: it restores before a lazily loaded page has its height.
 */
export class ScrollMemory {
	#places = new Map<string, number>();
	#here = location.hash;
	#back = false;

	constructor() {
		addEventListener('scroll', () => this.#places.set(this.#here, scrollY), { passive: true });
		addEventListener('popstate', () => (this.#back = true));
		document.addEventListener('click', () => (this.#back = false), { capture: true });
		document.addEventListener('keydown', () => (this.#back = false), { capture: true });
	}

	/** Call when a page is up. */
	arrived(): void {
		const goal = this.#back ? (this.#places.get(location.hash) ?? 0) : 0;
		this.#here = location.hash;
		this.#back = false;
		scrollTo(0, goal);
		if (goal > 0) this.#settle(goal, FRAMES);
	}

	/** What a page loads after itself makes it taller: follow for a moment, unless the reader has moved on. */
	#settle(goal: number, frames: number): void {
		requestAnimationFrame(() => {
			if (scrollY >= goal || frames === 0) return;
			scrollTo(0, goal);
			this.#settle(goal, frames - 1);
		});
	}
}
