import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	daysBetween,
	isDay,
	sunset
} from '../../../src/domain/calculate/sunset-notice.ts';

test.each<[string, number, string]>([
	['2026-03-31', -1, '2026-02-28'],
	['2028-03-31', -1, '2028-02-29'],
	['2026-01-31', 1, '2026-02-28'],
	['2026-11-30', 3, '2027-02-28'],
	['2026-01-15', -1, '2025-12-15'],
	['2026-12-31', -6, '2026-06-30'],
	['2026-05-31', 12, '2027-05-31']
])('%s moved by %d months is %s', (day, months, expected) => {
	expect(addMonths(day, months)).toBe(expected);
});

test('days cross the end of months, of years and of summer time', () => {
	expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
	expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
	expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
	expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '', 'soon', '2026-1-1'])(
	'“%s” is no day',
	(day) => {
		expect(isDay(day)).toBe(false);
	}
);

test('a retirement has a day of telling, of reminding, and of switching off', () => {
	expect(sunset('2026-12-31', { amount: 6, unit: 'months' }, '2026-05-01')).toEqual({
		tell: '2026-06-30',
		remind: ['2026-09-30', '2026-12-24'],
		off: '2026-12-31',
		days: 184,
		until: 60,
		earliest: '2026-11-01'
	});
	expect(sunset('2026-03-10', { amount: 10, unit: 'days' }, '2026-03-05')).toEqual({
		tell: '2026-02-28',
		remind: ['2026-03-05'],
		off: '2026-03-10',
		days: 10,
		until: -5,
		earliest: '2026-03-15'
	});
	expect(sunset('2026-03-10', { amount: 1, unit: 'days' }, '2026-03-05').remind).toEqual([]);
});

test('days stand in order, whatever the notice', () => {
	const day = fc
		.integer({ min: 10_000, max: 40_000 })
		.map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
	const notice = fc.record({
		amount: fc.integer({ min: 1, max: 400 }),
		unit: fc.constantFrom('days' as const, 'months' as const)
	});
	fc.assert(
		fc.property(day, notice, day, (off, told, today) => {
			const { tell, remind, days, until, earliest } = sunset(off, told, today);
			const all = [tell, ...remind, off];
			expect(all.toSorted()).toEqual(all);
			expect(new Set(all).size).toBe(all.length);
			expect(addDays(tell, days)).toBe(off);
			expect(addDays(today, until)).toBe(tell);
			expect(daysBetween(today, earliest)).toBeGreaterThan(0);
		})
	);
});
