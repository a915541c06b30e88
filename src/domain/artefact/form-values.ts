import type { Form, FormColumn, FormField } from './form-schema.ts';
import { fieldsOf, type FormTable } from './form-places.ts';
import { sayDay } from './day.ts';

/** What stands in a field: a text, a number, a day or a chosen option by its id; null where nothing does. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
/** A checklist holds the ids that are ticked, a table its rows. */
export type Value = Cell | readonly string[] | readonly Row[];
/** By field id; complete once parsed. */
export type Values = Readonly<Record<string, Value>>;

export const LONGEST_TEXT = 2000;

export const blankCell = ({ kind }: FormColumn): Cell =>
	kind === 'line' || kind === 'paragraph' ? '' : null;

export const blankRow = ({ columns }: Pick<FormTable, 'columns'>): Row =>
	Object.fromEntries(columns.map((column) => [column.id, blankCell(column)]));

/** What a field of nothing holds. */
export function emptyValue(field: FormField): Value {
	if (field.kind === 'checklist' || field.kind === 'table') return [];
	return blankCell(field);
}

/** A form to begin with: every table shows its first row. */
export const blankValues = (form: Form): Values =>
	Object.fromEntries(
		fieldsOf(form).map((field) => [
			field.id,
			field.kind === 'table' ? [blankRow(field)] : emptyValue(field)
		])
	);

const isBlankCell = (cell: Cell | undefined): boolean =>
	cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

export const isBlankRow = (row: Row): boolean => Object.values(row).every(isBlankCell);

/** Whether nothing is there: no letter, no tick, no row with anything in it. */
export function isBlank(value: Value | undefined): boolean {
	if (value === undefined || value === null || typeof value !== 'object') return isBlankCell(value);
	return value.every((one) => typeof one !== 'string' && isBlankRow(one));
}

export const ticksIn = (value: Value | undefined): readonly string[] =>
	Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** All rows of a table, blank ones too. */
export const rowsIn = (value: Value | undefined): readonly Row[] =>
	Array.isArray(value) ? value.filter((one): one is Row => typeof one === 'object') : [];

/** A cell as a sentence would have it: a choice by its text, a day by its name, a number with its unit. */
export function say(field: FormField, value: Value | undefined): string {
	if (isBlank(value)) return '';
	if (typeof value === 'number')
		return field.kind === 'number' && field.unit ? `${value} ${field.unit}` : `${value}`;
	if (typeof value !== 'string') return '';
	if (field.kind === 'choice') return field.options.find(({ id }) => id === value)?.text ?? value;
	return field.kind === 'date' ? sayDay(value) : value.trim();
}

/** What the thing made is called: the text of the form's naming field, or nothing yet. */
export function nameOf(form: Form, values: Values): string {
	const field = fieldsOf(form).find(({ id }) => id === form.names);
	return field === undefined ? '' : say(field, values[field.id]).replace(/\s+/g, ' ');
}
