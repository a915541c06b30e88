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
		// Once the address has changed, the old page shrinks away and scrolls by itself: that is not where one was.
		const remember = (): void => {
			if (location.hash === this.#here) this.#places.set(this.#here, scrollY);
		};
		addEventListener('scroll', remember, { passive: true });
		// popstate cannot tell Back from a link to a fragment; a browser without the Navigation API starts at the top.
		globalThis.navigation?.addEventListener('navigate', ({ navigationType }) => {
			// Scroll events come with the next frame, which may be too late.
			remember();
			this.#back = navigationType === 'traverse';
		});
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
