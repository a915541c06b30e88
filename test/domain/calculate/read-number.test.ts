import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber } from '../../../src/domain/calculate/read-number.ts';

test.each<[string, number]>([
	['40.32', 40.32],
	['40,32', 40.32],
	[' 1 200 ', 1200],
	['1,200', 1200],
	['1,200.5', 1200.5],
	['1.200,5', 1200.5],
	['1,200,000', 1_200_000],
	['1.200.000', 1_200_000],
	['0,125', 0.125],
	['1.200', 1.2],
	['.5', 0.5],
	['5.', 5],
	['−3', -3],
	['+3', 3],
	['€ 1,500', 1500],
	['99.9 %', 99.9],
	['1’500', 1500]
])('“%s” is %d', (text, value) => {
	expect(readNumber(text)).toEqual({ value });
});

test('a unit after it is passed over', () => {
	expect(readNumber('40.32 minutes', 'minutes')).toEqual({ value: 40.32 });
});

test.each([
	'abc',
	'1.2.3',
	'1,2,3',
	'12,34.5,6',
	'1e9',
	'-',
	'.',
	',',
	'Infinity',
	'0x10',
	'4 or 5'
])('“%s” is no number', (text) => {
	expect(readNumber(text)).toEqual({ fault: 'no-number', text });
});

test('nothing is nothing', () => {
	expect(readNumber('  ')).toEqual({ fault: 'empty', text: '' });
});

test('is total, and a value is always finite', () => {
	fc.assert(
		fc.property(fc.string(), fc.string({ maxLength: 8 }), (text, unit) => {
			const read = readNumber(text, unit);
			expect('value' in read ? Number.isFinite(read.value) : read.fault.length > 0).toBe(true);
		})
	);
});

test('every amount reads back, with a point, a comma, or thousands parted', () => {
	const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
	fc.assert(
		fc.property(amount, (value) => {
			const fixed = value.toFixed(2);
			for (const text of [
				fixed,
				fixed.replace('.', ','),
				value.toLocaleString('en-GB', { minimumFractionDigits: 2 }),
				value.toLocaleString('de-DE', { minimumFractionDigits: 2 })
			])
				expect(readNumber(text)).toEqual({ value: Number(fixed) });
		})
	);
});
