import type { CasePerson, ClockTime, DailyHours, Day, Zone } from '../case-types.ts';
import { clockOf, DAY, WEEK } from './local-time.ts';
import type { Wall } from './local-time.ts';
import { joined, within, without } from './spans.ts';
import type { Stretch } from './spans.ts';
import { piecesOf } from './zone.ts';
import type { Piece } from './zone.ts';

/** Readings of the wall clock count from 1 January 1970, a Thursday. */
export const FROM_THURSDAY: Readonly<Record<Day, number>> = {
	thu: 0,
	fri: 1,
	sat: 2,
	sun: 3,
	mon: 4,
	tue: 5,
	wed: 6
};
const EVERY_DAY: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const USUAL_SLEEP: { readonly from: ClockTime; readonly to: ClockTime } = {
	from: '22:00',
	to: '08:00'
};
const OFFICE: DailyHours = {
	days: ['mon', 'tue', 'wed', 'thu', 'fri'],
	from: '08:00',
	to: '18:00'
};

/** Windows on the wall clock between two readings: overnight belongs to the starting day, equal ends are 24 hours (R21). */
function onTheWall(hours: readonly DailyHours[], from: Wall, to: Wall): Stretch[] {
	const spans: Stretch[] = [];
	for (const { days, ...clock } of hours) {
		const start = clockOf(clock.from);
		const end = clockOf(clock.to);
		const length = end > start ? end - start : end - start + DAY;
		for (const day of days) {
			const shift = FROM_THURSDAY[day] * DAY + start;
			let at = Math.floor((from - length - shift) / WEEK) * WEEK + shift;
			for (; at < to; at += WEEK) spans.push({ from: at, to: at + length });
		}
	}
	return joined(spans);
}

/** When windows hold, read off the wall clock: never in a skipped hour, twice in a repeated one (R20, R21). Not clipped. */
export function windowsOn(pieces: readonly Piece[], hours: readonly DailyHours[]): Stretch[] {
	const first = pieces[0];
	const last = pieces.at(-1);
	if (first === undefined || last === undefined) return [];
	const spans = onTheWall(hours, first.from + first.offset - DAY, last.to + last.offset + DAY);
	const found: Stretch[] = [];
	for (const { from, to, offset } of pieces)
		for (const span of within(spans, [{ from: from + offset, to: to + offset }]))
			found.push({ from: span.from - offset, to: span.to - offset });
	return joined(found);
}

/** When daily hours of a zone hold, such as support hours (R15): sorted, joined, clipped to the range. */
export const windowsOf = (hours: DailyHours, tz: Zone, range: Stretch): Stretch[] =>
	within(windowsOn(clipped(piecesOf(tz, range), range), [hours]), [range]);

/** When a page would wake somebody: 22:00 to 08:00 every night in their zone, or what they say (section 1). */
export const sleepOf = (person: CasePerson, range: Stretch): Stretch[] =>
	windowsOf({ days: EVERY_DAY, ...(person.sleep ?? USUAL_SLEEP) }, person.tz ?? 'UTC', range);

/** The hours outside Monday to Friday, 08:00 to 18:00, that are not sleep (section 1). */
export function offHoursOf(person: CasePerson, range: Stretch): Stretch[] {
	const office = windowsOf(OFFICE, person.tz ?? 'UTC', range);
	return without(range, joined([...office, ...sleepOf(person, range)]));
}

/** Pieces cut to a range. */
export const clipped = (pieces: readonly Piece[], range: Stretch): Piece[] =>
	within(pieces, [range]);
