import type { CalendarEvent, Every } from './calendar.ts';
import { daysBetween, daysLater, monthsLater, type Day } from './day.ts';

const DAYS: Partial<Record<Every, number>> = { day: 1, week: 7, fortnight: 14 };
const MONTHS: Partial<Record<Every, number>> = { month: 1, quarter: 3, year: 12 };

/** The day of the `nth` return; the day itself for none. */
const returned = (day: Day, every: Every, nth: number): Day =>
	DAYS[every] === undefined
		? monthsLater(day, nth * (MONTHS[every] ?? 12))
		: daysLater(day, nth * DAYS[every]);

/** The first return after `day` that lies on `today` or later. */
export function nextReturn(day: Day, every: Every, today: Day): Day {
	const length = DAYS[every] ?? 31 * (MONTHS[every] ?? 12);
	let nth = Math.max(1, Math.floor(daysBetween(day, today) / length));
	while (returned(day, every, nth) < today) nth += 1;
	return returned(day, every, nth);
}

/** What is still to come: what comes back begins with its next time, and what has passed for good is left out. */
export function upcoming(
	events: readonly CalendarEvent[],
	today: Day
): { readonly events: readonly CalendarEvent[]; readonly passed: number } {
	const ahead = events.flatMap((event): CalendarEvent[] => {
		const { day, every, since = day } = event;
		if (day >= today) return [event];
		return every === undefined ? [] : [{ ...event, day: nextReturn(since, every, today), since }];
	});
	return { events: ahead, passed: events.length - ahead.length };
}
