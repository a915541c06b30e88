import * as v from 'valibot';
import { Id, PointId, text } from './text-schema.ts';

/** Every choice a learner can make has its reason, shown at once after the answer. */
const why = text(320);

const common = {
	id: Id,
	/** Raised whenever what counts as right changes; stored answers carry it. */
	rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** The guide points this check exercises. */
	tests: v.pipe(v.array(PointId), v.minLength(1)),
	prompt: text(420),
	hint: v.optional(text(240)),
	/** The one thing to remember, shown after every answer, right or wrong. */
	explain: text(420),
	/** Present: the check returns in the review queue, asked with these other words. */
	card: v.optional(v.strictObject({ prompt: text(420) }))
};

const Option = v.strictObject({
	id: Id,
	text: text(160),
	correct: v.optional(v.boolean(), false),
	why
});

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

/** The kinds of check there are. Later ones (match, categorise, number, fill, write) join here. */
export const CheckSchema = v.variant('kind', [Single, Multiple, Order, Fault, Branch]);
