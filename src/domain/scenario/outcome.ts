import * as v from 'valibot';

/** The frozen outcome of a finished run: JSON, small, kept for ever, carried by links. */
const whole = v.pipe(v.number(), v.integer());
const finite = v.pipe(v.number(), v.finite());
const measures = {
	ackSeconds: v.nullable(whole),
	resolvedSeconds: v.nullable(whole),
	customerMinutes: whole,
	/** Minutes of full outage, pages included. */
	cost: finite,
	peoplePaged: whole
};

const decisionSchema = v.strictObject({
	at: whole,
	/** Seconds before the incident, where the scene lies before it. */
	before: v.optional(whole),
	/** Id of the scene or inject. */
	scene: v.string(),
	/** Id of the choice, or `wait`. */
	choice: v.string(),
	title: v.string(),
	verdict: v.picklist(['best', 'fine', 'costly', 'worst']),
	/** Expected cost above the best choice there, with the same odds. */
	loss: finite,
	lossCustomerMinutes: whole,
	sentence: v.string()
});

export const runOutcomeSchema = v.strictObject({
	scenario: v.string(),
	version: whole,
	rulesHash: v.string(),
	seed: whole,
	mode: v.picklist(['solo', 'tabletop']),
	end: v.picklist(['resolved', 'handed-over', 'unresolved', 'timed-out']),
	measures: v.strictObject({ ...measures, sleepHoursPaged: whole }),
	/** The best line on the same draws. */
	best: v.strictObject({ ...measures, sleepHoursPaged: whole }),
	/** Expected cost of the best line, and of the worst that never waits twice running, from the start. */
	start: finite,
	worst: finite,
	/** What chance added (or, below zero, spared). */
	luck: finite,
	decisions: v.array(decisionSchema),
	expectations: v.array(
		v.strictObject({ id: v.string(), result: v.picklist(['met', 'missed', 'not-exercised']) })
	),
	/** 100 for the best line, 0 for the worst; luck taken out. */
	place: v.pipe(v.number(), v.minValue(0), v.maxValue(100))
});

export type RunOutcome = v.InferOutput<typeof runOutcomeSchema>;
export type OutcomeDecision = v.InferOutput<typeof decisionSchema>;
export type Measures = RunOutcome['measures'];
