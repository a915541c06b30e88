import type { Condition } from './rule-schema.ts';
import type { Form } from './form-schema.ts';

type Found = { path: (string | number)[]; message: string };

/** Fields by id, and columns as `table.column`. */
export const fieldIds = (form: Form): ReadonlySet<string> =>
	new Set(
		form.sections.flatMap((section) =>
			section.fields.flatMap((field) =>
				field.kind === 'table'
					? [field.id, ...field.columns.map((column) => `${field.id}.${column.id}`)]
					: [field.id]
			)
		)
	);

const named = (condition: Condition): readonly string[] =>
	'other' in condition ? [condition.field, condition.other] : [condition.field];

/** Names in rules, calendar and example that the form does not have; ids that stand twice. */
export function checkForm(form: Form): readonly Found[] {
	const ids = fieldIds(form);
	const found: Found[] = [];
	const known = (id: string, path: Found['path']): void => {
		if (!ids.has(id)) found.push({ path, message: `the form has no field "${id}"` });
	};
	const all = form.sections.flatMap((section) => section.fields.map(({ id }) => id));
	form.sections.forEach((section, s) =>
		section.fields.forEach(({ id }, f) => {
			if (all.filter((one) => one === id).length > 1)
				found.push({ path: ['sections', s, 'fields', f, 'id'], message: `"${id}" stands twice` });
		})
	);
	known(form.names, ['names']);
	form.rules.forEach((rule, r) => {
		if (form.rules.findIndex(({ id }) => id === rule.id) < r)
			found.push({ path: ['rules', r, 'id'], message: `"${rule.id}" stands twice` });
		rule.when.forEach((condition, c) =>
			named(condition).forEach((id) => known(id, ['rules', r, 'when', c, 'field']))
		);
	});
	form.calendar.forEach(({ field }, c) => known(field, ['calendar', c, 'field']));
	Object.keys(form.example.values).forEach((id) => known(id, ['example', 'values', id]));
	return found;
}
