import type { Json } from '../record/types.ts';
import { isDay } from './day.ts';
import { fieldsOf } from './form-places.ts';
import type { Form, FormColumn, FormField } from './form-schema.ts';
import {
	blankCell,
	emptyValue,
	LONGEST_TEXT,
	type Cell,
	type Row,
	type Value,
	type Values
} from './form-values.ts';

type Aside = Readonly<Record<string, Json>>;

/** A form filled in. `aside` keeps, by its place, what the form does not ask (any more). */
export type Filled = { readonly values: Values; readonly aside: Aside };
export type FormProblem = { readonly path: string; readonly message: string };
export type ParsedForm =
	| { readonly ok: true; readonly value: Filled }
	| { readonly ok: false; readonly problems: readonly FormProblem[] };

const MOST_ROWS = 200;

type Bag = Readonly<Record<string, unknown>>;
const isBag = (raw: unknown): raw is Bag =>
	typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const own = (bag: Bag, key: string): unknown => (Object.hasOwn(bag, key) ? bag[key] : undefined);

/** Collects what is wrong, and what is unknown, while values are read. */
class Reading {
	readonly problems: FormProblem[] = [];
	readonly aside = new Map<string, Json>();

	problem(path: string, message: string): void {
		this.problems.push({ path, message });
	}
	keep(path: string, raw: unknown): void {
		let key = path;
		for (let n = 2; this.aside.has(key); n++) key = `${path} (${n})`;
		this.aside.set(key, raw as Json);
	}
	/** Keeps whatever of the bag is not asked for. */
	keepOthers(bag: Bag, known: readonly string[], prefix: string): void {
		for (const [key, raw] of Object.entries(bag))
			if (!known.includes(key)) this.keep(`${prefix}${key}`, raw);
	}
}

function readCell(field: FormColumn, raw: unknown, path: string, reading: Reading): Cell {
	const blank = blankCell(field);
	if (raw === undefined || raw === null || raw === '') return blank;
	switch (field.kind) {
		case 'number':
			if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
			reading.problem(path, 'must be a number');
			return blank;
		case 'date':
			if (typeof raw === 'string' && isDay(raw)) return raw;
			reading.problem(path, 'must be a day such as 2026-11-22');
			return blank;
		case 'choice':
			if (field.options.some(({ id }) => id === raw)) return raw as string;
			if (typeof raw === 'string') reading.keep(path, raw);
			else reading.problem(path, 'must be one of the options');
			return blank;
		default:
			if (typeof raw === 'string' && raw.length <= LONGEST_TEXT) return raw;
			reading.problem(path, `must be a text of at most ${LONGEST_TEXT} characters`);
			return blank;
	}
}

function readValue(field: FormField, raw: unknown, reading: Reading): Value {
	if (field.kind !== 'checklist' && field.kind !== 'table')
		return readCell(field, raw, field.id, reading);
	if (raw === undefined || raw === null) return emptyValue(field);
	if (!Array.isArray(raw) || raw.length > MOST_ROWS) {
		reading.problem(field.id, `must be a list of at most ${MOST_ROWS}`);
		return [];
	}
	const items: readonly unknown[] = raw;
	if (field.kind === 'checklist') {
		if (!items.every((one) => typeof one === 'string'))
			reading.problem(field.id, 'must be a list of ticked items');
		const known = field.items.map(({ id }) => id);
		const strange = items.filter((one) => typeof one === 'string' && !known.includes(one));
		if (strange.length > 0) reading.keep(field.id, strange);
		return known.filter((id) => items.includes(id));
	}
	return items.flatMap((row, i): readonly Row[] => {
		const path = `${field.id}[${i}]`;
		if (!isBag(row)) {
			reading.problem(path, 'must be a row');
			return [];
		}
		const ids = field.columns.map(({ id }) => id);
		reading.keepOthers(row, ids, `${path}.`);
		const cells = field.columns.map((column) => [
			column.id,
			readCell(column, own(row, column.id), `${path}.${column.id}`, reading)
		]);
		return [Object.fromEntries(cells) as Row];
	});
}

/** Holds values from outside against a form: every problem is named with its place, what is unknown is kept aside. */
export function parseValues(
	form: Form,
	raw: unknown,
	aside: Bag = {}
): Filled & { readonly problems: readonly FormProblem[] } {
	const reading = new Reading();
	for (const [path, kept] of Object.entries(aside)) reading.keep(path, kept);
	if (!isBag(raw)) reading.problem('values', 'must be the form’s values');
	const bag = isBag(raw) ? raw : {};
	const fields = fieldsOf(form);
	reading.keepOthers(
		bag,
		fields.map(({ id }) => id),
		''
	);
	const values = Object.fromEntries(
		fields.map((field) => [field.id, readValue(field, own(bag, field.id), reading)])
	);
	return { values, aside: Object.fromEntries(reading.aside), problems: reading.problems };
}

/** Reads a stored form. Total: what it cannot read is named, never thrown and never dropped. */
export function parseForm(form: Form, raw: unknown): ParsedForm {
	const wrong = (path: string, message: string): ParsedForm => ({
		ok: false,
		problems: [{ path, message }]
	});
	if (!isBag(raw)) return wrong('', 'must be a form that was filled in');
	const version = own(raw, 'version');
	if (typeof version === 'number' && version > 1)
		return wrong('version', `written by a newer version of this app (form version ${version})`);
	if (version !== 1) return wrong('version', 'is missing');
	const before = own(raw, 'aside') ?? {};
	if (!isBag(before)) return wrong('aside', 'must be what was kept aside');
	const { values, aside, problems } = parseValues(form, own(raw, 'values'), before);
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { values, aside } };
}

/**
 * A form as it is stored. `open` names the places still to fill in; it is all that can be computed and is stored
 * nevertheless, since contents lists ask whether something is made and must not load a form for it.
 */
export const storedForm = ({ values, aside }: Filled, open: readonly string[]) => ({
	version: 1 as const,
	values,
	open,
	...(Object.keys(aside).length > 0 ? { aside } : {})
});
