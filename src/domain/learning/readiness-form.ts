import { fieldsOf, placeOf } from '../artefact/form-places.ts';
import { parseForm } from '../artefact/form-parse.ts';
import type { Form } from '../artefact/form-schema.ts';
import { ticksIn } from '../artefact/form-values.ts';
import type { Json } from '../record/types.ts';

/** The checklist of a form: how much of it is ticked, and the words of what is not. */
export type Ticks = {
	readonly label: string;
	readonly of: number;
	readonly open: readonly string[];
};

/** All checklists of a form as it was filled in; without one, or where it cannot be read, nothing is ticked. */
export function ticksOf(form: Form, fields: Json | undefined): readonly Ticks[] {
	const parsed = parseForm(form, fields);
	return fieldsOf(form).flatMap((field) => {
		if (field.kind !== 'checklist') return [];
		const ticked = parsed.ok ? ticksIn(parsed.value.values[field.id]) : [];
		const open = field.items.filter(({ id }) => !ticked.includes(id)).map(({ text }) => text);
		return [{ label: field.label, of: field.items.length, open }];
	});
}

/** Labels of the places that a stored form says are still to fill in, each once, in the form's order. */
export function openLabels(form: Form, fields: Json): readonly string[] {
	const open =
		typeof fields === 'object' && fields !== null && 'open' in fields ? fields.open : undefined;
	const labels = (Array.isArray(open) ? open : []).flatMap((path) => {
		const place =
			typeof path === 'string' ? placeOf(form, path.replace(/\[\d+\]/g, '')) : undefined;
		return place ? [(place.column ?? place.field).label] : [];
	});
	return [...new Set(labels)];
}
