import * as v from 'valibot';
import { ANSWER_STATES, quarterSchema, STANDINGS, tierSchema } from './types.ts';

/**
 * What a collector keeps: teams, their quarters, the responses that came in, and the talk in which a team agrees.
 * Source: spec "Records"; spec "Team and organisation without a server".
 */

const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));
const edition = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63));
/** 16 random bits that all of a team's invitations and responses share; 0 means that nobody was invited. */
const tag = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffff));
const scope = v.picklist(['quick', 'whole']);
const questionId = v.pipe(v.string(), v.regex(/^[OP]\d{1,2}\.\d$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(63));

/** A team, for as long as it is collected here. `tier`: the highest among the services it owns. */
export const teamSchema = v.strictObject({ label, tag, tier: tierSchema });
export type Team = v.InferOutput<typeof teamSchema>;

/** One quarter's asking: what the invitation says, and how many are expected to answer. */
export const roundSchema = v.strictObject({
	team: v.string(),
	quarter: quarterSchema,
	edition,
	scope,
	tier: tierSchema,
	expected: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63))
});
export type TeamRound = v.InferOutput<typeof roundSchema>;

export const roundId = (team: string, quarter: string): string => `${team}-${quarter}`;

/**
 * One response as it came in: the link itself, so that nothing is lost by reading it. `set-aside` holds a rival with the
 * same response id and other answers until the collector has chosen.
 */
export const responseSchema = v.strictObject({
	round: v.string(),
	payload: v.pipe(v.string(), v.maxLength(200)),
	at: time,
	state: v.picklist(['counted', 'set-aside'])
});
export type KeptResponse = v.InferOutput<typeof responseSchema>;

const evidence = v.strictObject({
	kind: v.picklist(['artefact', 'drill', 'incident']),
	what: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
	/** When it was made or seen, milliseconds since the epoch. */
	at: time
});
export type EvidenceFact = v.InferOutput<typeof evidence>;

const answer = v.picklist(ANSWER_STATES);
const stepLevel = v.picklist([2, 3, 4]);
const owner = v.pipe(v.string(), v.trim(), v.maxLength(80));

/** The facts of a team's talk, in the past tense. `null` takes an earlier one back. */
export const meetingEventSchema = v.variant('type', [
	v.strictObject({
		type: v.literal('meeting.begun'),
		at: time,
		round: v.string(),
		edition,
		quarter: quarterSchema
	}),
	v.strictObject({
		type: v.literal('answer.agreed'),
		question: questionId,
		answer: v.nullable(answer)
	}),
	v.strictObject({
		type: v.literal('evidence.set'),
		question: questionId,
		evidence: v.nullable(evidence)
	}),
	v.strictObject({
		type: v.literal('step.chosen'),
		question: questionId,
		level: stepLevel,
		/** Who sees to it; `null`: not chosen after all. */
		owner: v.nullable(owner)
	}),
	v.strictObject({ type: v.literal('meeting.finished'), at: time })
]);
export type MeetingEvent = v.InferOutput<typeof meetingEventSchema>;

const level = v.nullable(v.picklist([0, 1, 2, 3, 4]));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const tally = v.strictObject({
	levels: v.strictTuple([count, count, count, count, count]),
	dontKnow: count,
	notApplicable: count
});

/**
 * The outcome of a meeting: what a team agreed on for a quarter, frozen. `tallies` are in the order of
 * `questionOrder(model)` for that edition; nobody's own row is in it. Levels are `null` where nothing can be said.
 */
export const milestoneSchema = v.strictObject({
	edition,
	quarter: quarterSchema,
	scope,
	tier: tierSchema,
	tag,
	label,
	members: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(63)),
	tallies: v.array(tally),
	agreed: v.record(questionId, answer),
	evidence: v.record(questionId, evidence),
	steps: v.array(v.strictObject({ question: questionId, level: stepLevel, owner })),
	dimensions: v.array(
		v.strictObject({
			id: v.string(),
			standing: v.picklist(STANDINGS),
			level,
			possible: level,
			shown: level
		})
	),
	team: v.strictObject({ level, possible: level, shown: level }),
	index: v.nullable(v.strictObject({ low: share, high: share }))
});
export type Milestone = v.InferOutput<typeof milestoneSchema>;
