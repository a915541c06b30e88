import type { Form, FormColumn, FormField } from './form-schema.ts';

export type FormTable = Extract<FormField, { kind: 'table' }>;
export type FormChecklist = Extract<FormField, { kind: 'checklist' }>;

/** What `owner` or `steps.who` names in a form. */
export type Place =
	| { readonly field: FormField; readonly column?: undefined }
	| { readonly field: FormTable; readonly column: FormColumn };

export const fieldsOf = (form: Form): readonly FormField[] =>
	form.sections.flatMap(({ fields }) => fields);

/** The field, or column of a table, of this name. */
export function placeOf(form: Form, name: string): Place | undefined {
	const [id, columnId] = name.split('.');
	const field = fieldsOf(form).find((one) => one.id === id);
	if (field === undefined) return undefined;
	if (columnId === undefined) return { field };
	const column =
		field.kind === 'table' ? field.columns.find((one) => one.id === columnId) : undefined;
	return field.kind === 'table' && column !== undefined ? { field, column } : undefined;
}
