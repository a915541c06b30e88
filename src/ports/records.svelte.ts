import type {
	AttemptRecord,
	Json,
	OutcomeRecord,
	QuarantinedRecord,
	RecordKind,
	RecordOf,
	StoredEvent,
	StoredRecord
} from '../domain/record/types.ts';
import type { Clock } from './clock.ts';
import type { Keeper } from './keeper.ts';
import type { Hold } from './lock.ts';
import { EMPTY, listed, OPENING, type NewAttempt, type SavingStatus } from './shelf.ts';
import type { Storage } from './storage.ts';

export type { NewAttempt, SavingStatus };

type Entries = readonly (readonly [string, unknown])[];

/**
 * All that is kept, behind one gate. Records are read and parsed once at opening; events of an attempt when asked for.
 * A write is in storage when its promise resolves; if storage fails the app goes on in memory and says so.
 * What pages read is here and reactive; the work is the keeper's, which comes after the first paint.
 */
export class Records {
	/** Storage is open and records are listed, or it is known that they will not be. Never rejects. */
	readonly ready: Promise<void>;
	readonly #keeper: Promise<Keeper>;
	#shelf = $state.raw(EMPTY);
	#status = $state.raw(OPENING);

	constructor(clock: Clock, open: () => Promise<Storage>) {
		const start = performance.now();
		const opening = open();
		// Handled by the keeper, which may not be there yet when it fails.
		opening.catch(() => undefined);
		let first: Promise<Storage> | undefined = opening;
		const openOnce = (): Promise<Storage> => {
			const storage = first ?? open();
			first = undefined;
			return storage;
		};
		this.#keeper = import('./keeper.ts').then(
			({ Keeper }) =>
				new Keeper(clock, openOnce, {
					shelf: (shelf) => (this.#shelf = shelf),
					status: (status) => (this.#status = status)
				})
		);
		this.ready = this.#keeper.then(
			(keeper) => keeper.ready.then(() => void performance.measure('records:open', { start })),
			() => {
				const message = 'A part of this app did not arrive; load the page again.';
				this.#status = { state: 'failed', mode: 'memory', message };
			}
		);
	}

	get current(): SavingStatus {
		return this.#status;
	}

	get quarantine(): readonly QuarantinedRecord[] {
		return this.#shelf.broken;
	}

	/** All of one kind, oldest first. */
	list<K extends RecordKind>(kind: K): readonly RecordOf<K>[] {
		return listed(this.#shelf, kind);
	}

	find<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
		return this.#shelf.byKey.get(`${kind}/${id}`) as RecordOf<K> | undefined;
	}

	async begin(attempt: NewAttempt): Promise<AttemptRecord> {
		return (await this.#keeper).begin(attempt);
	}

	/** Resolves when event `n` is in storage; until then the screen must not confirm it. */
	async append(attempt: string, n: number, event: Json): Promise<void> {
		return (await this.#keeper).append(attempt, n, event);
	}

	/** In order, up to the first that is missing or broken; a broken one is quarantined with all that follow it. */
	async events(attempt: string): Promise<readonly StoredEvent[]> {
		return (await this.#keeper).events(attempt);
	}

	/** Freezes the outcome of an attempt. */
	async finish(attempt: string, result: Json): Promise<OutcomeRecord> {
		return (await this.#keeper).finish(attempt, result);
	}

	async put(record: StoredRecord): Promise<void> {
		return (await this.#keeper).put(record);
	}

	async remove(kind: RecordKind, id: string): Promise<void> {
		return (await this.#keeper).remove(kind, id);
	}

	/** Resolves when all that other tabs have put into storage is known here; else they tell of it a moment later. */
	async reread(): Promise<void> {
		return (await this.#keeper).reread();
	}

	/** Claims an attempt for this tab; `mine` is false while another tab has it. */
	async hold(attempt: string): Promise<Hold> {
		return (await this.#keeper).hold(attempt);
	}

	/** Everything in storage as it lies there, broken records included; if it cannot be read, what this page knows. */
	async everything(): Promise<{ records: [string, unknown][]; events: [string, unknown][] }> {
		return (await this.#keeper).everything();
	}

	/** Makes storage hold these beside (or, with `replace`, instead of) what is there. */
	async restore(records: Entries, events: Entries, replace = false): Promise<void> {
		return (await this.#keeper).restore(records, events, replace);
	}

	/** Rejects when storage does not let go. */
	async deleteEverything(): Promise<void> {
		return (await this.#keeper).deleteEverything();
	}

	/** Tries once more to open storage, where it was refused, and to put into it what waits in memory. */
	async retry(): Promise<void> {
		return (await this.#keeper).retry();
	}
}
