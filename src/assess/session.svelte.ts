import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import type { AskedQuestion, QuestionSet } from '../domain/maturity/outline.ts';
import { outcomeOf } from '../domain/maturity/outcome.ts';
import type { Answer, SittingBegun, SittingEvent } from '../domain/maturity/types.ts';
import type { Records } from '../ports/records.svelte.ts';
import { askedIds } from './asked.ts';
import { answersIn, pastOf } from './kept.ts';
import { begunOf, editionHash } from '../domain/maturity/begun.ts';
import { quarterFor } from './outcome.ts';
import { sitting } from './sitting.ts';

type Snapshot = SnapshotFrom<typeof sitting>;

/** What became of opening a sitting. Only `open` can be gone on with. */
export type Opened =
	| { readonly is: 'open'; readonly session: SittingSession }
	| {
			readonly is: 'other-questions';
			/** What was said so far; both are missing where it cannot be read. */
			readonly begun?: SittingBegun;
			readonly answers?: Readonly<Record<string, Answer>>;
	  }
	| { readonly is: 'finished' | 'unknown' | 'unreadable' };

/**
 * A sitting on the screen: its stored events replayed, and the one gate through which new ones pass. What `current`
 * shows is in storage; what is under way waits in `#head`, so that quick keys are judged in the order they were struck.
 */
export class SittingSession {
	readonly id: string;
	readonly begun: SittingBegun;
	readonly check: QuestionSet;
	/** What it asks, in order. */
	readonly asked: readonly AskedQuestion[];
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
		begun: SittingBegun,
		check: QuestionSet,
		records: Records,
		past: readonly SittingEvent[],
		hold: { readonly mine: boolean; release(): void }
	) {
		this.id = id;
		this.begun = begun;
		this.check = check;
		const asked = askedIds(check.outline, begun);
		this.asked = check.questions.filter((question) => asked.includes(question.id));
		this.readOnly = !hold.mine;
		this.#records = records;
		this.#release = () => hold.release();
		this.#next = past.length;
		this.#head = replayed(asked, past);
		this.#current = $state.raw(this.#head);
	}

	/** `check` has the words of at least the questions that this sitting asks and carries. */
	static async open(id: string, check: QuestionSet, records: Records): Promise<Opened> {
		await records.ready;
		if (records.find('outcome', id)) return { is: 'finished' };
		const attempt = records.find('attempt', id);
		if (attempt?.of !== 'sitting') return { is: 'unknown' };
		const begun = begunOf(attempt);
		if (attempt.contentHash !== editionHash(check.outline.edition)) {
			const past = await pastOf(id, records);
			if (!begun || !past) return { is: 'other-questions' };
			return { is: 'other-questions', begun, answers: answersIn([begun, ...past]) };
		}
		const hold = await records.hold(id);
		const past = await pastOf(id, records);
		if (past === undefined || !begun) {
			hold.release();
			return { is: 'unreadable' };
		}
		const session = new SittingSession(id, begun, check, records, past, hold);
		if (session.current.value === 'waiting') await session.send(begun);
		if (session.current.value !== 'finished') return { is: 'open', session };
		// The tab was closed between its last event and its outcome.
		await session.#freeze();
		hold.release();
		return { is: 'finished' };
	}

	/** In full; undefined for one that `check` does not have. */
	question(id: string): AskedQuestion | undefined {
		return this.check.questions.find((question) => question.id === id);
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

	/** Lets another tab have it, once what is under way is in storage; also what its page says while it is taken down. */
	close(): void {
		void Promise.resolve()
			.then(() => this.#last)
			.then(this.#release, this.#release);
	}

	async #freeze(): Promise<void> {
		const { scope, tier, label, root, invitation } = this.begun;
		const quarter = quarterFor(this.begun, this.#records);
		const { finishedAt, answers } = this.#current.context;
		const result = outcomeOf(this.check.outline, {
			scope,
			tier,
			finishedAt,
			answers,
			...(label === undefined ? {} : { label }),
			...(root === undefined ? {} : { root }),
			...(invitation ? { tag: invitation.tag } : {}),
			...(quarter === undefined ? {} : { quarter })
		});
		await this.#records.finish(this.id, result);
	}
}

function replayed(questions: readonly string[], past: readonly SittingEvent[]): Snapshot {
	let [snapshot] = initialTransition(sitting, { questions });
	for (const event of past) [snapshot] = transition(sitting, snapshot, event);
	return snapshot;
}
