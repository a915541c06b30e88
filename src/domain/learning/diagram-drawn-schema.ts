import * as v from 'valibot';
import { Id, text } from './text-schema.ts';

/** Figures that are drawn: each says all of it in words too, for whoever cannot see it. */
const common = { id: Id, caption: text(240), key: v.optional(text(240)), summary: text(800) };

const tone = v.optional(v.picklist(['plain', 'good', 'bad']), 'plain');
const figure = v.pipe(v.number(), v.finite());

/** Steps one after the other; `loop`: the last leads back to the first. */
export const FlowSchema = v.strictObject({
	kind: v.literal('flow'),
	...common,
	steps: v.pipe(
		v.array(v.strictObject({ title: text(28), says: v.optional(text(80)), tone })),
		v.minLength(2),
		v.maxLength(6)
	),
	loop: v.optional(v.boolean(), false),
	/** What is written on the way back. */
	back: v.optional(text(60))
});

/** One axis of time; tracks of spans and marks below each other. */
export const TimelineSchema = v.strictObject({
	kind: v.literal('timeline'),
	...common,
	unit: text(16),
	from: figure,
	to: figure,
	/** Between two figures of the axis. */
	step: v.pipe(v.number(), v.minValue(0.01)),
	tracks: v.pipe(
		v.array(
			v.strictObject({
				name: text(28),
				spans: v.optional(
					v.array(v.strictObject({ from: figure, to: figure, says: text(48), tone })),
					[]
				),
				marks: v.optional(v.array(v.strictObject({ at: figure, says: text(48), tone })), [])
			})
		),
		v.minLength(1),
		v.maxLength(5)
	)
});

/** Lengths beside each other. */
export const BarsSchema = v.strictObject({
	kind: v.literal('bars'),
	...common,
	unit: text(24),
	rows: v.pipe(
		v.array(
			v.strictObject({
				name: text(40),
				value: v.pipe(v.number(), v.minValue(0)),
				/** What stands at its end in place of the value with its unit. */
				says: v.optional(text(60)),
				tone
			})
		),
		v.minLength(2),
		v.maxLength(8)
	)
});

/** Boxes on a grid and the arrows between them. */
export const WebSchema = v.strictObject({
	kind: v.literal('web'),
	...common,
	nodes: v.pipe(
		v.array(
			v.strictObject({
				id: Id,
				title: text(28),
				says: v.optional(text(60)),
				/** From 1, left to right and top to bottom; at most three columns, so that a phone can show them. */
				column: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
				row: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
				tone
			})
		),
		v.minLength(2),
		v.maxLength(9)
	),
	edges: v.array(
		v.strictObject({
			from: Id,
			to: Id,
			says: v.optional(text(32)),
			/** Something that is missing, or should not be: a broken line. */
			broken: v.optional(v.boolean(), false)
		})
	)
});

/** How much is hurt over time; the area under a curve is the impact. */
export const AreaSchema = v.strictObject({
	kind: v.literal('area'),
	...common,
	/** Of the axis across, as in "minutes", and of the one up, as in "% of customers". */
	across: text(24),
	up: text(32),
	span: v.pipe(v.number(), v.minValue(1)),
	most: v.pipe(v.number(), v.minValue(1)),
	curves: v.pipe(
		v.array(
			v.strictObject({
				name: text(48),
				tone,
				/** Points in order of time; the curve holds its height until the next one, like a stair. */
				points: v.pipe(v.array(v.strictObject({ at: figure, is: figure })), v.minLength(2))
			})
		),
		v.minLength(1),
		v.maxLength(3)
	)
});
