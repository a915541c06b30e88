import { fieldsOf, type FormTable } from './form-places.ts';
import type { Form } from './form-schema.ts';
import { blankRow, rowsIn, ticksIn, type Cell, type Value, type Values } from './form-values.ts';

export const setField = (values: Values, field: string, value: Value): Values =>
	values[field] === value ? values : { ...values, [field]: value };

/** Ticks an item of a checklist, or takes the tick back; ticks stay in the form's order. */
export function tick(form: Form, values: Values, field: string, item: string): Values {
	const list = fieldsOf(form).find(({ id }) => id === field);
	if (list?.kind !== 'checklist') return values;
	const ticked = new Set(ticksIn(values[field]));
	if (!ticked.delete(item)) ticked.add(item);
	return {
		...values,
		[field]: list.items.map(({ id }) => id).filter((id) => ticked.has(id))
	};
}

export const canAddRow = (values: Values, table: FormTable): boolean =>
	rowsIn(values[table.id]).length < table.most;

export const addRow = (values: Values, table: FormTable): Values =>
	canAddRow(values, table)
		? { ...values, [table.id]: [...rowsIn(values[table.id]), blankRow(table)] }
		: values;

export function removeRow(values: Values, table: string, at: number): Values {
	const rows = rowsIn(values[table]);
	return rows[at] === undefined
		? values
		: { ...values, [table]: rows.filter((_, row) => row !== at) };
}

/** Moves a row one place: `by` is -1 towards the first, 1 towards the last. At the end it stays. */
export function moveRow(values: Values, table: string, at: number, by: -1 | 1): Values {
	const rows = rowsIn(values[table]).slice();
	const [moved, other] = [rows[at], rows[at + by]];
	if (moved === undefined || other === undefined) return values;
	rows[at] = other;
	rows[at + by] = moved;
	return { ...values, [table]: rows };
}

export function setCell(
	values: Values,
	table: string,
	at: number,
	column: string,
	cell: Cell
): Values {
	const rows = rowsIn(values[table]);
	if (rows[at] === undefined || rows[at][column] === cell) return values;
	return {
		...values,
		[table]: rows.map((row, i) => (i === at ? { ...row, [column]: cell } : row))
	};
}

/** A number as somebody types it, with a point or a comma; undefined if it is none or out of range. */
export function readNumber(text: string, least: number, most: number): number | undefined {
	const trimmed = text.trim().replace(',', '.');
	if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(trimmed)) return undefined;
	const number = Number(trimmed);
	return number >= least && number <= most ? number : undefined;
}
