import type { Json } from '../domain/record/types.ts';
import type { Store } from './storage.ts';

/**
 * A store that keeps working when the one below fails: what could not be written stays in memory, in front of what can
 * still be read, until {@link Overlay.retry} succeeds or the page closes.
 */
export class Overlay implements Store {
	readonly #below: Store | undefined;
	readonly #waiting = new Map<string, Json>();
	readonly #failed: (error: unknown) => void;

	constructor(below: Store | undefined, failed: (error: unknown) => void) {
		this.#below = below;
		this.#failed = failed;
	}

	get waiting(): number {
		return this.#waiting.size;
	}

	async get(key: string): Promise<unknown> {
		const held = this.#waiting.get(key);
		return held === undefined ? await this.#below?.get(key) : held;
	}

	async set(key: string, value: Json): Promise<void> {
		try {
			if (!this.#below) throw new Error('no storage');
			await this.#below.set(key, value);
			this.#waiting.delete(key);
		} catch (error) {
			this.#waiting.set(key, value);
			this.#failed(error);
		}
	}

	async remove(key: string): Promise<void> {
		this.#waiting.delete(key);
		await this.#below?.remove(key);
	}

	async entries(): Promise<readonly (readonly [string, unknown])[]> {
		const below = (await this.#below?.entries()) ?? [];
		return [...below.filter(([key]) => !this.#waiting.has(key)), ...this.#waiting];
	}

	async clear(): Promise<void> {
		this.#waiting.clear();
		await this.#below?.clear();
	}

	/** Writes what waits; rejects with the first failure and keeps the rest waiting. */
	async retry(): Promise<void> {
		for (const [key, value] of [...this.#waiting]) {
			if (!this.#below) throw new Error('no storage');
			await this.#below.set(key, value);
			this.#waiting.delete(key);
		}
	}
}
