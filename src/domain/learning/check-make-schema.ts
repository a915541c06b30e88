import * as v from 'valibot';
import { common, why } from './check-common.ts';
import { Id, text } from './text-schema.ts';

const figure = v.pipe(v.number(), v.finite());

/** A number to work out. `formula` uses the names of `given`; the build recomputes `solution` from it. */
export const NumberSchema = v.strictObject({
	kind: v.literal('number'),
	...common,
	unit: text(24),
	given: v.pipe(
		v.array(
			v.strictObject({
				/** As the formula calls it: small letters only. */
				name: v.pipe(v.string(), v.regex(/^[a-z]+$/, 'must be small letters')),
				says: text(80),
				value: figure,
				unit: text(24)
			})
		),
		v.minLength(1),
		v.maxLength(8)
	),
	/** As in `(100 - objective) / 100 * days * 24 * 60`. */
	formula: text(160),
	solution: figure,
	/** How far from the solution an answer may be, in the same unit. */
	tolerance: v.pipe(v.number(), v.minValue(0)),
	/** How one gets there, line by line, shown after the answer. */
	working: v.pipe(v.array(text(160)), v.minLength(1), v.maxLength(5)),
	/** Wrong answers that a reasonable mistake leads to, each with what went astray. */
	slips: v.pipe(
		v.array(v.strictObject({ id: Id, value: figure, why })),
		v.minLength(1),
		v.maxLength(4)
	)
});

/** Something written with gaps, `{like-this}`; each gap is filled from its own short list. */
export const FillSchema = v.strictObject({
	kind: v.literal('fill'),
	...common,
	/** What the text is, as in "Description in the service directory". */
	title: v.optional(text(80)),
	text: text(600),
	blanks: v.pipe(
		v.array(
			v.strictObject({
				id: Id,
				/** What belongs there, for whoever hears it and does not see it. */
				label: text(60),
				options: v.pipe(
					v.array(
						v.strictObject({
							id: Id,
							text: text(80),
							correct: v.optional(v.boolean(), false),
							why
						})
					),
					v.minLength(3),
					v.maxLength(4)
				)
			})
		),
		v.minLength(1),
		v.maxLength(4)
	)
});

/** A few sentences of one's own, then compared with a model by the criteria that matter. */
export const WriteSchema = v.strictObject({
	kind: v.literal('write'),
	...common,
	/** What stands before the learner's own words. */
	starter: v.optional(text(120)),
	/** One good answer, not the only one. */
	model: text(900),
	/** What to look for in one's own words. */
	criteria: v.pipe(
		v.array(v.strictObject({ id: Id, text: text(160), why })),
		v.minLength(2),
		v.maxLength(5)
	)
});
