import * as v from 'valibot';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { QuestionSet } from '../domain/maturity/outline.ts';
import { outcomeOf } from '../domain/maturity/outcome.ts';
import { sittingEventSchema, type SittingEvent } from '../domain/maturity/types.ts';
import type { Records } from '../ports/records.svelte.ts';
import { editionHash, pastOf } from './kept.ts';
import { sitting } from './sitting.ts';

type Snapshot = SnapshotFrom<typeof sitting>;

/** What became of opening a sitting. Only `open` can be gone on with. */
export type Opened =
	| { readonly is: 'open'; readonly session: SittingSession }
	| { readonly is: 'finished' | 'unknown' | 'unreadable' | 'other-questions' };

/**
 * A sitting on the screen: its stored events replayed, and the one gate through which new ones pass. What `current`
 * shows is in storage; what is under way waits in `#head`, so that quick keys are judged in the order they were struck.
 */
export class SittingSession {
	readonly id: string;
	readonly check: QuestionSet;
	/** Another tab has it: nothing can be sent from here. */
	readonly readOnly: boolean;
	readonly #records: Records;
	readonly #release: () => void;
	#head: Snapshot;
	#current: Snapshot;
	#next: number;
	#last: Promise<void> = Promise.resolve();

	private constructor(
		id: string,
		check: QuestionSet,
		records: Records,
		past: readonly SittingEvent[],
		hold: { readonly mine: boolean; release(): void }
	) {
		this.id = id;
		this.check = check;
		this.readOnly = !hold.mine;
		this.#records = records;
		this.#release = () => hold.release();
		this.#next = past.length;
		this.#head = replayed(check, past);
		this.#current = $state.raw(this.#head);
	}

	static async open(id: string, check: QuestionSet, records: Records): Promise<Opened> {
		await records.ready;
		if (records.find('outcome', id)) return { is: 'finished' };
		const attempt = records.find('attempt', id);
		if (attempt?.of !== 'sitting') return { is: 'unknown' };
		if (attempt.contentHash !== editionHash(check.outline.edition)) {
			return { is: 'other-questions' };
		}
		const hold = await records.hold(id);
		const past = await pastOf(id, records);
		if (past === undefined) {
			hold.release();
			return { is: 'unreadable' };
		}
		const session = new SittingSession(id, check, records, past, hold);
		// The attempt's detail is its first event, so that a tab closed between the two loses nothing.
		const first = v.safeParse(sittingEventSchema, attempt.detail);
		if (session.current.value === 'waiting' && first.success) await session.send(first.output);
		if (session.current.value !== 'finished') return { is: 'open', session };
		// The tab was closed between its last event and its outcome.
		await session.#freeze();
		hold.release();
		return { is: 'finished' };
	}

	get current(): Snapshot {
		return this.#current;
	}

	/** Resolves when it is in storage and on the screen; false where it is not allowed here. */
	async send(event: SittingEvent): Promise<boolean> {
		if (this.readOnly || !this.#head.can(event)) return false;
		const [next] = transition(sitting, this.#head, event);
		this.#head = next;
		const n = this.#next;
		this.#next += 1;
		this.#last = this.#last.then(async () => {
			await this.#records.append(this.id, n, event);
			this.#current = next;
		});
		await this.#last;
		return true;
	}

	/** Ends the sitting and keeps its outcome as it is now. */
	async finish(at: number): Promise<boolean> {
		const accepted = await this.send({ type: 'sitting.finished', at });
		if (accepted) await this.#freeze();
		return accepted;
	}

	/** Lets another tab have it, once what is under way is in storage. */
	close(): void {
		void this.#last.then(this.#release, this.#release);
	}

	async #freeze(): Promise<void> {
		const { scope, tier, label, finishedAt, answers } = this.#current.context;
		const told = label === undefined ? {} : { label };
		const result = { scope, tier, finishedAt, answers, ...told };
		await this.#records.finish(this.id, outcomeOf(this.check.outline, result));
	}
}

function replayed(check: QuestionSet, past: readonly SittingEvent[]): Snapshot {
	const questions = check.questions.map((question) => question.id);
	let [snapshot] = initialTransition(sitting, { questions });
	for (const event of past) [snapshot] = transition(sitting, snapshot, event);
	return snapshot;
}
