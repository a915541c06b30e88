import type { Day, Zone } from '../case-types.ts';
import type { PersonId } from '../types.ts';
import { DAY, localText } from './local-time.ts';
import type { Duty } from './people.ts';
import { within, without } from './spans.ts';
import type { Stretch } from './spans.ts';
import { piecesOf, reached } from './zone.ts';

/** A month of the calendar; `month` counts from 1. */
export type MonthOf = { readonly year: number; readonly month: number };

/** Part of a day with the same people on call; nobody in a gap. */
export type DayPart = Stretch & { readonly people: readonly PersonId[] };

/** A day of a zone's calendar: 23 or 25 hours long where the clock changes. */
export type MonthDay = Stretch & {
	/** "2026-03-08" */
	readonly date: string;
	/** Day of the month, from 1. */
	readonly number: number;
	readonly weekday: Day;
	/** The whole day, in order. */
	readonly parts: readonly DayPart[];
};

/** 1 January 1970 was a Thursday. */
const FROM_THURSDAY: readonly Day[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];

/** From the first midnight of a month to that of the next, on a zone's wall clock. */
export function monthRange({ year, month }: MonthOf, tz: Zone): Stretch {
	const walls = { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 1) };
	const pieces = piecesOf(tz, walls);
	return { from: reached(pieces, walls.from), to: reached(pieces, walls.to) };
}

/** A day's parts: who is on call, and the gaps between. */
function partsOf(day: Stretch, duties: readonly Duty[]): DayPart[] {
	const parts = within(duties, [day]).map(({ from, to, people }): DayPart => ({
		from,
		to,
		people
	}));
	const gaps = without(day, parts).map((gap): DayPart => ({ ...gap, people: [] }));
	return [...parts, ...gaps].sort((a, b) => a.from - b.from);
}

/** The days of a month with who is on call when. A day that a zone's calendar skips is left out. */
export function daysOf({ year, month }: MonthOf, tz: Zone, duties: readonly Duty[]): MonthDay[] {
	const first = Date.UTC(year, month - 1, 1);
	const end = Date.UTC(year, month, 1);
	const pieces = piecesOf(tz, { from: first, to: end });
	const days: MonthDay[] = [];
	for (let wall = first; wall < end; wall += DAY) {
		const day = { from: reached(pieces, wall), to: reached(pieces, wall + DAY) };
		if (day.from === day.to) continue;
		days.push({
			...day,
			date: localText(wall).slice(0, 10),
			number: (wall - first) / DAY + 1,
			weekday: FROM_THURSDAY[(((wall / DAY) % 7) + 7) % 7] ?? 'thu',
			parts: partsOf(day, duties)
		});
	}
	return days;
}
