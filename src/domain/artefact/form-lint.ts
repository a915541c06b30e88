import type { Day } from './day.ts';
import { bySeverity, fill, type Finding } from './finding.ts';
import { holdsOf, isOfNothing, isOfWhole, writtenRows, type Sight } from './form-conditions.ts';
import { placeOf } from './form-places.ts';
import type { Form, FormRule } from './form-schema.ts';
import { isBlank, rowsIn, say, ticksIn, type Values } from './form-values.ts';
import type { Condition } from './rule-schema.ts';

type Hit = { readonly path: string; readonly row?: number; readonly value: string };

/** Where the rule looks: each row of a table that has anything in it, or the form once. */
function* rowsFor(condition: Condition, sight: Sight): Iterable<number | undefined> {
	const place = placeOf(sight.form, condition.field);
	if (place?.column === undefined || isOfWhole(condition)) yield undefined;
	else yield* writtenRows(sight.values[place.field.id]);
}

/** What stands where the first condition looks; of a checklist, what is not ticked. */
function valueAt(condition: Condition, { form, values }: Sight, row?: number): string {
	const place = placeOf(form, condition.field);
	if (place === undefined) return '';
	const { field, column } = place;
	const value = values[field.id];
	if (column !== undefined)
		return row === undefined ? '' : say(column, rowsIn(value)[row]?.[column.id]);
	if (field.kind === 'table') return `${writtenRows(value).length}`;
	if (field.kind !== 'checklist') return say(field, value);
	const asked = condition.is === 'unticked' ? condition.items : undefined;
	return field.items
		.filter(({ id }) => (asked?.includes(id) ?? true) && !ticksIn(value).includes(id))
		.map(({ text }) => text)
		.join('; ');
}

function hitsOf({ when }: FormRule, sight: Sight): Hit[] {
	const [first] = when;
	if (first === undefined) return [];
	const [table, column] = first.field.split('.');
	const hits: Hit[] = [];
	for (const row of rowsFor(first, sight)) {
		if (!when.every((condition) => holdsOf(condition, sight, table, row))) continue;
		const value = valueAt(first, sight, row);
		if (row !== undefined) hits.push({ path: `${table}[${row}].${column}`, row: row + 1, value });
		else hits.push({ path: table ?? first.field, value });
	}
	return hits;
}

/** Numbers of the sections in which something is written. */
const begunSections = ({ form, values }: Sight): readonly number[] =>
	form.sections.flatMap(({ fields }, at) =>
		fields.some(({ id }) => !isBlank(values[id])) ? [at] : []
	);

/**
 * Whether a rule may speak yet. What is missing is held against nobody who has not come to it: a blank page accuses of
 * nothing. It is told once its section or a later one is begun, and at the latest when nothing else is open.
 */
function speaks({ severity, when: [first] }: FormRule, sight: Sight, begun: number, open: boolean) {
	if (severity === 'open' || first === undefined || !isOfNothing(first)) return true;
	const { sections } = sight.form;
	const field = first.field.split('.')[0];
	const section = sections.findIndex(({ fields }) => fields.some(({ id }) => id === field));
	return !open || section <= begun;
}

/**
 * Everything the form's rules say of what stands in it, gravest first; of several rows, one finding a row. `today` is
 * the reader's day. Pure.
 */
export function lintForm(form: Form, values: Values, today: Day): readonly Finding[] {
	const sight: Sight = { form, values, today };
	const begun = begunSections(sight).at(-1) ?? -1;
	const open = form.rules.some(
		(rule) => rule.severity === 'open' && hitsOf(rule, sight).length > 0
	);
	return form.rules
		.filter((rule) => speaks(rule, sight, begun, open))
		.flatMap((rule) =>
			hitsOf(rule, sight).map(({ path, row, value }) => ({
				rule: rule.id,
				path,
				severity: rule.severity,
				message: fill(rule.says, { value, ...(row === undefined ? {} : { row }) }),
				point: rule.point,
				lesson: rule.lesson
			}))
		)
		.sort(bySeverity);
}

/** The places still to fill in. */
export const openIn = (findings: readonly Finding[]): readonly string[] =>
	findings.filter(({ severity }) => severity === 'open').map(({ path }) => path);
