import type { Json } from '../record/types.ts';
import { parsePolicy, type EscalationPolicy } from './escalation-policy.ts';
import { exampleValues } from './form-example.ts';
import { parseForm } from './form-parse.ts';
import { fieldsOf } from './form-places.ts';
import type { Form } from './form-schema.ts';
import { rowsIn, type Cell, type Value, type Values } from './form-values.ts';
import type { AuthoredForm } from './schema.ts';

/**
 * How much of what is written still stands as in the example. Texts and numbers are counted: days move with the reader’s
 * own, ticks are not copied, and a choice may well be the same.
 */
export type Borrowed = {
	/** Answers that are the example’s. */
	readonly same: number;
	/** Answers written. */
	readonly of: number;
	/** Answers in the example. */
	readonly all: number;
};

/** Stands among the open places of what is stored while most of its answers are the example’s; no place is called so. */
export const STILL_EXAMPLE = 'the example';

/** An answer by the place it was given in; a cell of a table by its column, since rows may move. */
type Answer = readonly [place: string, text: string];

const answer = (place: string, value: Cell | undefined): Answer[] => {
	const text = `${value ?? ''}`.trim().replace(/\s+/g, ' ');
	return text === '' ? [] : [[place, text]];
};

const COUNTED = ['line', 'paragraph', 'number'];

const answersIn = (form: Form, values: Values): readonly Answer[] =>
	fieldsOf(form).flatMap((field) => {
		const value: Value | undefined = values[field.id];
		if (field.kind === 'table')
			return field.columns
				.filter(({ kind }) => COUNTED.includes(kind))
				.flatMap(({ id }) => rowsIn(value).flatMap((row) => answer(`${field.id}.${id}`, row[id])));
		return COUNTED.includes(field.kind) ? answer(field.id, value as Cell | undefined) : [];
	});

const answersOf = ({ service, promise, answers, byHand, levels }: EscalationPolicy) => [
	...Object.entries({ service, promise, answers, byHand }).flatMap(([id, text]) =>
		answer(id, text)
	),
	...levels.flatMap(({ name, delayMin, shadow }) => [
		...answer('name', name),
		...answer('delay', delayMin),
		...answer('shadow', shadow)
	])
];

function held(written: readonly Answer[], example: readonly Answer[]): Borrowed {
	const known = new Set(example.map(([place, text]) => `${place}: ${text}`));
	const same = written.filter(([place, text]) => known.has(`${place}: ${text}`)).length;
	return { same, of: written.length, all: example.length };
}

export const borrowedInForm = (form: Form, values: Values): Borrowed =>
	held(answersIn(form, values), answersIn(form, exampleValues(form)));

export const borrowedInPolicy = (policy: EscalationPolicy, example: EscalationPolicy): Borrowed =>
	held(answersOf(policy), answersOf(example));

/** The same of what is stored; of what cannot be read nothing is held against anybody. */
export function borrowedIn(form: AuthoredForm, fields: Json): Borrowed {
	const nothing = { same: 0, of: 0, all: 0 };
	if (form.kind === 'policy') {
		const parsed = parsePolicy(fields);
		return parsed.ok ? borrowedInPolicy(parsed.policy, form.example.policy) : nothing;
	}
	const parsed = parseForm(form, fields);
	return parsed.ok ? borrowedInForm(form, parsed.value.values) : nothing;
}

/** Whether half of it or more is the example’s. One answer alone is chance: many services are called Checkout. */
export const isMostlyExample = ({ same, of }: Borrowed): boolean => same > 1 && same * 2 >= of;

/** Whether no word has been changed or taken out. */
export const isExample = ({ same, of, all }: Borrowed): boolean =>
	all > 0 && same === of && of >= all;
