import type { CaseFile, Day, Zone } from '../../domain/escalation/case-types.ts';
import {
	daysOf,
	monthRange,
	type MonthDay,
	type MonthOf
} from '../../domain/escalation/schedule/days.ts';
import { neededIn } from '../../domain/escalation/schedule/month.ts';
import { zoneOf } from '../../domain/escalation/schedule/root.ts';
import { shiftsOf } from '../../domain/escalation/schedule/shifts.ts';
import type { Duty } from '../../domain/escalation/schedule/people.ts';
import { lengthOf, within, type Stretch } from '../../domain/escalation/schedule/spans.ts';
import { localOf } from '../../domain/escalation/schedule/zone.ts';
import { list } from '../../domain/words/words.ts';
import { nameOf } from '../fields/names.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What one line of the calendar follows: a schedule, or somebody whom a level calls by name. */
export type Source =
	| { readonly schedule: string; readonly label?: string }
	| { readonly person: string; readonly label?: string };

/** Part of a day with the same people, or nobody. `x` and `w` are shares of the day, in percent. */
export type Piece = {
	readonly x: number;
	readonly w: number;
	/** "Ade and Bo"; empty for nobody. */
	readonly names: string;
	/** Whose pattern it has. */
	readonly person?: string;
	/** "09:00" where it begins within the day, and where it ends within it. */
	readonly from?: string;
	readonly to?: string;
	/** Nobody, though somebody is needed. */
	readonly isGap: boolean;
};
export type Line = { readonly label?: string; readonly pieces: readonly Piece[] };
export type Cell = {
	readonly date: string;
	readonly number: number;
	readonly weekday: Day;
	readonly lines: readonly Line[];
	/** "23 hours: the clock changes", "override", "temporary schedule". */
	readonly notes: readonly string[];
	/** The case's page comes on this day. */
	readonly isPage: boolean;
};
/** A row of the calendar, Monday first; a day of another month is missing. */
export type Week = { readonly number: number; readonly days: readonly (Cell | undefined)[] };

const dutiesOf = (file: CaseFile, source: Source, range: Stretch): Duty[] =>
	'schedule' in source
		? shiftsOf(file, source.schedule, range)
		: [{ ...range, people: [source.person] }];

function lineOf(
	file: CaseFile,
	source: Source,
	day: MonthDay,
	needed: readonly Stretch[],
	tz: Zone
): Line {
	const length = day.to - day.from;
	const clock = (at: number) => localOf(at, tz).slice(11);
	const pieces = day.parts.map(({ from, to, people }): Piece => {
		const [person] = people;
		return {
			x: ((from - day.from) / length) * 100,
			w: ((to - from) / length) * 100,
			names: list(people.map((id) => nameOf(file.people, id))),
			...(person !== undefined && { person }),
			...(from > day.from && { from: clock(from) }),
			...(to < day.to && { to: clock(to) }),
			isGap: person === undefined && lengthOf(within([{ from, to }], needed)) > 0
		};
	});
	return { ...(source.label !== undefined && { label: source.label }), pieces };
}

/** Local times of one form sort as text. */
const isOn = (span: { from: string; to: string }, date: string): boolean =>
	span.from < `${date}T24` && span.to > `${date}T00:00`;

/** What is out of the ordinary on a day of the sources' schedules. */
function notesOf(file: CaseFile, sources: readonly Source[], day: MonthDay): readonly string[] {
	const hours = (day.to - day.from) / HOUR;
	const layered = sources.flatMap((source) => {
		const found = 'schedule' in source ? file.schedules?.[source.schedule] : undefined;
		return found !== undefined && 'layers' in found ? [found] : [];
	});
	const on = (spans: readonly { from: string; to: string }[] = []) =>
		spans.some((span) => isOn(span, day.date));
	return [
		...(hours === 24 ? [] : [`${Math.round(hours * 10) / 10} hours: the clock changes`]),
		...(layered.some(({ overrides }) => on(overrides)) ? ['Override'] : []),
		...(layered.some(({ temporary }) => on(temporary)) ? ['Temporary schedule'] : [])
	];
}

/** ISO week of a date: the week of its Thursday. */
export function weekNumber(date: string): number {
	const at = Date.parse(`${date}T00:00Z`);
	const thursday = at + (3 - ((new Date(at).getUTCDay() + 6) % 7)) * DAY;
	const first = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
	return Math.floor((thursday - first) / (7 * DAY)) + 1;
}

/** Days as rows of seven, Monday first. A day that a zone's calendar skips leaves its place empty. */
function weeksOf(cells: readonly Cell[]): readonly Week[] {
	const weeks = new Map<number, (Cell | undefined)[]>();
	for (const cell of cells) {
		const number = weekNumber(cell.date);
		const days = weeks.get(number) ?? WEEK.map(() => undefined);
		days[WEEK.indexOf(cell.weekday)] = cell;
		weeks.set(number, days);
	}
	return [...weeks].map(([number, days]) => ({ number, days }));
}

/** The month before or after, by any number of months. */
export function monthAfter({ year, month }: MonthOf, by: number): MonthOf {
	const at = year * 12 + month - 1 + by;
	return { year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 };
}

/** The month in which the case's page comes, on a zone's wall clock. */
export function monthOfPage(file: CaseFile, tz: Zone): MonthOf {
	const [year = 1970, month = 1] = localOf(Date.parse(file.start), tz).split('-').map(Number);
	return { year, month };
}

/** The zone whose days a calendar of these sources has: that of the first. */
export function zoneOfAll(file: CaseFile, sources: readonly Source[]): Zone {
	const [first] = sources;
	if (first === undefined) return 'UTC';
	return 'schedule' in first
		? zoneOf(file, first.schedule)
		: (file.people[first.person]?.tz ?? 'UTC');
}

/** A month of one schedule, or of several under each other, on one wall clock. */
export function calendarOf(
	file: CaseFile,
	sources: readonly Source[],
	month: MonthOf,
	tz: Zone
): readonly Week[] {
	const range = monthRange(month, tz);
	const needed = neededIn(file, range);
	const page = localOf(Date.parse(file.start), tz).slice(0, 10);
	const each = sources.map((source) => ({
		source,
		days: daysOf(month, tz, dutiesOf(file, source, range))
	}));
	const cells = daysOf(month, tz, []).map((day, i): Cell => ({
		date: day.date,
		number: day.number,
		weekday: day.weekday,
		lines: each.map(({ source, days }) => lineOf(file, source, days[i] ?? day, needed, tz)),
		notes: notesOf(file, sources, day),
		isPage: day.date === page
	}));
	return weeksOf(cells);
}
