import { daysLater, timeOf, type Day } from './day.ts';

export type Every = 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** A whole day worth a place in a calendar; with `every` it comes back. */
export type CalendarEvent = {
	/** The same each time it is written, so that a calendar knows it again. */
	readonly uid: string;
	readonly day: Day;
	readonly title: string;
	readonly text?: string;
	readonly every?: Every | undefined;
};

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
	if (date <= 28 || every === 'week' || every === 'fortnight') return rule;
	if (every === 'year' && day.slice(5) !== '02-29') return rule;
	const days = [28, 29, 30, 31].filter((one) => one <= date).join(',');
	return `${rule}${every === 'year' ? ';BYMONTH=2' : ''};BYMONTHDAY=${days};BYSETPOS=-1`;
}

const compact = (day: Day): string => day.replaceAll('-', '');

/** `20261122T090500Z` */
const stamp = (at: number): string =>
	`${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const linesOf = ({ uid, day, title, text, every }: CalendarEvent, at: number): string[] => [
	'BEGIN:VEVENT',
	`UID:${textOf(uid)}`,
	`DTSTAMP:${stamp(at)}`,
	`DTSTART;VALUE=DATE:${compact(day)}`,
	`DTEND;VALUE=DATE:${compact(daysLater(day, 1))}`,
	...(every === undefined ? [] : [`RRULE:${ruleOf(every, day)}`]),
	`SUMMARY:${textOf(title)}`,
	...(text ? [`DESCRIPTION:${textOf(text)}`] : []),
	'TRANSP:TRANSPARENT',
	'END:VEVENT'
];

/** An iCalendar file (RFC 5545) of whole days; `at` is when it is written, in milliseconds. What is no day is left out. */
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
