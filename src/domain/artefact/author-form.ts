import { checkRules } from './author-rules.ts';
import { exampleValues } from './form-example.ts';
import { lintForm } from './form-lint.ts';
import { parseValues } from './form-parse.ts';
import { fieldsOf, placeOf } from './form-places.ts';
import type { Form } from './form-schema.ts';

type Path = (string | number)[];
type Found = { path: Path; message: string };

const twice = (ids: readonly string[], pathOf: (at: number) => Path): Found[] =>
	ids.flatMap((id, at) =>
		ids.indexOf(id) < at ? [{ path: pathOf(at), message: `"${id}" stands twice` }] : []
	);

/** Ids that stand twice: of fields in the whole form, of columns, options and items in their field. */
function checkIds(form: Form): Found[] {
	const places = form.sections.flatMap((section, s) =>
		section.fields.map((field, f) => ({ field, path: ['sections', s, 'fields', f] as Path }))
	);
	const all = places.map(({ field }) => field.id);
	return [
		...twice(all, (at) => [...(places[at]?.path ?? []), 'id']),
		...places.flatMap(({ field, path }) => {
			const inner = (key: string, of: readonly { id: string }[], from = path): Found[] =>
				twice(
					of.map(({ id }) => id),
					(at) => [...from, key, at, 'id']
				);
			if (field.kind === 'choice') return inner('options', field.options);
			if (field.kind === 'checklist') return inner('items', field.items);
			if (field.kind !== 'table') return [];
			return [
				...inner('columns', field.columns),
				...field.columns.flatMap((column, c) =>
					column.kind === 'choice' ? inner('options', column.options, [...path, 'columns', c]) : []
				)
			];
		})
	];
}

function checkCalendar(form: Form): Found[] {
	return form.calendar.flatMap(({ field, rhythm }, c) => {
		const place = placeOf(form, field);
		const path = ['calendar', c, 'field'];
		if (place === undefined) return [{ path, message: `the form has no field "${field}"` }];
		const { kind } = place.column ?? place.field;
		if (kind !== 'date') return [{ path, message: `"${field}" is a ${kind}, needs a date` }];
		const choice = rhythm && placeOf(form, rhythm.field)?.field;
		const offered = choice?.kind === 'choice' ? choice.options.map(({ id }) => id) : [];
		return Object.keys(rhythm?.every ?? {})
			.filter((id) => !offered.includes(id))
			.map((id) => ({
				path: ['calendar', c, 'rhythm'],
				message: `"${rhythm?.field}" is no choice that offers "${id}"`
			}));
	});
}

/** `steps[2].who` as a path in the file. */
const inFile = (path: string): Path =>
	(path.match(/[^[\].]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** The example has to be what the form asks for, and has to pass the form's own rules on its own day. */
function checkExample(form: Form): Found[] {
	const { problems, aside } = parseValues(form, form.example.values);
	const at = (path: string): Path => ['example', 'values', ...inFile(path)];
	const misfits = [
		...problems.map(({ path, message }) => ({ path: at(path), message })),
		...Object.keys(aside).map((path) => ({
			path: at(path),
			message: 'the form has no place for this'
		}))
	];
	if (misfits.length > 0) return misfits;
	return lintForm(form, exampleValues(form), form.example.today).map(
		({ path, rule, severity, message }) => ({
			path: at(path),
			message: `the example breaks its own rule ${rule} (${severity}): ${message}`
		})
	);
}

/** Names that lead nowhere, ids that stand twice, rules that could never be told, an example against its own rules. */
export function checkForm(form: Form): readonly Found[] {
	const names = fieldsOf(form).find(({ id }) => id === form.names);
	const shape: Found[] = [
		...checkIds(form),
		...(names === undefined
			? [{ path: ['names'], message: `the form has no field "${form.names}"` }]
			: []),
		...checkRules(form),
		...checkCalendar(form)
	];
	return shape.length > 0 ? shape : checkExample(form);
}
