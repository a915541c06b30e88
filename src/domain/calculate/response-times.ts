import { moment, NO_TIME, type Moment } from './moment.ts';

/** One incident; minutes on one clock. */
export type Incident = {
	/** The line it stands on, from 1. */
	readonly line: number;
	readonly triggered: number;
	readonly acknowledged?: number;
	readonly resolved?: number;
	/** Bare times of day that come before the time they follow, and so are taken for the next day. */
	readonly nextDay?: readonly { readonly time: string; readonly before: string }[];
};

export type LineFault = { readonly line: number; readonly text: string; readonly says: string };

const DAY = 24 * 60;
const NEVER = /^(?:|[-–—]|never|none|open|no)$/i;
/** Parted by commas, semicolons, bars or tabs; where there are none, by blanks. */
const cells = (line: string): readonly string[] =>
	(/[;,\t|]/.test(line)
		? line.split(/[;,\t|]/)
		: (line.match(/\d{4}-\d{2}-\d{2}[T ]+\S+|\S+/gi) ?? [])
	).map((cell) => cell.trim());

/** A point in time: minutes since 1970 in UTC, or on the one clock of the line; and how far that clock is ahead. */
type Point = { readonly at: number; readonly zone: number; readonly time: string };

/** Its time of day on its own clock. */
const clockOf = ({ at, zone }: Point): number => (((at + zone) % DAY) + DAY) % DAY;

/** Where a dated moment lies; a bare time of day is the first such one at or after `before`. */
function placed({ at, dated, zone = 0, time }: Moment, before?: Point): Point {
	if (dated || !before) return { at: at - zone, zone, time };
	const clock = clockOf(before);
	return {
		at: before.at - clock + at + (at < clock ? DAY : 0),
		zone: before.zone,
		time
	};
}

/** Whether a bare time of day was taken for the next day. */
const overnight = (one: Moment, before: Point): boolean => !one.dated && one.at < clockOf(before);

/** What keeps the times of one line from being set beside each other. */
function clash(all: readonly Moment[]): string | undefined {
	if (!all[0]?.dated && all.some(({ dated }) => dated))
		return 'has a day at a later time, and none at the first';
	const zones = all.filter(({ dated }) => dated).map(({ zone }) => zone !== undefined);
	return new Set(zones).size > 1 ? 'has a time zone at one time, and none at another' : undefined;
}

function readLine(text: string, line: number): Incident | string {
	const [first = '', second = '', third = '', ...rest] = cells(text);
	if (rest.some(Boolean)) return 'has more than three times';
	const start = moment(first);
	if (!start) return `“${first}” ${NO_TIME}`;
	const read = (cell: string): Moment | undefined | string =>
		NEVER.test(cell) ? undefined : (moment(cell) ?? `“${cell}” ${NO_TIME}`);
	const ack = read(second);
	const end = read(third);
	if (typeof ack === 'string') return ack;
	if (typeof end === 'string') return end;
	const said = clash([start, ack, end].filter((one) => one !== undefined));
	if (said) return said;
	const triggered = placed(start);
	const acknowledged = ack && placed(ack, triggered);
	const latest = acknowledged ?? triggered;
	const resolved = end && placed(end, latest);
	if (latest.at < triggered.at) return 'is acknowledged before it was triggered';
	if (resolved && resolved.at < latest.at) return 'is resolved before what came first';
	const nextDay = [
		...(ack && overnight(ack, triggered) ? [{ time: ack.time, before: triggered.time }] : []),
		...(end && overnight(end, latest) ? [{ time: end.time, before: latest.time }] : [])
	];
	return {
		line,
		triggered: triggered.at,
		...(acknowledged && { acknowledged: acknowledged.at }),
		...(resolved && { resolved: resolved.at }),
		...(nextDay.length > 0 && { nextDay })
	};
}

/**
 * Reads lines of `triggered, acknowledged, resolved`, as `02:10, 02:14, 03:05` or with days and time zones. A dash or
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
