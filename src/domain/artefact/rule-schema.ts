import * as v from 'valibot';
import { Id, PointId, text } from '../learning/text-schema.ts';

/**
 * What a rule looks for. `field` is a field's id, or `table.column`, which asks it of each row. Nothing but `empty`,
 * `rows-below` and `unticked` ever holds of an empty field: what is missing is told once, by its own rule.
 */
const field = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/, 'must be a field, or table.column')
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const pattern = v.pipe(
	v.string(),
	v.maxLength(200),
	v.check((source) => {
		try {
			return new RegExp(source, 'iu') instanceof RegExp;
		} catch {
			return false;
		}
	}, 'must be a regular expression')
);

const plain = [
	/** Nothing is there. */
	v.strictObject({ is: v.literal('empty'), field }),
	/** The text holds the pattern, small and capital letters alike. */
	v.strictObject({ is: v.literal('matches'), field, pattern }),
	/** There is a text, and it does not hold the pattern. */
	v.strictObject({ is: v.literal('lacks'), field, pattern }),
	v.strictObject({ is: v.literal('words-below'), field, count }),
	v.strictObject({ is: v.literal('words-above'), field, count }),
	/** A number, or a number in a row. */
	v.strictObject({ is: v.literal('below'), field, value: v.number() }),
	v.strictObject({ is: v.literal('above'), field, value: v.number() }),
	/** The choice made is one of these, or is made and is none of these. */
	v.strictObject({ is: v.literal('chosen'), field, options: v.array(Id) }),
	v.strictObject({ is: v.literal('not-chosen'), field, options: v.array(Id) }),
	/** No row has chosen this, though there are rows. */
	v.strictObject({ is: v.literal('no-row-with'), field, options: v.array(Id) }),
	/** Fewer, or more, rows than this. */
	v.strictObject({ is: v.literal('rows-below'), field, count }),
	v.strictObject({ is: v.literal('rows-above'), field, count }),
	/** Two rows say the same. */
	v.strictObject({ is: v.literal('twice'), field }),
	/** These items of a checklist are not ticked. Without `items`: any. */
	v.strictObject({ is: v.literal('unticked'), field, items: v.optional(v.array(Id)) }),
	/** Two fields (or two columns of one row) that say the same. */
	v.strictObject({ is: v.literal('same'), field, other: field }),
	/** A day that lies more than this many days back, or is not at least this many days ahead. */
	v.strictObject({ is: v.literal('older-than'), field, days: count }),
	v.strictObject({ is: v.literal('sooner-than'), field, days: count }),
	/** A day before another day, with at least `days` between them; told when it is not so. */
	v.strictObject({
		is: v.literal('not-before'),
		field,
		other: field,
		days: v.optional(count, 0)
	}),
	/** A number higher than another field's. */
	v.strictObject({ is: v.literal('more-than'), field, other: field })
] as const;

export const ConditionSchema = v.variant('is', plain);
export type Condition = v.InferOutput<typeof ConditionSchema>;

export const RuleSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]{1,3}$/, 'must be a short name such as R1')),
	/** `open`: still to fill in. `finding`: against the guide. `advice`: worth a thought. */
	severity: v.picklist(['open', 'finding', 'advice']),
	/** All must hold; the first one says which field (and row) it is about. */
	when: v.pipe(v.array(ConditionSchema), v.minLength(1), v.maxLength(4)),
	/** What is told. `{row}` is the number of the row, `{value}` what stands there. */
	says: text(280),
	point: PointId,
	/** The lesson that teaches it, as in `escalate-well/three-levels`. */
	lesson: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be module/lesson'))
});
