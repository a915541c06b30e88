import type { AttemptRecord, OutcomeRecord } from '../../domain/record/types.ts';
import type { Scenario } from '../../domain/scenario/types.ts';
import { type TableEvent, tableEventsOf } from '../../domain/scenario/table/events.ts';
import type { Table } from '../../domain/scenario/table/types.ts';
import type { Records } from '../../ports/records.svelte.ts';
import { Stepper } from '../stepper.svelte.ts';
import { tabletop } from './machine.ts';

/** What became of opening a table. Only `open` can be gone on with. */
export type Opened =
	| { readonly is: 'open'; readonly hosting: Hosting }
	| { readonly is: 'finished'; readonly outcome: OutcomeRecord }
	| { readonly is: 'unknown' | 'unreadable' | 'unloaded' | 'changed' };

type Load = (drill: string) => Promise<Scenario> | undefined;
type Hold = { readonly mine: boolean; release(): void };
type Session = Stepper<typeof tabletop>;

/** The table that a list of events leads to; null where one of them cannot be. */
export function replayed(scenario: Scenario, past: readonly TableEvent[] | null): Session | null {
	if (!past) return null;
	const stepper = new Stepper(tabletop, { scenario });
	return past.every((event) => stepper.send(event)) ? stepper : null;
}

/**
 * A table at the facilitator's desk: its stored events replayed, and the one gate through which new ones pass. What
 * `current` shows is in storage.
 */
export class Hosting {
	readonly id: string;
	readonly attempt: AttemptRecord;
	/** Another tab has it: nothing can be done here. */
	readonly readOnly: boolean;
	readonly #records: Records;
	readonly #hold: Hold;
	readonly #session: Session;
	#count: number;
	#saving = $state(false);
	#last: Promise<unknown> = Promise.resolve();

	private constructor(
		attempt: AttemptRecord,
		records: Records,
		session: Session,
		count: number,
		hold: Hold
	) {
		this.id = attempt.id;
		this.attempt = attempt;
		this.readOnly = !hold.mine;
		this.#records = records;
		this.#hold = hold;
		this.#session = session;
		this.#count = count;
	}

	static async open(id: string, records: Records, load: Load): Promise<Opened> {
		await records.ready;
		const outcome = records.find('outcome', id);
		if (outcome) return outcome.of === 'run' ? { is: 'finished', outcome } : { is: 'unknown' };
		const attempt = records.find('attempt', id);
		if (attempt?.of !== 'run') return { is: 'unknown' };
		let scenario: Scenario | undefined;
		try {
			scenario = await load(attempt.subject);
		} catch {
			return { is: 'unloaded' };
		}
		if (!scenario) return { is: 'unknown' };
		if (attempt.contentHash !== scenario.rulesHash) return { is: 'changed' };
		const hold = await records.hold(id);
		const past = tableEventsOf(await records.events(id));
		const session = replayed(scenario, past);
		if (session && past)
			return { is: 'open', hosting: new Hosting(attempt, records, session, past.length, hold) };
		hold.release();
		return { is: 'unreadable' };
	}

	get current(): Table {
		return this.#session.current.context.table;
	}

	/** The last event is on its way to storage. */
	get saving(): boolean {
		return this.#saving;
	}

	/** Gives the table back once what is under way is in storage. */
	close(): void {
		const release = (): void => this.#hold.release();
		void this.#last.then(release, release);
	}

	can(event: TableEvent): boolean {
		return !this.readOnly && this.#session.can(event);
	}

	/** Tried, stored, shown: in this order, one after another. False where it does not fit. */
	send(event: TableEvent): Promise<boolean> {
		const sent = this.#last.then(() => this.#store(event));
		this.#last = sent.catch(() => undefined);
		return sent;
	}

	async #store(event: TableEvent): Promise<boolean> {
		if (!this.can(event)) return false;
		this.#saving = true;
		try {
			await this.#records.append(this.id, this.#count, event);
			this.#count += 1;
			return this.#session.send(event);
		} finally {
			this.#saving = false;
		}
	}
}
