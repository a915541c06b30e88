import type { Ports } from '../ports/context.ts';

const PAUSE = 600;

/** A note's own record: `note:<module>/<lesson>`. */
export const noteId = (subject: string): string => `note:${subject}`;

/**
 * What somebody writes down for themselves beside a lesson. Kept once the writer pauses, at the latest by `flush`; an
 * empty note leaves no record.
 */
export class Note {
	readonly #ports: Ports;
	readonly #id: string;
	/** What is typed and not yet in storage. */
	#typed = $state.raw<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(ports: Ports, subject: string) {
		this.#ports = ports;
		this.#id = noteId(subject);
	}

	get text(): string {
		return this.#typed ?? this.#stored;
	}

	get saved(): boolean {
		return this.#typed === undefined;
	}

	write(text: string): void {
		this.#typed = text;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), PAUSE);
	}

	/** Stores now what waits to be stored. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		const text = this.#typed;
		if (text === undefined) return;
		await this.#ports.records.ready;
		await this.#keep(text);
		// What was typed while this one was being stored still waits.
		if (this.#typed === text) this.#typed = undefined;
	}

	get #stored(): string {
		const value = this.#ports.records.find('preference', this.#id)?.value;
		return typeof value === 'string' ? value : '';
	}

	async #keep(text: string): Promise<void> {
		const { records, clock } = this.#ports;
		const before = records.find('preference', this.#id);
		if (text.trim() === '') {
			if (before) await records.remove('preference', this.#id);
			return;
		}
		const now = clock.now();
		await records.put({
			kind: 'preference',
			id: this.#id,
			version: 1,
			createdAt: before?.createdAt ?? now,
			updatedAt: now,
			value: text
		});
	}
}
