import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/domain/maturity/merge.ts';
import { levelOf, type OutlineQuestion } from '../../../src/domain/maturity/outline.ts';
import { tallyOf } from '../../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { allVotes } from './all-votes.ts';
import { literalMerge } from './literal.ts';
import { must } from './random-team.ts';

const question: OutlineQuestion = { id: 'P1.1', core: true, text: 'Q' };
const merged = (...states: AnswerState[]) => {
	const { state, point, lo, hi } = merge(
		question,
		tallyOf(
			question,
			states.map((is) => ({ is }))
		)
	);
	return { state, point, lo, hi };
};

describe('merging', () => {
	it.each([
		['one', ['proactive'], { state: 'known', point: 3, lo: 3, hi: 3 }],
		['a pair, the lower', ['proactive', 'manual'], { state: 'known', point: 0, lo: 0, hi: 0 }],
		['nobody asked', ['blank', 'blank'], { state: 'blank', point: undefined, lo: 0, hi: 4 }],
		['nobody knows', ['dont-know'], { state: 'nobody-knows', point: undefined, lo: 0, hi: 4 }],
		[
			'some know',
			['dont-know', 'responsive', 'proactive'],
			{ state: 'known', point: 2, lo: 2, hi: 3 }
		],
		[
			'more than half say it does not apply',
			['not-applicable', 'not-applicable', 'responsive'],
			{ state: 'not-applicable', point: undefined, lo: 0, hi: 4 }
		],
		[
			'half of them: their votes drop out',
			['not-applicable', 'responsive'],
			{ state: 'known', point: 2, lo: 2, hi: 2 }
		]
	] as const)('%s', (_, states, expected) => {
		expect(merged(...states)).toEqual(expected);
	});
});

describe('every way in which up to eight people can answer', () => {
	const every = [...allVotes(8)];
	const levels = (votes: readonly AnswerState[]) =>
		votes.flatMap((vote, at) => (LEVEL_NAMES.some((name) => name === vote) ? [at] : []));

	it('agrees with a second, literal reading of the spec', () => {
		expect(every.length).toBe(12_870);
		const wrong = every.filter(
			(votes) =>
				JSON.stringify(merged(...votes)) !==
				JSON.stringify({ point: undefined, ...literalMerge(votes) }, ['state', 'point', 'lo', 'hi'])
		);
		expect(wrong).toEqual([]);
	});

	it('keeps lo ≤ point ≤ hi, and is the same for five copies of each', () => {
		for (const votes of every) {
			const once = merged(...votes);
			must(once.lo <= once.hi, votes);
			if (once.point !== undefined) {
				must(once.lo <= once.point && once.point <= once.hi, votes);
			}
			const five = merged(...votes, ...votes, ...votes, ...votes, ...votes);
			must(JSON.stringify(five) === JSON.stringify(once), votes);
		}
	});

	it('never falls when one rises', () => {
		for (const votes of every) {
			const before = merged(...votes);
			for (const at of levels(votes)) {
				const up = LEVEL_NAMES[LEVEL_NAMES.indexOf(votes[at] as never) + 1];
				if (!up) continue;
				const after = merged(...votes.with(at, up));
				must(after.state === before.state, votes, at);
				must(after.lo >= before.lo && after.hi >= before.hi, votes, at);
				must((after.point ?? 0) >= (before.point ?? 0), votes, at);
			}
		}
	});

	it('draws together when one who did not know finds out', () => {
		for (const votes of every) {
			const at = votes.indexOf('dont-know');
			if (at < 0) continue;
			const before = merged(...votes);
			for (const name of LEVEL_NAMES) {
				const after = merged(...votes.with(at, name));
				must(after.lo >= before.lo && after.hi <= before.hi, votes, name);
			}
		}
	});

	it('comes to the same whether answers are capped before or after they are merged', () => {
		for (const votes of every) {
			if (votes.includes('dont-know')) continue;
			const { state, point, lo, hi } = merged(...votes);
			if (state !== 'known') continue;
			for (const cap of [2, 3] as const) {
				const low = (name: AnswerState) =>
					levels([name]).length > 0 && levelOf(name as never) > cap ? LEVEL_NAMES[cap] : name;
				const after = merged(...votes.map(low));
				must(after.point === Math.min(point ?? 0, cap), votes, cap);
				must(after.lo === Math.min(lo, cap) && after.hi === Math.min(hi, cap), votes, cap);
			}
		}
	});
});

describe('what a team agreed on', () => {
	const votes = tallyOf(question, [{ is: 'manual' }, { is: 'dont-know' }, { is: 'preventative' }]);
	const common = { id: 'P1.1', core: true, weight: 2, tally: votes, agreed: true };

	it.each([
		['proactive', { ...common, state: 'known', point: 3, lo: 3, hi: 3 }],
		['dont-know', { ...common, state: 'nobody-knows', lo: 0, hi: 4 }],
		['not-applicable', { ...common, state: 'not-applicable', lo: 0, hi: 4 }]
	] as const)('%s stands in place of the median, and the votes stay', (agreed, expected) => {
		expect(merge(question, votes, agreed)).toEqual(expected);
	});

	it('is nothing when it is a blank', () => {
		expect(merge(question, votes, 'blank')).toEqual(merge(question, votes));
	});

	it('is what the team does not know, also where members need not', () => {
		const lead: OutlineQuestion = { ...question, asks: 'lead' };
		expect(merge(lead, tallyOf(lead, []), 'dont-know').state).toBe('nobody-knows');
	});
});

describe('a lead question', () => {
	it('takes a member’s don’t-know for a blank', () => {
		const lead: OutlineQuestion = { id: 'P9.2', core: true, text: 'Q', asks: 'lead' };
		expect(merge(lead, tallyOf(lead, [{ is: 'dont-know' }])).state).toBe('blank');
		expect(merge(lead, tallyOf(lead, [{ is: 'dont-know' }, { is: 'proactive' }]))).toEqual({
			id: 'P9.2',
			core: true,
			weight: 2,
			state: 'known',
			point: 3,
			lo: 3,
			hi: 3,
			tally: { levels: [0, 0, 0, 1, 0], dontKnow: 0, notApplicable: 0 }
		});
	});
});
