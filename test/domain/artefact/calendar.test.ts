import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	toCalendar,
	type CalendarEvent,
	type Every
} from '../../../src/domain/artefact/calendar.ts';
import { formEvents } from '../../../src/domain/artefact/form-calendar.ts';
import { exampleValues } from '../../../src/domain/artefact/form-example.ts';
import { days, FORM } from './sample-form.ts';

const AT = Date.UTC(2026, 10, 22, 9, 5);
const EVERY: readonly Every[] = ['week', 'fortnight', 'month', 'quarter', 'year'];
const text = fc.string({ maxLength: 200, unit: 'grapheme' });
const events: fc.Arbitrary<CalendarEvent[]> = fc.array(
	fc.record({
		uid: fc.stringMatching(/^[a-z0-9-]{1,30}$/),
		day: days,
		title: text,
		text,
		every: fc.option(fc.constantFrom(...EVERY), { nil: undefined })
	}),
	{ maxLength: 5 }
);

/** What a reader does: lines joined again, and text as it was. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const plain = (value: string) =>
	value.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
const all = (lines: readonly string[], name: string) =>
	lines.flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));

describe('a calendar file', () => {
	it('has lines of at most 75 octets that end as the standard says', () => {
		fc.assert(
			fc.property(events, (some) => {
				const file = toCalendar(some, AT);
				expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
				expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
				for (const line of file.split('\r\n')) {
					const bytes = new TextEncoder().encode(line);
					expect(bytes.length).toBeLessThanOrEqual(75);
					expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(line);
				}
			})
		);
	});

	it('gives titles, days and names back as they were', () => {
		fc.assert(
			fc.property(events, (some) => {
				const lines = unfolded(toCalendar(some, AT));
				const spaced = ({ title }: CalendarEvent) =>
					title.replace(/\r\n?/g, '\n').replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ' ');
				expect(all(lines, 'SUMMARY:').map(plain)).toEqual(some.map(spaced));
				expect(all(lines, 'UID:')).toEqual(some.map(({ uid }) => uid));
				expect(all(lines, 'DTSTART;VALUE=DATE:')).toEqual(
					some.map(({ day }) => day.replaceAll('-', ''))
				);
			})
		);
	});

	it('is, to the letter', () => {
		const [first] = formEvents(FORM, exampleValues(FORM), 'abc');
		expect(toCalendar(first ? [first] : [], AT).split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Service Ownership Trainer//EN',
			'CALSCALE:GREGORIAN',
			'BEGIN:VEVENT',
			'UID:abc-tried@service-ownership-trainer',
			'DTSTAMP:20261122T090500Z',
			'DTSTART;VALUE=DATE:20261101',
			'DTEND;VALUE=DATE:20261102',
			'RRULE:FREQ=MONTHLY;INTERVAL=3',
			'SUMMARY:Try it again: Checkout',
			'DESCRIPTION:Sample page',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	it('comes back on the last day of months that are too short, rather than not at all', () => {
		const rule = (day: string, every: Every) =>
			all(unfolded(toCalendar([{ uid: 'a', day, title: 'A', every }], AT)), 'RRULE:')[0];
		expect([
			rule('2026-01-31', 'month'),
			rule('2026-01-29', 'quarter'),
			rule('2028-02-29', 'year'),
			rule('2026-12-31', 'year'),
			rule('2026-01-31', 'fortnight')
		]).toEqual([
			'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
			'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29;BYSETPOS=-1',
			'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
			'FREQ=YEARLY',
			'FREQ=WEEKLY;INTERVAL=2'
		]);
	});

	it('leaves out what is no day', () => {
		expect(toCalendar([{ uid: 'a', day: '2026-02-30', title: 'A' }], AT)).not.toContain('VEVENT');
	});
});

it('a form’s events keep their names when its words change', () => {
	const values = exampleValues(FORM);
	const uids = (service: string) => formEvents(FORM, { ...values, service }, 'r').map((e) => e.uid);
	expect(uids('Refunds')).toEqual(uids('Checkout'));
	expect(new Set(uids('Checkout')).size).toBe(2);
	expect(formEvents(FORM, values, 'r').map(({ title }) => title)).toEqual([
		'Try it again: Checkout',
		'Do it: Look at the graph: Checkout'
	]);
});
