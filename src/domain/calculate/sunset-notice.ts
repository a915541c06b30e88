/** A day as `2026-03-31`, of no time zone. */
export type Day = string;

const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970, below nought before it; nothing when there is no such day. */
function serial(day: Day): number | undefined {
	const [, y, m, d] = ISO.exec(day)?.map(Number) ?? [];
	if (y === undefined || m === undefined || d === undefined || y < 1600) return undefined;
	const at = new Date(Date.UTC(y, m - 1, d));
	return at.getUTCMonth() === m - 1 && at.getUTCDate() === d ? at.getTime() / DAY : undefined;
}

const dayOf = (serialDay: number): Day => new Date(serialDay * DAY).toISOString().slice(0, 10);

export const isDay = (day: string): boolean => serial(day) !== undefined;

/** From one day to another; below nought when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
	(serial(to) ?? NaN) - (serial(from) ?? NaN);

export const addDays = (day: Day, days: number): Day => dayOf((serial(day) ?? NaN) + days);

/** The same day so many months on; where that month is too short, its last day. */
export function addMonths(day: Day, months: number): Day {
	const [y = NaN, m = NaN, d = NaN] = day.split('-').map(Number);
	const first = new Date(Date.UTC(y, m - 1 + months, 1));
	const last = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
	return dayOf(first.getTime() / DAY + Math.min(d, last) - 1);
}

export type Notice = { readonly amount: number; readonly unit: 'days' | 'months' };

export type Sunset = {
	/** The last day on which customers are told in time. */
	readonly tell: Day;
	/** Half way, and a week before the end where that leaves two weeks or more in between. */
	readonly remind: readonly Day[];
	readonly off: Day;
	/** Days of notice in all. */
	readonly days: number;
	/** From today to the day of telling; below nought when it is past. */
	readonly until: number;
	/** The first day on which it could be switched off if customers were told today. */
	readonly earliest: Day;
};

const moved = (day: Day, { amount, unit }: Notice, sign: 1 | -1): Day =>
	unit === 'days' ? addDays(day, sign * amount) : addMonths(day, sign * amount);

/** The days of a retirement. Both days must be days; `amount` is a whole number, one or more. */
export function sunset(off: Day, notice: Notice, today: Day): Sunset {
	const tell = moved(off, notice, -1);
	const days = daysBetween(tell, off);
	const half = addDays(off, -Math.floor(days / 2));
	const last = addDays(off, -7);
	return {
		tell,
		remind: [...(days >= 2 ? [half] : []), ...(daysBetween(half, last) >= 14 ? [last] : [])],
		off,
		days,
		until: daysBetween(today, tell),
		earliest: moved(today, notice, 1)
	};
}
