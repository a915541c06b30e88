import * as v from 'valibot';
import { common, why } from './check-common.ts';
import { Id, text } from './text-schema.ts';

/** Each left side belongs to one right side. Both sides are shuffled; `others` are right sides that belong to none. */
export const MatchSchema = v.strictObject({
	kind: v.literal('match'),
	...common,
	/** What the two columns hold, as in "Term" and "What it counts". */
	columns: v.strictObject({ left: text(40), right: text(40) }),
	pairs: v.pipe(
		v.array(v.strictObject({ id: Id, left: text(90), right: text(160), why })),
		v.minLength(3),
		v.maxLength(6)
	),
	others: v.optional(
		v.pipe(v.array(v.strictObject({ id: Id, right: text(160), why })), v.maxLength(2)),
		[]
	)
});

/** Every item goes into one of the buckets, and no bucket stays empty. */
export const CategoriseSchema = v.strictObject({
	kind: v.literal('categorise'),
	...common,
	buckets: v.pipe(
		v.array(v.strictObject({ id: Id, text: text(60) })),
		v.minLength(2),
		v.maxLength(4)
	),
	items: v.pipe(
		v.array(v.strictObject({ id: Id, text: text(160), bucket: Id, why })),
		v.minLength(4),
		v.maxLength(8)
	)
});
