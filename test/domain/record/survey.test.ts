import fc from 'fast-check';
import { expect, test } from 'vitest';
import { surveyOf } from '../../../src/domain/record/survey.ts';
import { everything } from './stored.ts';

test('counts everything once, and says since when', () => {
	const p = { kind: 'preference', id: 'p', version: 1, updatedAt: 9, value: null };
	const loop: unknown[] = [];
	loop.push(loop);
	expect(
		surveyOf({
			records: [
				['preference/p', { ...p, createdAt: 7 }],
				['preference/q', { ...p, id: 'q', createdAt: 5 }],
				['card/x', 'rubbish'],
				['card/y', loop]
			],
			events: [
				['attempt/a/000000', { version: 1, attempt: 'a', n: 0, at: 4, event: 'x' }],
				['attempt/a/000001', null]
			]
		})
	).toEqual([
		{ kind: 'event', count: 1, characters: expect.any(Number), since: 4 },
		{ kind: 'preference', count: 2, characters: expect.any(Number), since: 5 },
		{ kind: 'broken', count: 3, characters: expect.any(Number) }
	]);
	expect(surveyOf({ records: [], events: [] })).toEqual([]);
});

test('the counts of all kinds are the count of all entries', () => {
	fc.assert(
		fc.property(everything, (all) => {
			const counted = surveyOf(all).reduce((sum, { count }) => sum + count, 0);
			expect(counted).toBe(all.records.length + all.events.length);
		})
	);
});
