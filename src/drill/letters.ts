import type { Clock } from '../ports/clock.ts';
import type { Ports } from '../ports/context.ts';
import type { Records } from '../ports/records.svelte.ts';

const ID = 'drill-letters';

/** Whether single letters choose. They can be turned off (WCAG 2.1.4), and the browser remembers it. */
export class Letters {
	readonly #records: Records;
	readonly #clock: Clock;

	constructor({ records, clock }: Ports) {
		this.#records = records;
		this.#clock = clock;
	}

	get current(): boolean {
		return this.#records.find('preference', ID)?.value !== false;
	}

	async set(on: boolean): Promise<void> {
		const now = this.#records.find('preference', ID);
		const at = this.#clock.now();
		await this.#records.put({
			kind: 'preference',
			id: ID,
			version: 1,
			createdAt: now?.createdAt ?? at,
			updatedAt: at,
			value: on
		});
	}
}
