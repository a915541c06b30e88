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

/** A stage of what one customer must do, in weeks. */
export type Stage = { readonly name: string; readonly weeks: number };

export type Cycle = {
	/** All stages together, in weeks. */
	readonly weeks: number;
	/** The stages that weigh most: several where they weigh the same, none where all take no time. */
	readonly heaviest: readonly string[];
	/** The cycle so many times, in weeks. */
	readonly notice: number;
	/** The same in whole days; a day begun counts. */
	readonly days: number;
};

/** Sums of decimals carry the error of binary fractions; a thousandth of a week is ten minutes. */
const sound = (value: number): number => Math.round(value * 1000) / 1000;

/** The cycle of one customer, stage by stage, and the notice that is `times` as long. */
export function cycle(stages: readonly Stage[], times: number): Cycle {
	const weeks = sound(stages.reduce((sum, stage) => sum + stage.weeks, 0));
	const most = Math.max(0, ...stages.map((stage) => stage.weeks));
	const notice = sound(weeks * times);
	return {
		weeks,
		heaviest: most > 0 ? stages.flatMap((one) => (one.weeks === most ? [one.name] : [])) : [],
		notice,
		days: Math.ceil(sound(notice * 7))
	};
}

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

/** The days of a retirement. Both days must be days; `days` of notice is a whole number, one or more. */
export function sunset(off: Day, days: number, today: Day): Sunset {
	const tell = addDays(off, -days);
	const half = addDays(off, -Math.floor(days / 2));
	const last = addDays(off, -7);
	return {
		tell,
		remind: [...(days >= 2 ? [half] : []), ...(daysBetween(half, last) >= 14 ? [last] : [])],
		off,
		days,
		until: daysBetween(today, tell),
		earliest: addDays(today, days)
	};
}
