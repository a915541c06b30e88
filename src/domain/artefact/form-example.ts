import { daysBetween, daysLater, type Day } from './day.ts';
import { parseValues } from './form-parse.ts';
import { fieldsOf } from './form-places.ts';
import type { Form } from './form-schema.ts';
import { emptyValue, rowsIn, type Cell, type Row, type Value, type Values } from './form-values.ts';

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

/** Days on which somebody tried something: `artefact.field` or `artefact.table.column`. */
const TRIED: readonly string[] = [
	'alert-matrix.alerts.tested',
	'oncall-readiness.checked',
	'runbook.verified',
	'sunset-plan.tried'
];

/** What is not copied from an example, since only somebody who has done it may say so: ticks, and days of trying. */
const isDeed = (form: Form, path: string, kind: string): boolean =>
	kind === 'checklist' || TRIED.includes(`${form.artefact}.${path}`);

/** Whether starting from the example leaves anything out. */
export const hasDeeds = (form: Form): boolean =>
	fieldsOf(form).some(
		(field) =>
			isDeed(form, field.id, field.kind) ||
			(field.kind === 'table' &&
				field.columns.some(({ id, kind }) => isDeed(form, `${field.id}.${id}`, kind)))
	);

/** The example to start from: its words and days, and nobody’s ticks. */
export function startOn(form: Form, today: Day): Values {
	const values = exampleOn(form, today);
	const kept = fieldsOf(form).map((field): [string, Value] => {
		const value = values[field.id] ?? null;
		if (isDeed(form, field.id, field.kind)) return [field.id, emptyValue(field)];
		if (field.kind !== 'table') return [field.id, value];
		const rows = rowsIn(value).map((row): Row =>
			Object.fromEntries(
				field.columns.map(({ id, kind }) => [
					id,
					isDeed(form, `${field.id}.${id}`, kind) ? null : (row[id] ?? null)
				])
			)
		);
		return [field.id, rows];
	});
	return Object.fromEntries(kept);
}
