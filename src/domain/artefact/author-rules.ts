import { placeOf, type Place } from './form-places.ts';
import type { Form, FormRule } from './form-schema.ts';
import type { Condition } from './rule-schema.ts';

type Found = { path: (string | number)[]; message: string };

const TEXT = ['line', 'paragraph'];
const LIST = ['table', 'checklist'];

/** What kinds of field a condition can be asked of; undefined for any. */
const KINDS: Partial<Record<Condition['is'], readonly string[]>> = {
	matches: [...TEXT, 'choice'],
	lacks: [...TEXT, 'choice'],
	'words-below': TEXT,
	'words-above': TEXT,
	below: ['number'],
	above: ['number'],
	'more-than': ['number'],
	chosen: ['choice', 'checklist'],
	'not-chosen': ['choice', 'checklist'],
	'rows-below': LIST,
	'rows-above': LIST,
	unticked: ['checklist'],
	'older-than': ['date'],
	'sooner-than': ['date'],
	'not-before': ['date']
};

/** The ids a choice or a checklist offers. */
function offered({ field, column }: Place): readonly string[] | undefined {
	const of = column ?? field;
	if (of.kind === 'choice') return of.options.map(({ id }) => id);
	return of.kind === 'checklist' ? of.items.map(({ id }) => id) : undefined;
}

/** A condition that could never hold: asked of the wrong kind of field, or of an option that is not there. */
function checkCondition(condition: Condition, form: Form, path: Found['path']): Found[] {
	const found: Found[] = [];
	const wrong = (key: string, message: string) => found.push({ path: [...path, key], message });
	const names = 'other' in condition ? (['field', 'other'] as const) : (['field'] as const);
	for (const key of names) {
		const name = key === 'field' ? condition.field : 'other' in condition ? condition.other : '';
		const place = placeOf(form, name);
		if (place === undefined) {
			wrong(key, `the form has no field "${name}"`);
			continue;
		}
		const { kind } = place.column ?? place.field;
		const kinds = KINDS[condition.is];
		// A table's rows may be counted under the name of one of its columns.
		const counted = kinds === LIST && place.column !== undefined;
		if (kinds !== undefined && !counted && !kinds.includes(kind))
			wrong(key, `"${condition.is}" is asked of a ${kind}, needs ${kinds.join(' or ')}`);
		if (['twice', 'no-row-with'].includes(condition.is) && place.column === undefined)
			wrong(key, `"${condition.is}" needs a column, as in table.column`);
		const asked =
			'options' in condition ? condition.options : 'items' in condition ? condition.items : [];
		const known = offered(place);
		for (const id of asked ?? [])
			if (known !== undefined && !known.includes(id))
				wrong('options' in condition ? 'options' : 'items', `"${name}" offers no "${id}"`);
	}
	return found;
}

/** Braces that would reach the reader as they stand: `{row}` has a number only where each row is asked by itself. */
function checkWords({ says, when: [first] }: FormRule, form: Form, path: Found['path']): Found[] {
	const place = first && placeOf(form, first.field);
	const perRow =
		place?.column !== undefined &&
		!['no-row-with', 'rows-below', 'rows-above'].includes(first?.is ?? '');
	return [...says.matchAll(/\{(\w+)\}/g)].flatMap(([brace, name]) => {
		if (name === 'value' || (name === 'row' && perRow)) return [];
		const message =
			name === 'row'
				? 'says {row}, but is not about single rows'
				: `says ${brace}; only {row} and {value} are filled in`;
		return [{ path: [...path, 'says'], message }];
	});
}

/** Rules that stand twice, lead nowhere, or could never be told as they are meant. */
export function checkRules(form: Form): readonly Found[] {
	return form.rules.flatMap((rule, r) => [
		...(form.rules.findIndex(({ id }) => id === rule.id) < r
			? [{ path: ['rules', r, 'id'], message: `"${rule.id}" stands twice` }]
			: []),
		...rule.when.flatMap((condition, c) =>
			checkCondition(condition, form, ['rules', r, 'when', c])
		),
		...checkWords(rule, form, ['rules', r])
	]);
}
