import { describe, expect, it } from 'vitest';
import { momentIn, tickIn, windowOf } from '../../src/drill/moments.ts';
import { clockOf, lasts } from '../../src/drill/words.ts';

const DAY = 86_400;
const startsAt = Date.parse('2026-03-07T12:00:00Z');
const night = { tz: 'Europe/Lisbon', startsAt, horizon: 5400 };
const weeks = { tz: 'Europe/Lisbon', startsAt, horizon: 28 * DAY };

describe('how time is told', () => {
	it('by the hour in a story of hours, with the day in a story of days', () => {
		expect(momentIn(night, startsAt)).toBe('12:00');
		expect(momentIn(weeks, startsAt)).toBe('Sat 7 March, 12:00');
		expect(clockOf(night)(600)).toBe('12:10');
		expect(clockOf(weeks)(2 * DAY + 600)).toBe('Mon 9 March, 12:10');
		expect(clockOf({ tz: 'Europe/Lisbon', startsAt })(600)).toBe('12:10');
	});

	it('on an axis, by what it spans', () => {
		expect(tickIn(weeks, startsAt, 3600)).toBe('12:00');
		expect(tickIn(weeks, startsAt, 7 * DAY)).toBe('7 March');
	});

	it.each([
		[0, 'no time'],
		[45, '45 s'],
		[5400, '1 h 30 min'],
		[DAY, '1 day'],
		[2 * DAY + 4 * 3600, '2 days 4 h'],
		[30 * DAY, '30 days']
	])('%d seconds last %s', (seconds, words) => expect(lasts(seconds)).toBe(words));
});

describe('the window of the wall', () => {
	const window = (seconds: number, horizon: number) => windowOf({ seconds, horizon });

	it('is forty minutes, and the whole night once that is nearly full', () => {
		expect(window(0, 5400)).toBe(2400);
		expect(window(2040, 5400)).toBe(2400);
		expect(window(2041, 5400)).toBe(5400);
		expect(window(0, 1200)).toBe(2400);
	});

	it('grows with a story of weeks', () => {
		expect(
			[0, 3600, 5 * 3600, 2 * DAY, 7 * DAY, 25 * DAY].map((at) => window(at, 60 * DAY))
		).toEqual([DAY, DAY, DAY, 7 * DAY, 28 * DAY, 60 * DAY]);
	});
});
