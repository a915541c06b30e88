import { expect, test } from 'vitest';
import { figure, measure } from '../../../src/parts/check/figure.ts';

test('figures part thousands and keep four decimals', () => {
	expect([figure(1200), figure(40.32), figure(0.00004)]).toEqual(['1,200', '40.32', '0']);
});

test.each([
	[1, 'weeks', '1 week'],
	[1, 'customer-minutes', '1 customer-minute'],
	[1, 'pieces of work', '1 piece of work'],
	[1, 'events a month', '1 event a month'],
	[1, 'people', '1 person'],
	[1, '%', '1 %'],
	[1, 'per cent', '1 per cent'],
	[1, 'ms', '1 ms'],
	[1, 'of 10', '1 of 10'],
	[1, 'o’clock', '1 o’clock'],
	[1, 'hour', '1 hour'],
	[0, 'weeks', '0 weeks'],
	[1.5, 'weeks', '1.5 weeks'],
	[2, 'people', '2 people']
])('%d and “%s” make “%s”', (value, unit, expected) => {
	expect(measure(value, unit)).toBe(expected);
});
