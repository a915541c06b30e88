import { daysBetween, daysLater, type Day } from './day.ts';
import { parseValues } from './form-parse.ts';
import { fieldsOf } from './form-places.ts';
import type { Form } from './form-schema.ts';
import { rowsIn, type Cell, type Row, type Value, type Values } from './form-values.ts';

/** The example’s values as they were true on its own day. */
export const exampleValues = (form: Form): Values => parseValues(form, form.example.values).values;

/** The example as if it had been written today: every day in it lies as far from today as it lay from its own. */
export function exampleOn(form: Form, today: Day): Values {
	const by = daysBetween(form.example.today, today);
	const move = (kind: string, cell: Cell | undefined): Cell =>
		kind === 'date' && typeof cell === 'string' ? daysLater(cell, by) : (cell ?? null);
	const values = exampleValues(form);
	const moved = fieldsOf(form).map((field): [string, Value] => {
		const value = values[field.id] ?? null;
		if (field.kind === 'date') return [field.id, move('date', value as Cell)];
		if (field.kind !== 'table') return [field.id, value];
		const rows = rowsIn(value).map((row): Row =>
			Object.fromEntries(field.columns.map(({ id, kind }) => [id, move(kind, row[id])]))
		);
		return [field.id, rows];
	});
	return Object.fromEntries(moved);
}
