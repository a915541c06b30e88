import type { Json } from '../domain/record/types.ts';
import type { Store } from './storage.ts';

/** In place of a value: it is to be removed below. */
const GONE = Symbol('gone');

/**
 * A store that keeps working when the one below is missing or fails: what could not be written or removed stays in
 * memory, in front of what can still be read, until {@link Overlay.retry} succeeds or the page closes.
 */
export class Overlay implements Store {
	#below: Store | undefined;
	readonly #waiting = new Map<string, Json | typeof GONE>();
	readonly #failed: (error: unknown) => void;

	constructor(failed: (error: unknown) => void) {
		this.#failed = failed;
	}

	/** Whether there is a store below at all. */
	get attached(): boolean {
		return this.#below !== undefined;
	}

	/** How many changes are in memory only. */
	get waiting(): number {
		return this.#waiting.size;
	}

	attach(below: Store): void {
		this.#below = below;
	}

	async get(key: string): Promise<unknown> {
		const held = this.#waiting.get(key);
		if (held === GONE) return null;
		return held === undefined ? await this.#below?.get(key) : held;
	}

	async set(key: string, value: Json): Promise<void> {
		await this.#change(key, value, (below) => below.set(key, value));
	}

	async remove(key: string): Promise<void> {
		await this.#change(key, GONE, (below) => below.remove(key));
	}

	async entries(): Promise<readonly (readonly [string, unknown])[]> {
		const below = (await this.#below?.entries()) ?? [];
		const waiting = [...this.#waiting].filter(([, value]) => value !== GONE);
		return [...below.filter(([key]) => !this.#waiting.has(key)), ...waiting];
	}

	async clear(): Promise<void> {
		await this.#below?.clear();
		this.#waiting.clear();
	}

	/** Makes the store below hold what waits; rejects with the first failure and keeps the rest waiting. */
	async retry(): Promise<void> {
		for (const [key, value] of [...this.#waiting]) {
			if (!this.#below) throw new Error('no storage');
			if (value === GONE) await this.#below.remove(key);
			else await this.#below.set(key, value);
			if (this.#waiting.get(key) === value) this.#waiting.delete(key);
		}
	}

	async #change(
		key: string,
		value: Json | typeof GONE,
		write: (below: Store) => Promise<void>
	): Promise<void> {
		try {
			if (!this.#below) throw new Error('no storage');
			// In their order: an event stored past a missing one would come up again at the end of another story.
			await this.retry();
			await write(this.#below);
			this.#waiting.delete(key);
		} catch (error) {
			// What no storage can hold is a programmer's mistake, and would keep everything after it waiting for ever.
			if (error instanceof DOMException && error.name === 'DataCloneError') throw error;
			this.#waiting.set(key, value);
			this.#failed(error);
		}
	}
}
