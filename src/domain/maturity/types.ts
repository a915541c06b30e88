import * as v from 'valibot';
import type { Dimension, Model, Question } from './schema.ts';
import { LEVEL_NAMES } from './level-names.ts';

export type { Dimension, Model, Question };

export type LevelName = (typeof LEVEL_NAMES)[number];
export type Level = 0 | 1 | 2 | 3 | 4;

/** The eight things that can be said about a question, in the order of their codes 0–7 in a link. */
export const ANSWER_STATES = [...LEVEL_NAMES, 'dont-know', 'not-applicable', 'blank'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export const NOT_APPLICABLE_REASONS = ['out-of-scope', 'not-yet-live', 'other'] as const;
export type NotApplicableReason = (typeof NOT_APPLICABLE_REASONS)[number];

/**
 * One member's answer to one question. `blank` was not asked; it differs from `dont-know` and from
 * `not-applicable` everywhere. The reason is missing where the answer came out of a link.
 */
export const answerSchema = v.variant('is', [
	v.strictObject({ is: v.picklist([...LEVEL_NAMES, 'dont-know', 'blank']) }),
	v.strictObject({
		is: v.literal('not-applicable'),
		reason: v.exactOptional(v.picklist(NOT_APPLICABLE_REASONS))
	})
]);
export type Answer = Readonly<v.InferOutput<typeof answerSchema>>;

export const BLANK: Answer = { is: 'blank' };

/** `quick`: the core questions. `whole`: all of them. `deepened`: an earlier result, and more of them. */
export const SCOPES = ['quick', 'whole', 'deepened'] as const;
export const scopeSchema = v.picklist(SCOPES);
export type Scope = v.InferOutput<typeof scopeSchema>;

/** The highest tier among the services that the team owns; 1 is the most critical. */
export const tierSchema = v.picklist([1, 2, 3]);
export type Tier = v.InferOutput<typeof tierSchema>;

/** As in `2026-Q4`. */
export const quarterSchema = v.pipe(v.string(), v.regex(/^20\d\d-Q[1-4]$/));

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const label = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const questionId = v.pipe(v.string(), v.regex(/^[OP]\d{1,2}\.\d$/));
const dimensionId = v.pipe(v.string(), v.regex(/^[OP]\d{1,2}$/));
const outcomeId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** 16 bits that all responses to one invitation share; a sitting that nobody asked for has none. */
const tag = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535));

/** What a sitting takes over from the link that asked for it. */
const invitationSchema = v.strictObject({
	tag,
	quarter: quarterSchema,
	tier: tierSchema,
	label: v.exactOptional(label)
});
export type SittingInvitation = Readonly<v.InferOutput<typeof invitationSchema>>;

/** The facts of a sitting, in the past tense. `at` is milliseconds since the epoch. */
export const sittingEventSchema = v.variant('type', [
	v.strictObject({
		type: v.literal('sitting.begun'),
		at: time,
		edition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63)),
		scope: scopeSchema,
		tier: tierSchema,
		label: v.exactOptional(label),
		/** Of a deepened one: what is asked for more of, and the answers that its earlier result had. */
		dimensions: v.exactOptional(v.array(dimensionId)),
		carried: v.exactOptional(v.record(questionId, answerSchema)),
		/** The outcome that the first sitting of a chain of deepened ones had. */
		root: v.exactOptional(outcomeId),
		invitation: v.exactOptional(invitationSchema)
	}),
	v.strictObject({ type: v.literal('question.opened'), question: questionId }),
	v.strictObject({
		type: v.literal('question.answered'),
		question: questionId,
		answer: answerSchema
	}),
	v.strictObject({
		type: v.literal('note.written'),
		question: questionId,
		note: v.pipe(v.string(), v.maxLength(2000))
	}),
	v.strictObject({ type: v.literal('review.opened') }),
	v.strictObject({ type: v.literal('sitting.finished'), at: time })
]);
export type SittingEvent = v.InferOutput<typeof sittingEventSchema>;
export type SittingBegun = Extract<SittingEvent, { type: 'sitting.begun' }>;

const level = v.nullable(v.picklist([0, 1, 2, 3, 4]));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** `rated`: enough asked. `estimate`: core asked, less than that. `not-rated`: left out of every total. */
export const STANDINGS = ['rated', 'estimate', 'not-rated'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * What a finished sitting says, frozen. `answers` are in the order of `questionOrder(model)` for that
 * edition. The rest is what later changes of the rules must not rewrite: `null` where nothing can be said.
 */
export const sittingOutcomeSchema = v.strictObject({
	edition: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63)),
	quarter: quarterSchema,
	scope: scopeSchema,
	tier: tierSchema,
	label: v.exactOptional(label),
	/** Where it deepens an earlier one: the outcome of the first sitting of the chain. */
	root: v.exactOptional(outcomeId),
	/** Where somebody asked for it: the tag of their invitation. */
	tag: v.exactOptional(tag),
	answers: v.array(answerSchema),
	dimensions: v.array(
		v.strictObject({
			id: v.string(),
			standing: v.picklist(STANDINGS),
			level,
			possible: level
		})
	),
	team: v.strictObject({ level, possible: level }),
	index: v.nullable(v.strictObject({ low: share, high: share }))
});
export type SittingOutcome = v.InferOutput<typeof sittingOutcomeSchema>;
