import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disordered, shuffled } from '../../../src/domain/learning/shuffled.ts';

const items = fc.uniqueArray(fc.integer(), { maxLength: 8 });

test('a shuffle keeps every item and depends on the seed alone', () => {
	fc.assert(
		fc.property(items, fc.string(), (list, seed) => {
			const mixed = shuffled(list, seed);
			expect(mixed.toSorted()).toEqual(list.toSorted());
			expect(shuffled(list, seed)).toEqual(mixed);
		})
	);
});

test('items whose order is the question never come out in order', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 8 }),
			fc.string(),
			(list, seed) => {
				expect(disordered(list, seed)).not.toEqual(list);
			}
		)
	);
});

test('over many seeds the first place falls to every item about equally', () => {
	const first = { a: 0, b: 0, c: 0, d: 0 };
	for (let i = 0; i < 4000; i++) {
		const [one] = shuffled(['a', 'b', 'c', 'd'] as const, `seed-${i}`);
		if (one) first[one] += 1;
	}
	for (const times of Object.values(first)) expect(Math.abs(times - 1000)).toBeLessThan(130);
});
