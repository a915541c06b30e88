import type { ArtefactRecord, Json } from '../../domain/record/types.ts';
import type { Ports } from '../../ports/context.ts';
import type { Craft } from './craft.ts';
import { forgetLeftover, leaveOver, leftoverOf } from './leftover.ts';

const PAUSE = 400;
const MOST_UNDO = 100;

export type Saving = 'saved' | 'waiting' | 'saving';
type Draft<T> = { readonly value: T; readonly saving: Saving };

/**
 * One artefact being edited. Every change goes through `change`; letters are stored once the learner pauses, all else
 * at once, and everything at the latest by `flush`. Changes with one `touch` in a row (letters of one field) are undone
 * together. What is not stored when the page goes is left over for whoever opens it next in the same tab.
 */
export class Editor<T> {
	readonly #ports: Ports;
	readonly #kept: ArtefactRecord;
	readonly #craft: Craft<T>;
	#draft = $state.raw<Draft<T>>() as Draft<T>;
	#past = $state.raw<readonly T[]>([]);
	#future = $state.raw<readonly T[]>([]);
	#savedAt = $state.raw(0);
	#touch: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(ports: Ports, kept: ArtefactRecord, value: T, craft: Craft<T>) {
		this.#ports = ports;
		this.#kept = kept;
		this.#craft = craft;
		this.#draft = { value, saving: 'saved' };
		this.#savedAt = kept.updatedAt;
	}

	get current(): T {
		return this.#draft.value;
	}
	get id(): string {
		return this.#kept.id;
	}
	/** What it is called while it has no name of its own. */
	get title(): string {
		return this.#craft.nameOf(this.current).trim();
	}
	get saving(): Saving {
		return this.#draft.saving;
	}
	get savedAt(): number {
		return this.#savedAt;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get canRedo(): boolean {
		return this.#future.length > 0;
	}

	change(value: T, touch?: string): void {
		if (value === this.current) return;
		if (touch === undefined || touch !== this.#touch)
			this.#past = [...this.#past, this.current].slice(-MOST_UNDO);
		this.#future = [];
		this.#touch = touch;
		this.#put(value, touch !== undefined);
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (before === undefined) return;
		this.#past = this.#past.slice(0, -1);
		this.#future = [...this.#future, this.current];
		this.#touch = undefined;
		this.#put(before, false);
	}

	/** Takes an `undo` back; the next change forgets what could be. */
	redo(): void {
		const after = this.#future.at(-1);
		if (after === undefined) return;
		this.#future = this.#future.slice(0, -1);
		this.#past = [...this.#past, this.current];
		this.#touch = undefined;
		this.#put(after, false);
	}

	/** Stores now what is waiting to be stored. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		const { value, saving } = this.#draft;
		if (saving !== 'waiting') return;
		this.#draft = { value, saving: 'saving' };
		const updatedAt = this.#ports.clock.now();
		await this.#ports.records.put({ ...this.#kept, updatedAt, ...written(this.#craft, value) });
		this.#savedAt = updatedAt;
		// A change made while the last one was being stored is still waiting.
		if (this.#draft.value !== value) return;
		this.#draft = { value, saving: 'saved' };
		forgetLeftover(this.id);
	}

	/** The page goes: stores what is waiting, and in case that comes too late, writes it down at once. */
	leave(): void {
		if (this.saving === 'saved') return;
		leaveOver({
			id: this.id,
			base: this.#savedAt,
			at: this.#ports.clock.now(),
			fields: this.#craft.store(this.current)
		});
		void this.flush();
	}

	/** Goes on from what the page before could not store, once nobody else writes it; it can be undone. */
	takeOver(): void {
		const left = leftoverOf(this.#kept);
		const parsed = left && this.#craft.parse(left.fields);
		if (parsed?.ok && !this.canUndo) this.change(parsed.value);
		else if (this.saving === 'saved') forgetLeftover(this.id);
	}

	#put(value: T, typing: boolean): void {
		this.#draft = { value, saving: 'waiting' };
		clearTimeout(this.#timer);
		if (typing) this.#timer = setTimeout(() => void this.flush(), PAUSE);
		else void this.flush();
	}
}

const written = <T>(craft: Craft<T>, value: T): { title: string; fields: Json } => ({
	title: craft.nameOf(value).trim() || craft.title,
	fields: craft.store(value)
});

export type Kept<T> = {
	readonly record: ArtefactRecord;
	readonly value?: T;
	/** Why it cannot be read. */
	readonly problems?: readonly { path: string; message: string }[];
};

/** What the page of one that is open needs. */
export type Opened<T> = {
	readonly record: ArtefactRecord;
	readonly value: T;
	readonly path: readonly { label: string; href?: string }[];
	/** Address of the list of all. */
	readonly others: string;
};

/** Those of one kind kept so far, last changed first. What does not parse is told apart, never dropped. */
export const keptOf = <T>(records: Ports['records'], craft: Craft<T>): readonly Kept<T>[] =>
	records
		.list('artefact')
		.filter(({ artefact }) => artefact === craft.artefact)
		.map((record) => {
			const parsed = craft.parse(record.fields);
			return parsed.ok ? { record, value: parsed.value } : { record, problems: parsed.problems };
		})
		.sort((a, b) => b.record.updatedAt - a.record.updatedAt);

/** A new one, stored at once so that it is there after a reload; gives its id. */
export async function start<T>(
	{ records, clock }: Ports,
	craft: Craft<T>,
	value: T
): Promise<string> {
	const now = clock.now();
	const id = clock.randomId();
	await records.put({
		kind: 'artefact',
		id,
		version: 1,
		createdAt: now,
		updatedAt: now,
		artefact: craft.artefact,
		...written(craft, value)
	});
	return id;
}
