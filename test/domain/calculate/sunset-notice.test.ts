import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	addDays,
	addMonths,
	cycle,
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
	expect(sunset('2026-12-31', 184, '2026-05-01')).toEqual({
		tell: '2026-06-30',
		remind: ['2026-09-30', '2026-12-24'],
		off: '2026-12-31',
		days: 184,
		until: 60,
		earliest: '2026-11-01'
	});
	expect(sunset('2026-03-10', 10, '2026-03-05')).toEqual({
		tell: '2026-02-28',
		remind: ['2026-03-05'],
		off: '2026-03-10',
		days: 10,
		until: -5,
		earliest: '2026-03-15'
	});
	expect(sunset('2026-03-10', 1, '2026-03-05').remind).toEqual([]);
});

test('days stand in order, whatever the notice', () => {
	const day = fc
		.integer({ min: 10_000, max: 40_000 })
		.map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
	const notice = fc.integer({ min: 1, max: 12_000 });
	fc.assert(
		fc.property(day, notice, day, (off, told, today) => {
			const { tell, remind, days, until, earliest } = sunset(off, told, today);
			const all = [tell, ...remind, off];
			expect(all.toSorted()).toEqual(all);
			expect(new Set(all).size).toBe(all.length);
			expect(days).toBe(told);
			expect(addDays(tell, days)).toBe(off);
			expect(addDays(today, until)).toBe(tell);
			expect(daysBetween(today, earliest)).toBeGreaterThan(0);
		})
	);
});

test('a cycle is the sum of its stages, and the notice is twice or three times that', () => {
	const stages = [
		{ name: 'reach', weeks: 2 },
		{ name: 'fit', weeks: 5 },
		{ name: 'release', weeks: 0.5 }
	];
	expect(cycle(stages, 2)).toEqual({ weeks: 7.5, heaviest: ['fit'], notice: 15, days: 105 });
	expect(cycle(stages, 3)).toEqual({ weeks: 7.5, heaviest: ['fit'], notice: 22.5, days: 158 });
	// 0.1 + 0.2 weeks are no hair more than 0.3.
	expect(
		cycle(
			[0.1, 0.2].map((weeks) => ({ name: `${weeks}`, weeks })),
			10
		)
	).toMatchObject({
		weeks: 0.3,
		days: 21
	});
	const even = [
		{ name: 'a', weeks: 1 },
		{ name: 'b', weeks: 1 }
	];
	expect(cycle(even, 2).heaviest).toEqual(['a', 'b']);
	expect(cycle([{ name: 'a', weeks: 0 }], 2)).toEqual({
		weeks: 0,
		heaviest: [],
		notice: 0,
		days: 0
	});
});

test('a longer stage never shortens the notice, which covers the weeks to the day', () => {
	const stages = fc.array(fc.nat(520).map((n) => ({ name: `${n}`, weeks: n / 10 })));
	fc.assert(
		fc.property(stages, fc.constantFrom(2, 3), fc.nat(50), (all, times, more) => {
			const { notice, days } = cycle(all, times);
			expect(days - notice * 7).toBeGreaterThanOrEqual(-1e-3);
			expect(days - notice * 7).toBeLessThan(1);
			expect(cycle([...all, { name: 'more', weeks: more }], times).days).toBeGreaterThanOrEqual(
				days
			);
		})
	);
});
