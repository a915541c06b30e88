import * as v from 'valibot';
import { AnswerSchema, type Answer } from './grade.ts';
import { checksOf } from './checks-of.ts';
import type { Lesson } from './types.ts';

const id = v.pipe(v.string(), v.maxLength(48));
const rev = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What happens in a lesson: facts, in the past, kept for ever. */
export const LessonEventSchema = v.variant('type', [
	v.strictObject({ type: v.literal('lesson.opened') }),
	v.strictObject({
		type: v.literal('check.answered'),
		check: id,
		rev,
		answer: AnswerSchema,
		/** As judged on the day; a later revision of the check does not change it. */
		right: v.boolean()
	}),
	v.strictObject({ type: v.literal('check.retried'), check: id }),
	v.strictObject({ type: v.literal('lesson.finished') })
]);

export type LessonEvent = v.InferOutput<typeof LessonEventSchema>;

/** How a check stands. `open` while it is being tried again. */
export type CheckState = {
	readonly rev: number;
	readonly answer: Answer;
	readonly right: boolean;
	readonly firstRight: boolean;
	readonly tries: number;
	readonly open: boolean;
};

export type LessonState = {
	readonly checks: Readonly<Record<string, CheckState>>;
	/** The check answered last: where one stopped. */
	readonly last?: string;
	readonly finished: boolean;
};

export const lessonStart: LessonState = { checks: {}, finished: false };

/** One event further. Nothing an event says can fail: what does not fit changes nothing. */
export function lessonStep(state: LessonState, event: LessonEvent): LessonState {
	switch (event.type) {
		case 'lesson.opened':
			return state;
		case 'check.answered': {
			const before = state.checks[event.check];
			const known = before?.rev === event.rev ? before : undefined;
			const next: CheckState = {
				rev: event.rev,
				answer: event.answer,
				right: event.right,
				firstRight: known?.firstRight ?? event.right,
				tries: (known?.tries ?? 0) + 1,
				open: false
			};
			return { ...state, checks: { ...state.checks, [event.check]: next }, last: event.check };
		}
		case 'check.retried': {
			const before = state.checks[event.check];
			if (!before) return state;
			return { ...state, checks: { ...state.checks, [event.check]: { ...before, open: true } } };
		}
		case 'lesson.finished':
			return { ...state, finished: true };
	}
}

/** The lesson's state after all events; those that do not parse are passed over. */
export function lessonState(events: readonly unknown[]): LessonState {
	return events.reduce<LessonState>((state, event) => {
		const parsed = v.safeParse(LessonEventSchema, event);
		return parsed.success ? lessonStep(state, parsed.output) : state;
	}, lessonStart);
}

/** How a check of this lesson stands, unless its content has changed since it was answered. */
export function standing(
	state: LessonState,
	check: { id: string; rev: number }
): CheckState | undefined {
	const found = state.checks[check.id];
	return found?.rev === check.rev ? found : undefined;
}

/** The checks still to be answered, in reading order. */
export const unanswered = (lesson: Pick<Lesson, 'blocks'>, state: LessonState): readonly string[] =>
	checksOf(lesson)
		.filter(({ check }) => !standing(state, check))
		.map(({ check }) => check.id);

/** Where one stopped: the block of the first check still to answer, or nothing when none was begun or none is left. */
export function resumeBlock(
	lesson: Pick<Lesson, 'blocks'>,
	state: LessonState
): number | undefined {
	const checks = checksOf(lesson);
	if (!checks.some(({ check }) => standing(state, check))) return undefined;
	return checks.find(({ check }) => !standing(state, check))?.block;
}

/** Frozen when the lesson is finished. */
export type LessonOutcome = {
	readonly checks: readonly (Pick<CheckState, 'rev' | 'right' | 'firstRight' | 'tries'> & {
		readonly check: string;
	})[];
};

/** What a finished lesson leaves behind: how each of its checks went. */
export const lessonOutcome = (
	lesson: Pick<Lesson, 'blocks'>,
	state: LessonState
): LessonOutcome => ({
	checks: checksOf(lesson).flatMap(({ check }) => {
		const found = standing(state, check);
		if (!found) return [];
		const { rev: at, right, firstRight, tries } = found;
		return [{ check: check.id, rev: at, right, firstRight, tries }];
	})
});
