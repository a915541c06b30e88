import type {
	ClockTime,
	Day,
	DailyHours,
	LocalTime,
	Minutes
} from '../../../../src/domain/escalation/case-types.ts';

/**
 * The clock of the second model: minutes of the wall, counted from 1970, as `Intl` reads them off at an instant. Nothing here
 * computes with offsets in advance; it looks, minute for minute. Written from the spec's sections 3 and 9 alone.
 */

export const MINUTE = 60_000;
const BUCKET = 15 * MINUTE;
const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes the zone is ahead of UTC; zones change at quarters of an hour. */
function ahead(tz: string, at: number): number {
	if (tz === 'UTC') return 0;
	const bucket = Math.floor(at / BUCKET);
	const key = `${tz} ${bucket}`;
	const known = offsets.get(key);
	if (known !== undefined) return known;
	let format = formats.get(tz);
	if (!format) {
		format = new Intl.DateTimeFormat('en-GB', {
			timeZone: tz,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric'
		});
		formats.set(tz, format);
	}
	const read = Object.fromEntries(
		format.formatToParts(bucket * BUCKET).map(({ type, value }) => [type, Number(value)])
	);
	const wall = Date.UTC(read.year!, read.month! - 1, read.day!, read.hour!, read.minute!);
	const found = (wall - bucket * BUCKET) / MINUTE;
	offsets.set(key, found);
	return found;
}

/** What the wall clock shows. */
export const wallAt = (tz: string, at: number): number => at / MINUTE + ahead(tz, at);

/**
 * The latest the wall clock has ever shown: what begins at a skipped time has begun at the first valid instant, and what began
 * at a repeated time does not begin again (R20). Clocks are set back by three hours at most.
 */
export function reachedAt(tz: string, at: number): number {
	let most = wallAt(tz, at);
	if (tz === 'UTC') return most;
	const bucket = Math.floor(at / BUCKET) * BUCKET;
	for (let back = 0; back < 12; back++)
		most = Math.max(most, wallAt(tz, bucket - back * BUCKET - MINUTE));
	return most;
}

export const localMinutes = (time: LocalTime): number => Date.parse(`${time}Z`) / MINUTE;

const clockMinutes = (clock: ClockTime): number => {
	const [hours, minutes] = clock.split(':').map(Number);
	return hours! * 60 + minutes!;
};

/** Whether daily hours hold at what the wall clock shows; overnight belongs to the day it begins on (R21). */
export function holds({ days, from, to }: DailyHours, wall: number): boolean {
	const day = Math.floor(wall / 1440);
	const time = wall - day * 1440;
	const [begin, end] = [clockMinutes(from), clockMinutes(to)];
	const named = (of: number) => days.includes(DAYS[(((of + 3) % 7) + 7) % 7]!);
	if (begin < end) return named(day) && time >= begin && time < end;
	return (named(day) && time >= begin) || (named(day - 1) && time < end);
}

export const minutesOf = (minutes: Minutes): number => {
	if (typeof minutes === 'number') return minutes;
	const [whole, seconds] = minutes.split(':').map(Number);
	return whole! + seconds! / 60;
};
