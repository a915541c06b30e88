import type { CalendarEvent, Every } from './calendar.ts';
import { nextReturn } from './calendar-next.ts';
import { isDay } from './day.ts';
import { writtenRows } from './form-conditions.ts';
import { placeOf } from './form-places.ts';
import type { Form } from './form-schema.ts';
import { nameOf, rowsIn, say, type Values } from './form-values.ts';

type Entry = Form['calendar'][number];

/** The rhythm that was chosen; the author’s own while nothing is. */
function everyOf({ every, rhythm }: Entry, values: Values): Every | undefined {
	const chosen = rhythm && values[rhythm.field];
	return typeof chosen === 'string' && chosen !== '' ? rhythm?.every[chosen] : every;
}

/**
 * The days of a filled-in form that belong in a calendar. `id` is the record's: with the field, and the number of the
 * row, it makes an event that a calendar knows again when the file is imported once more.
 */
export function formEvents(form: Form, values: Values, id: string): readonly CalendarEvent[] {
	const name = nameOf(form, values);
	return form.calendar.flatMap((entry): CalendarEvent[] => {
		const { field: path, title, last } = entry;
		const place = placeOf(form, path);
		if (place === undefined) return [];
		const { field, column } = place;
		const every = everyOf(entry, values);
		const event = (day: unknown, of: string, row?: number): CalendarEvent[] =>
			typeof day === 'string' && isDay(day)
				? [
						{
							uid: `${id}-${path}${row === undefined ? '' : `-${row + 1}`}@service-ownership-trainer`,
							...(last && every ? { day: nextReturn(day, every, day), since: day } : { day }),
							title: [title, ...[of, name].filter(Boolean)].join(': '),
							text: form.title,
							every
						}
					]
				: [];
		if (column === undefined) return event(values[field.id], '');
		const rows = rowsIn(values[field.id]);
		const called = field.columns.find(({ kind }) => kind === 'line');
		return writtenRows(values[field.id]).flatMap((row) =>
			event(rows[row]?.[column.id], called ? say(called, rows[row]?.[called.id]) : '', row)
		);
	});
}
