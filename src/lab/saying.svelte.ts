/**
 * What a status line says of the last change, until something else is changed. `now` is what is changed: said before or
 * after its change in one go, a sentence is about the state that both end in.
 */
export class Saying {
	readonly #now: () => unknown;
	#said = $state.raw<{ readonly what: string; readonly about?: unknown }>({ what: '' });

	constructor(now: () => unknown) {
		this.#now = now;
	}

	get current(): string {
		const said = this.#said;
		return !('about' in said) || said.about === this.#now() ? said.what : '';
	}

	readonly say = (what: string): void => {
		const said = { what };
		this.#said = said;
		queueMicrotask(() => {
			if (this.#said === said) this.#said = { what, about: this.#now() };
		});
	};
}
