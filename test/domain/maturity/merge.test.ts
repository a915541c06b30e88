import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/domain/maturity/merge.ts';
import type { OutlineQuestion } from '../../../src/domain/maturity/outline.ts';
import { tallyOf } from '../../../src/domain/maturity/tally.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';

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
