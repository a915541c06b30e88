import { expect, test } from 'vitest';
import { isTime, toCalendar } from '../../../src/domain/artefact/calendar.ts';

const AT = Date.UTC(2026, 10, 22, 9, 5);
const event = { uid: 'a@b', day: '2026-01-31', title: 'Review', text: 'https://example.org/#/a' };

test('an event with a time floats, lasts, comes back every day, and speaks up', () => {
	const file = toCalendar([{ ...event, every: 'day', time: { from: '08:30', minutes: 10 } }], AT);
	expect(file.split('\r\n').slice(4, -2)).toEqual([
		'BEGIN:VEVENT',
		'UID:a@b',
		'DTSTAMP:20261122T090500Z',
		'DTSTART:20260131T083000',
		'DURATION:PT10M',
		'RRULE:FREQ=DAILY',
		'SUMMARY:Review',
		'DESCRIPTION:https://example.org/#/a',
		'TRANSP:TRANSPARENT',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'DESCRIPTION:Review',
		'TRIGGER:PT0M',
		'END:VALARM',
		'END:VEVENT'
	]);
});

test('without a time, or with none that a clock shows, it is the whole day', () => {
	const days = (from?: string) =>
		toCalendar([{ ...event, ...(from === undefined ? {} : { time: { from, minutes: 0 } }) }], AT)
			.split('\r\n')
			.filter((line) => /^DT(START|END)|^DURATION/.test(line));
	const whole = ['DTSTART;VALUE=DATE:20260131', 'DTEND;VALUE=DATE:20260201'];
	expect([days(), days('24:00'), days('8:30'), days('noon')]).toEqual([whole, whole, whole, whole]);
	expect(days('00:00')).toEqual(['DTSTART:20260131T000000', 'DURATION:PT1M']);
	expect(['00:00', '23:59', '24:00', '7:00', ''].map(isTime)).toEqual([
		true,
		true,
		false,
		false,
		false
	]);
});
