import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueOf } from '../../../src/domain/learning/arithmetic.ts';

test.each<[string, number]>([
	['1 + 2 * 3', 7],
	['(1 + 2) * 3', 9],
	['10 - 4 - 3', 3],
	['100 / 10 / 2', 5],
	['-a + 5', 3],
	['-(a + 1) * 2', -6],
	['a * bb / 4', 1.5],
	['0.5 * a', 1]
])('%s is %d', (formula, value) => {
	expect(valueOf(formula, { a: 2, bb: 3 })).toBe(value);
});

test.each([
	'',
	'c + 1',
	'a +',
	'(a',
	'a)',
	'a b',
	'1 2',
	'a / 0',
	'a ** 2',
	'alert(1)',
	'constructor',
	'1..2',
	'a = 1'
])('“%s” has no value', (formula) => {
	expect(valueOf(formula, { a: 2 })).toBeUndefined();
});

test('is total, and never anything but a finite number', () => {
	const sign = fc.constantFrom('a', 'b', '1', '2.5', '+', '-', '*', '/', '(', ')', ' ', 'x', '.');
	const texts = fc.oneof(
		fc.string(),
		fc.array(sign, { maxLength: 12 }).map((all) => all.join(''))
	);
	fc.assert(
		fc.property(texts, (text) => {
			const value = valueOf(text, { a: 3, b: 0 });
			expect(value === undefined || Number.isFinite(value)).toBe(true);
		})
	);
});

test('keeps the order of operations, as the language does', () => {
	const number = fc.integer({ min: 1, max: 99 });
	const sign = fc.constantFrom('+', '-', '*', '/');
	fc.assert(
		fc.property(number, sign, number, sign, number, (a, one, b, other, c) => {
			const apply = (by: string, x: number, y: number): number =>
				by === '+' ? x + y : by === '-' ? x - y : by === '*' ? x * y : x / y;
			const strong = (by: string): boolean => by === '*' || by === '/';
			const expected =
				strong(other) && !strong(one)
					? apply(one, a, apply(other, b, c))
					: apply(other, apply(one, a, b), c);
			expect(valueOf(`a ${one} b ${other} c`, { a, b, c })).toBe(expected);
		})
	);
});
