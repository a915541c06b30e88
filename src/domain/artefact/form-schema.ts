import * as v from 'valibot';
import { Id, text } from '../learning/text-schema.ts';
import { RuleSchema } from './rule-schema.ts';

/**
 * A form that makes a thing of the team's: what is asked, what the guide would look at, and one filled in. Words and facts
 * only; how it looks is the page's business, how it is written down the exporters'.
 */
const common = {
	id: Id,
	label: text(80),
	help: v.optional(text(240)),
	/** What the field holds of the service itself; the page "Our service" holds these against each other. */
	fact: v.optional(
		v.picklist([
			'service',
			'description',
			'owner',
			'tier',
			'objective',
			'users',
			'dependencies',
			'runbook',
			'chat',
			'policy',
			'on-call',
			'customers'
		])
	)
};

const Options = v.pipe(
	v.array(v.strictObject({ id: Id, text: text(120) })),
	v.minLength(2),
	v.maxLength(12)
);
const placeholder = v.optional(text(120));
const Line = v.strictObject({ kind: v.literal('line'), ...common, placeholder });
const Paragraph = v.strictObject({ kind: v.literal('paragraph'), ...common, placeholder });
const Choice = v.strictObject({ kind: v.literal('choice'), ...common, options: Options });
const DateField = v.strictObject({ kind: v.literal('date'), ...common });
const NumberField = v.strictObject({
	kind: v.literal('number'),
	...common,
	unit: v.optional(text(24)),
	least: v.optional(v.number(), 0),
	most: v.optional(v.number(), 1_000_000)
});
/** Things to be done or true, ticked one by one. */
const Checklist = v.strictObject({
	kind: v.literal('checklist'),
	...common,
	items: v.pipe(
		v.array(v.strictObject({ id: Id, text: text(160), help: v.optional(text(200)) })),
		v.minLength(2),
		v.maxLength(14)
	)
});

const EVERY = ['week', 'fortnight', 'month', 'quarter', 'year'] as const;

const Column = v.variant('kind', [Line, Paragraph, Choice, DateField, NumberField]);

/** Rows that the learner adds, moves and removes. On a phone a row is a card, so columns carry full labels. */
const Table = v.strictObject({
	kind: v.literal('table'),
	...common,
	/** What a row is called, as in "metric". */
	row: text(32),
	columns: v.pipe(v.array(Column), v.minLength(2), v.maxLength(7)),
	most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)), 20)
});

const Field = v.variant('kind', [
	Line,
	Paragraph,
	Choice,
	DateField,
	NumberField,
	Checklist,
	Table
]);

/** What stands in a form, by field id: texts, numbers, days as `2026-11-22`, ticked ids, rows of columns. */
const Cell = v.union([
	v.pipe(v.string(), v.maxLength(2000)),
	v.pipe(v.number(), v.finite()),
	v.null()
]);
export const ValuesSchema = v.record(
	v.string(),
	v.union([
		Cell,
		v.pipe(v.array(v.string()), v.maxLength(40)),
		v.pipe(v.array(v.record(v.string(), Cell)), v.maxLength(40))
	])
);

/** `content/artefacts/*.yaml`, but for the escalation policy, whose form is drawn by hand. */
export const FormSchema = v.strictObject({
	kind: v.literal('form'),
	artefact: Id,
	title: text(60),
	/** Of the page: what it makes and why. */
	lead: text(320),
	/** As it is saved, as in `runbook.md`. */
	file: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*\.md$/, 'must be a name such as runbook.md')),
	/** The field whose text names what was made, as in "Runbook of Checkout". */
	names: Id,
	sections: v.pipe(
		v.array(
			v.strictObject({
				id: Id,
				title: text(60),
				help: v.optional(text(320)),
				fields: v.pipe(v.array(Field), v.minLength(1), v.maxLength(14))
			})
		),
		v.minLength(1),
		v.maxLength(9)
	),
	rules: v.pipe(v.array(RuleSchema), v.minLength(3)),
	/** Days worth a place in a calendar: a date field or column, and what to call it there. */
	calendar: v.optional(
		v.array(
			v.strictObject({
				field: v.string(),
				title: text(120),
				/** Comes back: the field is the first day. */
				every: v.optional(v.picklist(EVERY)),
				/** The choice that sets the rhythm, by its options; an option that is not named here has none. */
				rhythm: v.optional(
					v.strictObject({ field: v.string(), every: v.record(Id, v.picklist(EVERY)) })
				),
				/** The field is the day it was last done: it comes back after that, and not on it. */
				last: v.optional(v.boolean())
			})
		),
		[]
	),
	example: v.strictObject({
		note: text(240),
		/** The day on which the example was true; whoever starts from it gets its days counted from their own today. */
		today: v.optional(v.pipe(v.string(), v.isoDate()), '2026-11-22'),
		values: ValuesSchema
	})
});

export type Form = v.InferOutput<typeof FormSchema>;
export type FormSection = Form['sections'][number];
export type FormField = FormSection['fields'][number];
export type FormColumn = v.InferOutput<typeof Column>;
export type FormValues = v.InferOutput<typeof ValuesSchema>;
export type FormRule = v.InferOutput<typeof RuleSchema>;
