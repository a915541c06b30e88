import * as v from 'valibot';
import { common, Option, why } from './check-common.ts';
import { CategoriseSchema, MatchSchema } from './check-sort-schema.ts';
import { FillSchema, NumberSchema, WriteSchema } from './check-make-schema.ts';
import { Id, text } from './text-schema.ts';

const Single = v.strictObject({
	kind: v.literal('single'),
	...common,
	options: v.pipe(v.array(Option), v.minLength(3), v.maxLength(4))
});

const Multiple = v.strictObject({
	kind: v.literal('multiple'),
	...common,
	options: v.pipe(v.array(Option), v.minLength(4), v.maxLength(6))
});

/** Items stand in the file in their right order; the page shuffles them. */
const Order = v.strictObject({
	kind: v.literal('order'),
	...common,
	items: v.pipe(
		v.array(v.strictObject({ id: Id, text: text(160), why })),
		v.minLength(3),
		v.maxLength(7)
	)
});

/** Something a team has written, in parts; the learner picks the faulty one or ones. */
const Fault = v.strictObject({
	kind: v.literal('fault'),
	...common,
	artefact: v.strictObject({
		title: text(120),
		parts: v.pipe(
			v.array(
				v.strictObject({
					id: Id,
					label: v.optional(text(40)),
					text: text(240),
					faulty: v.optional(v.boolean(), false),
					why
				})
			),
			v.minLength(3),
			v.maxLength(8)
		)
	})
});

const Choice = v.strictObject({
	id: Id,
	text: text(160),
	/** The node or the ending it leads to. */
	to: Id,
	correct: v.optional(v.boolean(), false),
	why
});

/** A short story with choices. It begins at the first node and ends in a debrief. */
const Branch = v.strictObject({
	kind: v.literal('branch'),
	...common,
	nodes: v.pipe(
		v.array(
			v.strictObject({
				id: Id,
				/** The clock in the story, as in `02:10`. */
				at: v.optional(
					v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/, 'must be a time such as 02:10'))
				),
				text: text(480),
				choices: v.pipe(v.array(Choice), v.minLength(2), v.maxLength(4))
			})
		),
		v.minLength(1),
		v.maxLength(8)
	),
	endings: v.pipe(
		v.array(
			v.strictObject({
				id: Id,
				title: text(120),
				correct: v.optional(v.boolean(), false),
				debrief: text(600)
			})
		),
		v.minLength(2),
		v.maxLength(6)
	)
});

/** The ten kinds of check. */
export const CheckSchema = v.variant('kind', [
	Single,
	Multiple,
	Order,
	Fault,
	Branch,
	MatchSchema,
	CategoriseSchema,
	NumberSchema,
	FillSchema,
	WriteSchema
]);
