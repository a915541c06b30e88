const TIME =
	/^(?:(\d{4})-(\d{2})-(\d{2})[T ]+)?(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(Z|UTC|[+−-]\d{2}(?::?\d{2})?))?$/i;
/** What is said of what does not read. */
export const NO_TIME = 'is no time such as 02:10 or 2026-11-01T02:10Z';

/** A moment as somebody typed it. */
export type Moment = {
	/** Minutes: since 1970 on the clock of the place for a dated moment, since midnight for a bare time of day. */
	readonly at: number;
	readonly dated: boolean;
	/** Minutes by which that clock is ahead of UTC, where one is named. */
	readonly zone?: number;
	/** The time of day, as it was typed. */
	readonly time: string;
};

/** `Z` is 0, `+05:30` is 330. */
function zoneOf(text: string): number {
	const [, sign, hours, minutes] = /^([+−-])(\d{2}):?(\d{2})?$/.exec(text) ?? [];
	return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '+' ? 1 : -1);
}

/** Reads `02:10`, `2026-11-01 02:10:30`, `2026-11-01T02:10Z`, `2026-11-01T02:10+05:30`. Total. */
export function moment(text: string): Moment | undefined {
	const [, year, month, date, hours, minutes, seconds, zone] = TIME.exec(text) ?? [];
	if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || !hours)
		return undefined;
	const clock = Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60;
	const time = text.replace(/^\d{4}-\d{2}-\d{2}[T ]+/i, '');
	// A zone without a day would leave open which day is meant.
	if (!year) return zone ? undefined : { at: clock, dated: false, time };
	const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
	const real = midnight.getUTCMonth() === Number(month) - 1;
	if (!real) return undefined;
	const at = midnight.getTime() / 60_000 + clock;
	return { at, dated: true, time, ...(zone && { zone: zoneOf(zone) }) };
}
