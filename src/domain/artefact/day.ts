/** A day of the calendar, as `2026-11-22`; no time, no zone. */
export type Day = string;

const DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const said = new Intl.DateTimeFormat('en-GB', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});

const fromTime = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Milliseconds of the day's beginning in UTC; undefined for what is no day, such as the 30th of February. */
export function timeOf(day: string): number | undefined {
	const [, year, month, date] = SHAPE.exec(day) ?? [];
	if (year === undefined) return undefined;
	const time = Date.UTC(Number(year), Number(month) - 1, Number(date));
	return Number(year) >= 1000 && fromTime(time) === day ? time : undefined;
}

export const isDay = (day: string): boolean => timeOf(day) !== undefined;

/** The day on which `at` (milliseconds since the epoch) falls where the reader is. */
export function dayAt(at: number): Day {
	const local = new Date(at);
	return fromTime(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()));
}

export const daysLater = (day: Day, days: number): Day => fromTime((timeOf(day) ?? 0) + days * DAY);

/** The same date so many months on; the last of its month where that is too short. */
export function monthsLater(day: Day, months: number): Day {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const first = Date.UTC(year, month - 1 + months, 1);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return fromTime(first + (Math.min(date, last) - 1) * DAY);
}

/** Days from the first to the second; negative when the second comes before. */
export const daysBetween = (from: Day, to: Day): number =>
	((timeOf(to) ?? 0) - (timeOf(from) ?? 0)) / DAY;

/** 22 November 2026 */
export const sayDay = (day: Day): string => said.format(timeOf(day) ?? 0);
