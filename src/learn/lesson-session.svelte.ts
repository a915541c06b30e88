import type { Answer } from '../domain/learning/grade.ts';
import { grade } from '../domain/learning/grade.ts';
import {
	lessonOutcome,
	lessonStart,
	lessonState,
	lessonStep,
	resumeBlock,
	type LessonEvent,
	type LessonState
} from '../domain/learning/lesson-events.ts';
import { answersHash } from '../domain/learning/checks-of.ts';
import type { Check, Lesson } from '../domain/learning/types.ts';
import type { AttemptRecord } from '../domain/record/types.ts';
import type { Ports } from '../ports/context.ts';
import { keepCard } from './cards.ts';

/**
 * One person's going through one lesson. Reading leaves no trace; the attempt begins with the first answer. An event is
 * in storage before `current` shows what came of it.
 */
export class LessonSession {
	readonly ready: Promise<void>;
	readonly subject: string;
	readonly #ports: Ports;
	readonly #lesson: Lesson;
	#attempt: AttemptRecord | undefined;
	#written = 0;
	#queue: Promise<unknown>;
	#seed = $state.raw('');
	#state = $state.raw<LessonState>(lessonStart);
	/** As an earlier visit left it. */
	#found = $state.raw<LessonState>();
	#mine = $state.raw(true);
	#release: () => void = () => undefined;
	#left = false;

	constructor(ports: Ports, module: string, lesson: Lesson) {
		this.#ports = ports;
		this.#lesson = lesson;
		this.subject = `${module}/${lesson.id}`;
		this.#seed = ports.clock.randomId();
		this.ready = this.#resume();
		this.#queue = this.ready;
	}

	get current(): LessonState {
		return this.#state;
	}

	/** The block at which an earlier visit stopped, for as long as it is the one to go on with. */
	get stoppedAt(): number | undefined {
		const at = this.#found && resumeBlock(this.#lesson, this.#found);
		return at === resumeBlock(this.#lesson, this.#state) ? at : undefined;
	}

	/** What shuffles the options of this attempt. */
	get seed(): string {
		return this.#seed;
	}

	/** False while another tab has this lesson: it may be read here, not answered. */
	get mine(): boolean {
		return this.#mine;
	}

	/** Like all that writes: nothing happens where another tab has the lesson, and `mine` then says so. */
	answer(check: Check, answer: Answer): Promise<void> {
		return this.#inTurn(async () => {
			const { right } = grade(check, answer);
			const { id, rev } = check;
			const kept = await this.#write({ type: 'check.answered', check: id, rev, answer, right });
			if (kept && check.card) await keepCard(this.#ports, `${this.subject}/${id}`);
		});
	}

	retry(check: Check): Promise<void> {
		return this.#inTurn(async () => {
			await this.#write({ type: 'check.retried', check: check.id });
		});
	}

	/** Freezes the outcome. */
	finish(): Promise<void> {
		return this.#inTurn(async () => {
			if (await this.#write({ type: 'lesson.finished' })) await this.#freeze();
		});
	}

	/** Everything anew. What was finished stays finished; a new attempt begins with the next answer. */
	startOver(): void {
		this.leave();
		this.#left = false;
		this.#attempt = undefined;
		this.#written = 0;
		this.#seed = this.#ports.clock.randomId();
		this.#state = lessonStart;
		this.#found = undefined;
		this.#mine = true;
	}

	/** Lets another tab have the lesson, once what is under way is in storage. */
	leave(): void {
		this.#left = true;
		const release = this.#release;
		this.#release = () => undefined;
		void this.#queue.then(release, release);
	}

	#inTurn(work: () => Promise<void>): Promise<void> {
		const done = this.#queue.then(work);
		this.#queue = done.catch(() => undefined);
		return done;
	}

	/** The last attempt at this lesson, in whichever tab it was begun. */
	#latest(): AttemptRecord | undefined {
		return this.#ports.records
			.list('attempt')
			.findLast((one) => one.of === 'lesson' && one.subject === this.subject);
	}

	async #resume(): Promise<void> {
		await this.#ports.records.ready;
		const last = this.#latest();
		if (!last) return;
		await this.#takeUp(last);
		this.#found = this.#state;
	}

	async #takeUp(attempt: AttemptRecord): Promise<void> {
		const { records } = this.#ports;
		await this.#claim(attempt);
		const events = await records.events(attempt.id);
		this.#written = events.length;
		this.#state = lessonState(events.map((stored) => stored.event));
		// The tab was closed between its last event and its outcome.
		const unfrozen = this.#state.finished && !records.find('outcome', attempt.id);
		if (unfrozen && this.#mine) await this.#freeze();
	}

	async #claim(attempt: AttemptRecord): Promise<void> {
		this.#attempt = attempt;
		const { detail } = attempt;
		if (detail && typeof detail === 'object' && 'seed' in detail && typeof detail.seed === 'string')
			this.#seed = detail.seed;
		const hold = await this.#ports.records.hold(attempt.id);
		this.#mine = hold.mine;
		if (this.#left) hold.release();
		else this.#release = () => hold.release();
	}

	/** Takes up what another tab has begun since this one opened, or begins an attempt of its own. */
	async #begin(): Promise<void> {
		const { records } = this.#ports;
		const last = this.#latest();
		if (last && !records.find('outcome', last.id)) return this.#takeUp(last);
		const attempt = await records.begin({
			of: 'lesson',
			subject: this.subject,
			contentHash: answersHash(this.#lesson),
			detail: { seed: this.#seed }
		});
		await this.#claim(attempt);
		await this.#append(attempt, { type: 'lesson.opened' });
	}

	/** False where another tab has the lesson. */
	async #write(event: LessonEvent): Promise<boolean> {
		if (!this.#attempt) await this.#begin();
		if (!this.#attempt || !this.#mine) return false;
		await this.#append(this.#attempt, event);
		return true;
	}

	async #append(attempt: AttemptRecord, event: LessonEvent): Promise<void> {
		await this.#ports.records.append(attempt.id, this.#written, event);
		this.#written += 1;
		this.#state = lessonStep(this.#state, event);
	}

	async #freeze(): Promise<void> {
		if (!this.#attempt) return;
		await this.#ports.records.finish(this.#attempt.id, lessonOutcome(this.#lesson, this.#state));
	}
}
