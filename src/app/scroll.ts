/**
 * Where each visited page was scrolled to, so that Back returns to the line one was reading. The browser cannot do it
 * alone: it restores before a lazily loaded page has its height.
 */
export class ScrollMemory {
	#places = new Map<string, number>();
	#here = location.hash;
	#back = false;

	constructor() {
		history.scrollRestoration = 'manual';
		addEventListener('scroll', () => this.#places.set(this.#here, scrollY), { passive: true });
		addEventListener('popstate', () => (this.#back = true));
		document.addEventListener('click', () => (this.#back = false), { capture: true });
		document.addEventListener('keydown', () => (this.#back = false), { capture: true });
	}

	/** Call when a page is up. True on the first page of a visit. */
	arrived(): void {
		const goal = this.#back ? (this.#places.get(location.hash) ?? 0) : 0;
		this.#here = location.hash;
		this.#back = false;
		scrollTo(0, goal);
	}
}
