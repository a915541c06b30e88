/** A heap: `take` gives the least by `before`, in logarithmic time. */
export class Queue<T> {
	readonly #items: T[] = [];
	readonly #before: (a: T, b: T) => boolean;

	constructor(before: (a: T, b: T) => boolean) {
		this.#before = before;
	}

	get first(): T | undefined {
		return this.#items[0];
	}

	put(item: T): void {
		const items = this.#items;
		let at = items.push(item) - 1;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			const above = items[parent] as T;
			if (!this.#before(item, above)) break;
			items[at] = above;
			at = parent;
		}
		items[at] = item;
	}

	take(): T | undefined {
		const items = this.#items;
		const first = items[0];
		const last = items.pop();
		if (last === undefined || items.length === 0) return first;
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= items.length) break;
			if (child + 1 < items.length && this.#before(items[child + 1] as T, items[child] as T))
				child++;
			if (!this.#before(items[child] as T, last)) break;
			items[at] = items[child] as T;
			at = child;
		}
		items[at] = last;
		return first;
	}
}
