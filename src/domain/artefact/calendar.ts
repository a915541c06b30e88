import { daysLater, timeOf, type Day } from './day.ts';

export type Every = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** Something worth a place in a calendar, on a whole day unless it has a time; with `every` it comes back. */
export type CalendarEvent = {
	/** The same each time it is written, so that a calendar knows it again. */
	readonly uid: string;
	readonly day: Day;
	readonly title: string;
	readonly text?: string;
	readonly every?: Every | undefined;
	/** The day its rhythm is counted from, where it begins later than that. */
	readonly since?: Day | undefined;
	/** When it begins and how long it takes; the calendar speaks up as it begins. */
	readonly time?: TimeOfDay | undefined;
};

/** `from` as `08:30`, on the clock of whoever looks: no zone. `minutes`: how long. */
export type TimeOfDay = { readonly from: string; readonly minutes: number };

const WIDEST = 75;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** Text as RFC 5545, 3.3.11 has it. */
const textOf = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/[\\;,]/g, '\\$&')
		.replaceAll('\n', '\\n')
		.replace(CONTROL, ' ');

const octets = (character: string): number => {
	const point = character.codePointAt(0) ?? 0;
	return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** Folds a line after at most 75 octets, never within a character (RFC 5545, 3.1). */
function folded(line: string): string {
	let out = '';
	let width = 0;
	for (const character of line) {
		const more = octets(character);
		if (width + more > WIDEST) {
			out += '\r\n ';
			width = 1;
		}
		out += character;
		width += more;
	}
	return out;
}

const FREQUENCY: Record<Every, string> = {
	day: 'FREQ=DAILY',
	week: 'FREQ=WEEKLY',
	fortnight: 'FREQ=WEEKLY;INTERVAL=2',
	month: 'FREQ=MONTHLY',
	quarter: 'FREQ=MONTHLY;INTERVAL=3',
	year: 'FREQ=YEARLY'
};

/**
 * A rule that never skips: a day that some months lack falls on their last one. Calendars leave such months out if they
 * are only told the frequency.
 */
function ruleOf(every: Every, day: Day): string {
	const date = Number(day.slice(8));
	const rule = FREQUENCY[every];
	if (date <= 28 || !['month', 'quarter', 'year'].includes(every)) return rule;
	if (every === 'year' && day.slice(5) !== '02-29') return rule;
	const days = [28, 29, 30, 31].filter((one) => one <= date).join(',');
	return `${rule}${every === 'year' ? ';BYMONTH=2' : ''};BYMONTHDAY=${days};BYSETPOS=-1`;
}

const compact = (day: Day): string => day.replaceAll('-', '');

/** `20261122T090500Z` */
const stamp = (at: number): string =>
	`${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/;
export const isTime = (time: string): boolean => CLOCK.test(time);

/** A floating time (RFC 5545, 3.3.5): half past eight stays half past eight wherever one travels. */
const spanOf = (day: Day, time: TimeOfDay | undefined): string[] =>
	time === undefined || !isTime(time.from)
		? [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(daysLater(day, 1))}`]
		: [
				`DTSTART:${compact(day)}T${time.from.replace(':', '')}00`,
				`DURATION:PT${Math.max(1, Math.round(time.minutes))}M`
			];

const ALARM = (title: string): string[] => [
	'BEGIN:VALARM',
	'ACTION:DISPLAY',
	`DESCRIPTION:${textOf(title)}`,
	'TRIGGER:PT0M',
	'END:VALARM'
];

const linesOf = (event: CalendarEvent, at: number): string[] => {
	const { uid, day, title, text, every, since = day, time } = event;
	return [
		'BEGIN:VEVENT',
		`UID:${textOf(uid)}`,
		`DTSTAMP:${stamp(at)}`,
		...spanOf(day, time),
		...(every === undefined ? [] : [`RRULE:${ruleOf(every, since)}`]),
		`SUMMARY:${textOf(title)}`,
		...(text ? [`DESCRIPTION:${textOf(text)}`] : []),
		'TRANSP:TRANSPARENT',
		...(time === undefined ? [] : ALARM(title)),
		'END:VEVENT'
	];
};

/** An iCalendar file (RFC 5545); `at` is when it is written, in milliseconds. What is no day is left out. */
export const toCalendar = (events: readonly CalendarEvent[], at: number): string =>
	[
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Service Ownership Trainer//EN',
		'CALSCALE:GREGORIAN',
		...events.filter(({ day }) => timeOf(day) !== undefined).flatMap((event) => linesOf(event, at)),
		'END:VCALENDAR'
	]
		.map((line) => `${folded(line)}\r\n`)
		.join('');
