import { eventKey, recordKey } from '../domain/record/keys.ts';
import { parser } from '../domain/record/schema.ts';
import type {
	AttemptRecord,
	Json,
	OutcomeRecord,
	QuarantinedRecord,
	RecordKind,
	StoredEvent,
	StoredRecord
} from '../domain/record/types.ts';
import { removeEvents, removeOthers, writeAll } from './bulk.ts';
import { openChannel, type Channel } from './channel.ts';
import type { Clock } from './clock.ts';
import { noteKept } from './hint.ts';
import { askToKeep } from './keeping.ts';
import { hold, type Hold } from './lock.ts';
import { Overlay } from './overlay.ts';
import { EMPTY, OPENING, type NewAttempt, type SavingStatus, type Shelf } from './shelf.ts';
import { shelfOf, withBroken, without, withRecord } from './shelving.ts';
import type { Storage } from './storage.ts';

const BATCH = 16;

const isThere = (raw: unknown): boolean => raw !== null && raw !== undefined;

/** Who is told whenever what is known, or how saving stands, has changed. */
export type Onlooker = { shelf(shelf: Shelf): void; status(status: SavingStatus): void };

/**
 * Does all the work behind `Records`: reads and parses at opening, writes, quarantines, restores. How long appending took
 * stands in the browser's performance timeline.
 */
export class Keeper {
	readonly ready: Promise<void>;
	readonly #clock: Clock;
	readonly #channel: Channel;
	readonly #openStorage: () => Promise<Storage>;
	readonly #records: Overlay;
	readonly #events: Overlay;
	readonly #onlooker: Onlooker;
	#known = EMPTY;
	#standing: SavingStatus = OPENING;
	#writing = 0;

	constructor(clock: Clock, open: () => Promise<Storage>, onlooker: Onlooker) {
		this.#clock = clock;
		this.#onlooker = onlooker;
		this.#openStorage = open;
		this.#records = new Overlay((error) => this.#failed(error));
		this.#events = new Overlay((error) => this.#failed(error));
		this.#channel = openChannel('records', (key) => void this.reread(key));
		this.ready = this.#open().catch((error: unknown) => this.#failed(error));
	}

	get #shelf(): Shelf {
		return this.#known;
	}

	set #shelf(shelf: Shelf) {
		this.#known = shelf;
		noteKept(shelf.byKey.size > 0);
		this.#onlooker.shelf(shelf);
	}

	get #status(): SavingStatus {
		return this.#standing;
	}

	set #status(status: SavingStatus) {
		this.#standing = status;
		this.#onlooker.status(status);
	}

	async begin(attempt: NewAttempt): Promise<AttemptRecord> {
		const now = this.#clock.now();
		const record: AttemptRecord = {
			kind: 'attempt',
			id: this.#clock.randomId(),
			version: 1,
			createdAt: now,
			updatedAt: now,
			...attempt
		};
		await this.put(record);
		return record;
	}

	/** Resolves when event `n` is in storage; until then the screen must not confirm it. */
	async append(attempt: string, n: number, event: Json): Promise<void> {
		await this.ready;
		const at = this.#clock.now();
		const stored: StoredEvent = { version: 1, attempt, n, at, event };
		const start = performance.now();
		await this.#write(this.#events, eventKey(attempt, n), stored);
		performance.measure('records:append', { start });
	}

	async events(attempt: string): Promise<readonly StoredEvent[]> {
		await this.ready;
		const found: StoredEvent[] = [];
		for (let from = 0; ; from += BATCH) {
			const keys = Array.from({ length: BATCH }, (_, i) => eventKey(attempt, from + i));
			const raws = await Promise.all(keys.map((key) => this.#events.get(key)));
			for (const [i, raw] of raws.entries()) {
				if (!isThere(raw)) {
					await this.#setAsideAfter(attempt, from + i, raws.length - i);
					return found;
				}
				const parsed = parser.event(keys[i] ?? '', raw);
				if (!parsed.ok) {
					await this.#quarantineEvents(attempt, from + i, parsed.broken.reason);
					return found;
				}
				found.push(parsed.value);
			}
		}
	}

	async finish(attempt: string, result: Json): Promise<OutcomeRecord> {
		const begun = this.#known.byKey.get(`attempt/${attempt}`);
		if (begun?.kind !== 'attempt') throw new Error(`no attempt ${attempt}`);
		const now = this.#clock.now();
		const outcome: OutcomeRecord = { ...begun, kind: 'outcome', updatedAt: now, result };
		await this.put(outcome);
		// The first finished thing is worth asking the browser not to clear it away by itself.
		void askToKeep();
		return outcome;
	}

	async put(record: StoredRecord): Promise<void> {
		await this.ready;
		const key = recordKey(record);
		// Before a key with a broken value is written again, the broken value moves aside.
		const broken = this.#shelf.broken.find((one) => one.key === key);
		if (broken) await this.#setAside(broken);
		await this.#write(this.#records, key, record);
		this.#shelf = withRecord(this.#shelf, key, { ok: true, value: record });
		this.#channel.send(key);
	}

	async remove(kind: RecordKind, id: string): Promise<void> {
		await this.ready;
		const key = `${kind}/${id}`;
		await this.#records.remove(key);
		// The record first: events without one are never shown, an attempt without its events would open empty.
		if (kind === 'attempt') await removeEvents(this.#events, id);
		this.#shelf = without(this.#shelf, key);
		this.#channel.send(key);
	}

	reread(key: unknown = '*'): Promise<void> {
		return this.#reread(key).catch((error: unknown) => this.#failed(error));
	}

	hold(attempt: string): Promise<Hold> {
		return hold(`attempt/${attempt}`);
	}

	/** What a backup is made of; if storage cannot be read any more, what this page knows. */
	async everything(): Promise<{ records: [string, unknown][]; events: [string, unknown][] }> {
		await this.ready;
		const copy = async (store: Overlay, known: Iterable<[string, unknown]>) => {
			try {
				return (await store.entries()).map(([key, value]): [string, unknown] => [key, value]);
			} catch (error) {
				this.#failed(error);
				return [...known];
			}
		};
		return {
			records: await copy(this.#records, this.#shelf.byKey),
			events: await copy(this.#events, [])
		};
	}

	/** Everything is written before anything is removed, and nothing is removed while some of it is in memory only. */
	async restore(
		records: readonly (readonly [string, unknown])[],
		events: readonly (readonly [string, unknown])[],
		replace = false
	): Promise<void> {
		await this.ready;
		await this.#saving(async () => {
			// Events first: a record whose events are missing would open empty.
			await writeAll(this.#events, events);
			await writeAll(this.#records, records);
			const waiting = this.#events.waiting + this.#records.waiting;
			if (!replace || (this.#records.attached && waiting > 0)) return;
			await removeOthers(this.#records, records);
			await removeOthers(this.#events, events);
		});
		await this.#readAll();
		this.#channel.send('*');
	}

	/** Rejects when storage does not let go. */
	async deleteEverything(): Promise<void> {
		await this.ready;
		await this.#records.clear();
		await this.#events.clear();
		await this.#readAll();
		this.#channel.send('*');
	}

	/** Tries once more to open storage, where it was refused, and to put into it what waits in memory. */
	async retry(): Promise<void> {
		try {
			if (!this.#records.attached) await this.#attach();
			await this.#events.retry();
			await this.#records.retry();
			await this.#readAll();
			this.#status = { state: 'saved', mode: 'browser' };
		} catch (error) {
			this.#failed(error);
		}
	}

	async #open(): Promise<void> {
		await this.#attach();
		await this.#readAll();
		this.#status = { state: 'saved', mode: 'browser' };
	}

	async #attach(): Promise<void> {
		const storage = await this.#openStorage();
		this.#records.attach(storage.records);
		this.#events.attach(storage.events);
	}

	async #readAll(): Promise<void> {
		const before = this.#shelf;
		const entries = await this.#records.entries();
		// What was written here while storage was being read may be missing in what it gave.
		if (this.#shelf !== before) return this.#readAll();
		this.#shelf = shelfOf(entries);
	}

	#write(store: Overlay, key: string, value: Json): Promise<void> {
		return this.#saving(() => store.set(key, value));
	}

	async #saving(work: () => Promise<void>): Promise<void> {
		this.#writing += 1;
		if (this.#status.mode === 'browser') this.#status = { state: 'saving', mode: 'browser' };
		try {
			await work();
		} finally {
			this.#writing -= 1;
		}
		if (this.#writing > 0) return;
		// What waited in memory may have gone into storage with a later write.
		const waiting = this.#records.waiting + this.#events.waiting;
		if (this.#records.attached && waiting === 0) this.#status = { state: 'saved', mode: 'browser' };
	}

	#failed(error: unknown): void {
		const full = error instanceof DOMException && error.name === 'QuotaExceededError';
		const message = full
			? 'The browser has no room left for this site.'
			: 'This browser does not let the site keep anything.';
		this.#status = { state: 'failed', mode: 'memory', message };
	}

	async #setAside(broken: QuarantinedRecord): Promise<void> {
		const key = `quarantine/${this.#clock.now()}/${broken.key}`;
		const { key: from, reason, raw } = broken;
		await this.#write(this.#records, key, { key: from, reason, raw: raw as Json });
		this.#shelf = withBroken(without(this.#shelf, broken.key), { ...broken, key });
	}

	/** Events beyond a missing one belong to no story any more; left there, a later append would lead into them. */
	async #setAsideAfter(attempt: string, missing: number, upTo: number): Promise<void> {
		for (let n = missing + 1; n < missing + upTo; n += 1)
			if (isThere(await this.#events.get(eventKey(attempt, n))))
				await this.#quarantineEvents(attempt, n, 'an event before it is missing');
	}

	async #quarantineEvents(attempt: string, from: number, reason: string): Promise<void> {
		for (let n = from; ; n += 1) {
			const key = eventKey(attempt, n);
			const raw = await this.#events.get(key);
			if (!isThere(raw)) return;
			await this.#setAside({ key, raw, reason });
			await this.#events.remove(key);
		}
	}

	async #reread(key: unknown): Promise<void> {
		if (typeof key !== 'string') return;
		await this.ready;
		if (key === '*') return this.#readAll();
		const raw = await this.#records.get(key);
		if (!isThere(raw)) this.#shelf = without(this.#shelf, key);
		else this.#shelf = withRecord(this.#shelf, key, parser.record(key, raw));
	}
}
