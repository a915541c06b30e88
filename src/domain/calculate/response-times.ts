/** One incident; minutes on one clock. */
export type Incident = {
	/** The line it stands on, from 1. */
	readonly line: number;
	readonly triggered: number;
	readonly acknowledged?: number;
	readonly resolved?: number;
};

export type LineFault = { readonly line: number; readonly text: string; readonly says: string };

const DAY = 24 * 60;
const NEVER = /^(?:|[-–—]|never|none|open|no)$/i;
const TIME = /^(?:(\d{4})-(\d{2})-(\d{2})[T ]+)?(\d{1,2})[:.](\d{2})(?::(\d{2}))?$/;

type Moment = { readonly at: number; readonly dated: boolean };

/** Minutes since 1970 for a dated moment, since midnight for a bare time of day. */
function moment(text: string): Moment | undefined {
	const [, year, month, date, hours, minutes, seconds] = TIME.exec(text) ?? [];
	if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59 || !hours)
		return undefined;
	const clock = Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60;
	if (!year) return { at: clock, dated: false };
	const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
	const real = midnight.getUTCMonth() === Number(month) - 1;
	return real ? { at: midnight.getTime() / 60_000 + clock, dated: true } : undefined;
}

/** Parted by commas, semicolons, bars or tabs; where there are none, by blanks. */
const cells = (line: string): readonly string[] =>
	(/[;,\t|]/.test(line)
		? line.split(/[;,\t|]/)
		: (line.match(/\d{4}-\d{2}-\d{2}[T ]+\S+|\S+/g) ?? [])
	).map((cell) => cell.trim());

/** The first such moment at or after `before`: a bare time of day that is earlier is one of the next day. */
function after(before: number, { at, dated }: Moment): number {
	if (dated) return at;
	const clock = before % DAY;
	return before - clock + at + (at < clock ? DAY : 0);
}

function readLine(text: string, line: number): Incident | string {
	const [first = '', second = '', third = '', ...rest] = cells(text);
	if (rest.some(Boolean)) return 'has more than three times';
	const triggered = moment(first);
	if (!triggered) return `“${first}” is no time such as 02:10`;
	const read = (cell: string): Moment | undefined | string =>
		NEVER.test(cell) ? undefined : (moment(cell) ?? `“${cell}” is no time such as 02:10`);
	const ack = read(second);
	const end = read(third);
	if (typeof ack === 'string') return ack;
	if (typeof end === 'string') return end;
	const acknowledged = ack && after(triggered.at, ack);
	const resolved = end && after(acknowledged ?? triggered.at, end);
	if (acknowledged !== undefined && acknowledged < triggered.at)
		return 'is acknowledged before it was triggered';
	if (resolved !== undefined && resolved < (acknowledged ?? triggered.at))
		return 'is resolved before what came first';
	return {
		line,
		triggered: triggered.at,
		...(acknowledged !== undefined && { acknowledged }),
		...(resolved !== undefined && { resolved })
	};
}

/**
 * Reads lines of `triggered, acknowledged, resolved`, as `02:10, 02:14, 03:05` or with dates before the times. A dash or
 * nothing stands for what never came. Empty lines are passed over; a line that does not read is named. Total.
 */
export function readIncidents(text: string): {
	readonly incidents: readonly Incident[];
	readonly faults: readonly LineFault[];
} {
	const incidents: Incident[] = [];
	const faults: LineFault[] = [];
	text.split(/\r?\n/).forEach((raw, i) => {
		const line = raw.trim();
		if (!line) return;
		const read = readLine(line, i + 1);
		if (typeof read === 'string') faults.push({ line: i + 1, text: line, says: read });
		else incidents.push(read);
	});
	return { incidents, faults };
}

/** A mean in minutes, and over how many incidents; nothing when there is none. */
export type Mean = { readonly minutes: number; readonly of: number } | undefined;

const mean = (values: readonly number[]): Mean =>
	values.length > 0
		? { minutes: values.reduce((sum, one) => sum + one, 0) / values.length, of: values.length }
		: undefined;

export type ResponseTimes = {
	readonly mtta: Mean;
	/** Full-Service Ownership: from the trigger to the resolution, of every incident. */
	readonly mttrAll: Mean;
	/** Operational Reviews: the same interval, of incidents that somebody acknowledged. */
	readonly mttrAcknowledged: Mean;
};

/** Means over the incidents that have got so far; what is still open is in no mean of resolution. */
export const responseTimes = (incidents: readonly Incident[]): ResponseTimes => ({
	mtta: mean(
		incidents.flatMap(({ triggered, acknowledged }) =>
			acknowledged === undefined ? [] : [acknowledged - triggered]
		)
	),
	mttrAll: mean(
		incidents.flatMap(({ triggered, resolved }) =>
			resolved === undefined ? [] : [resolved - triggered]
		)
	),
	mttrAcknowledged: mean(
		incidents.flatMap(({ triggered, acknowledged, resolved }) =>
			acknowledged === undefined || resolved === undefined ? [] : [resolved - triggered]
		)
	)
});
