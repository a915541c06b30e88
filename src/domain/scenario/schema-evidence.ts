import * as v from 'valibot';
import { parseDuration } from './duration.ts';

/** Things a responder looks at, drawn rather than told. Times count from the incident: `-12m` is before it. */
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('expected some words'));
const moment = v.pipe(
	v.string('expected a time from the incident such as "4m" or "-12m"'),
	v.check(
		(value) => parseDuration(value) !== null,
		'expected a time from the incident such as "4m" or "-12m"'
	)
);
const rows = v.pipe(v.array(v.strictTuple([text, text])), v.minLength(1));
const finite = v.pipe(v.number(), v.finite());

export const evidenceSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('alert'), title: text, rows }),
	v.strictObject({ kind: v.literal('settings'), title: text, rows }),
	v.strictObject({
		kind: v.literal('chat'),
		title: text,
		lines: v.pipe(v.array(v.strictObject({ at: moment, who: text, text })), v.minLength(1))
	}),
	v.strictObject({
		kind: v.literal('graph'),
		title: text,
		unit: text,
		max: finite,
		/** The usual value, drawn as a faint line. */
		usual: v.optional(finite),
		points: v.pipe(v.array(v.strictTuple([moment, finite])), v.minLength(2)),
		mark: v.optional(v.strictObject({ at: moment, text }))
	}),
	v.strictObject({
		kind: v.literal('log'),
		title: text,
		lines: v.pipe(v.array(v.strictObject({ at: moment, text })), v.minLength(1))
	}),
	v.strictObject({
		kind: v.literal('runbook'),
		title: text,
		verified: text,
		steps: v.pipe(v.array(text), v.minLength(1))
	})
]);

export type AuthoredEvidence = v.InferOutput<typeof evidenceSchema>;
