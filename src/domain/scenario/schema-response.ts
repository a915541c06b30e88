import * as v from 'valibot';

/**
 * Who is paged: the part of an escalation case (escalation.md, section 9) that scenarios use today.
 * `phones` are named sets of personal rules that a choice before the incident may switch to.
 */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'expected an id such as "primary"'));
const clock = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as "22:00"')
);
const rule = v.strictObject({
	afterMin: v.pipe(v.number(), v.minValue(0)),
	channel: v.picklist(['push', 'sms', 'phone', 'email', 'chat'])
});

export const responseSchema = v.strictObject({
	start: v.pipe(v.string(), v.isoTimestamp('expected an instant such as "2026-03-04T02:00:00Z"')),
	/** Zone and place of the clock on the wall. */
	tz: v.string(),
	place: v.string(),
	people: v.record(
		id,
		v.strictObject({
			name: v.pipe(v.string(), v.nonEmpty()),
			tz: v.optional(v.string()),
			sleep: v.optional(v.strictObject({ from: clock, to: clock })),
			rules: v.optional(v.strictObject({ high: v.array(rule) }))
		})
	),
	schedules: v.optional(v.record(id, v.strictObject({ always: id })), {}),
	phones: v.optional(v.record(id, v.record(id, v.pipe(v.array(rule), v.minLength(1)))), {}),
	policy: v.strictObject({
		repeat: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)), 0),
		levels: v.pipe(
			v.array(
				v.strictObject({
					timeoutMin: v.pipe(v.number(), v.minValue(1)),
					targets: v.pipe(v.array(id), v.minLength(1)),
					shadows: v.optional(v.array(id), [])
				})
			),
			v.minLength(1)
		)
	})
});

export type AuthoredResponse = v.InferOutput<typeof responseSchema>;
