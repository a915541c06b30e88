import { Temporal } from 'temporal-polyfill';
import type { ClockTime, LocalTime } from '../case-types.ts';

/** A reading of a wall clock, in milliseconds as if its zone were UTC. Adding days to it is adding days to the wall clock. */
export type Wall = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether a text is a local time on a real day: "2026-02-30T10:00" is none. */
export function isLocalTime(text: string): text is LocalTime {
	if (!SHAPE.test(text)) return false;
	try {
		Temporal.PlainDateTime.from(text, { overflow: 'reject' });
		return Number(text.slice(11, 13)) < 24;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

/** Whether a text is a time of day, "00:00" to "23:59". */
export const isClockTime = (text: string): text is ClockTime => CLOCK.test(text);

/** A local time as a reading. The text has to hold (`isLocalTime`). */
export const wallOf = (local: LocalTime): Wall => Date.parse(`${local}Z`);

/** A reading as calendar fields. */
export const plainOf = (wall: Wall): Temporal.PlainDateTime =>
	Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();

/** A reading as a local time; seconds are cut off. */
export const localText = (wall: Wall): LocalTime =>
	plainOf(wall).toString({ smallestUnit: 'minute', roundingMode: 'floor' });

/** Milliseconds after midnight of a time of day. The text has to hold (`isClockTime`). */
export function clockOf(time: ClockTime): number {
	const [hours, minutes] = time.split(':').map(Number);
	return (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE;
}
