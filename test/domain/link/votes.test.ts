import { describe, expect, test } from 'vitest';
import { choose, placeOf, setAt } from '../../../src/domain/link/choose.ts';
import { countsAt, countsBelow, placeOfCounts } from '../../../src/domain/link/multiset.ts';
import { isTellable, oneVote, tellable, votesIn } from '../../../src/domain/link/votes.ts';
import { merge } from '../../../src/domain/maturity/merge.ts';
import type { Tally } from '../../../src/domain/maturity/tally.ts';
import { ANSWER_STATES } from '../../../src/domain/maturity/types.ts';

/** Every tally that a team of so many can come to. */
function tallies(members: number): Tally[] {
	const all = Number(countsBelow(7, members));
	return Array.from({ length: all }, (_, place) => {
		const [a, b, c, d, e, dontKnow, notApplicable] = countsAt(BigInt(place), 7, members);
		return {
			levels: [a!, b!, c!, d!, e!],
			dontKnow: dontKnow!,
			notApplicable: notApplicable!
		};
	});
}

describe('counts as one number', () => {
	test('all 6,435 tallies of eight people have a place each, and come back from it', () => {
		const all = tallies(8);
		expect(all).toHaveLength(6_435);
		expect(new Set(all.map((tally) => JSON.stringify(tally))).size).toBe(6_435);
		expect(all.every((tally) => votesIn(tally) <= 8)).toBe(true);
		all.forEach(({ levels, dontKnow, notApplicable }, place) => {
			expect(placeOfCounts([...levels, dontKnow, notApplicable])).toBe(BigInt(place));
		});
	});

	test('nobody’s vote has place 0', () => {
		expect(placeOfCounts([0, 0, 0, 0, 0, 0, 0])).toBe(0n);
	});

	test('every set of numbers below nine has a place, of each size', () => {
		for (let size = 0; size <= 9; size++) {
			const ways = Number(choose(9, size));
			const sets = Array.from({ length: ways }, (_, place) => setAt(BigInt(place), size, 9));
			expect(sets.map(placeOf)).toEqual(sets.map((_, place) => BigInt(place)));
			expect(sets.every((set) => set.every((one, n) => one < 9 && one > (set[n - 1] ?? -1)))).toBe(
				true
			);
		}
	});

	test('the largest that a link can hold', () => {
		expect(choose(57, 28)).toBe(15_033_633_249_770_520n);
		expect(countsBelow(7, 63)).toBe(1_198_774_720n);
	});
});

describe('what may be told of a question’s votes', () => {
	const question = { id: 'O1.1', core: true, text: '' };
	const merged = (tally: Tally) => ({ ...merge(question, tally), tally: undefined });

	test.each([1, 2, 3, 4])('merges to the same as all of them: %i people', (members) => {
		for (const tally of tallies(members)) expect(merged(tellable(tally))).toEqual(merged(tally));
	});

	test('from three votes on is all of them; below, nothing beyond the merged answer', () => {
		for (const tally of tallies(4)) {
			const told = tellable(tally);
			expect(isTellable(told)).toBe(true);
			expect(tellable(told)).toEqual(told);
			if (votesIn(tally) >= 3) expect(told).toBe(tally);
			expect(isTellable(tally)).toBe(JSON.stringify(tally) === JSON.stringify(told));
		}
	});

	test('of a pair comes to twelve things, and no two merge alike', () => {
		const told = new Set(tallies(2).map((tally) => JSON.stringify(tellable(tally))));
		const merges = new Set(tallies(2).map((tally) => JSON.stringify(merged(tally))));
		expect([told.size, merges.size]).toEqual([12, 12]);
	});

	test('one vote merges to its state', () => {
		expect(ANSWER_STATES.map((state) => merge(question, oneVote(state)).state)).toEqual([
			...Array.from({ length: 5 }, () => 'known'),
			'nobody-knows',
			'not-applicable',
			'blank'
		]);
	});
});
