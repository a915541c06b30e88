import { describe, expect, it } from 'vitest';
import { score, type Score } from '../../../src/domain/maturity/score.ts';
import { targetShare } from '../../../src/domain/maturity/targets.ts';
import type { AnswerState, Tier } from '../../../src/domain/maturity/types.ts';
import { is, quickAnswers } from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();

/** Everybody says `rest`, but for the questions and dimensions named. */
const team = (rest: AnswerState, said: Record<string, AnswerState> = {}): Score =>
	score(model, [
		model.dimensions.flatMap(({ id, questions }) =>
			questions.map((question) => is(said[question.id] ?? said[id] ?? rest))
		)
	]);
const share = (of: Score, dimension: string, tier: Tier, end?: 'lo' | 'hi') => {
	const found = of.dimensions.find(({ id }) => id === dimension);
	return found && targetShare(found, model, tier, end);
};

describe('how much of the way to its target a dimension has gone', () => {
	it('counts every step towards it, and nothing beyond it', () => {
		expect(share(team('manual'), 'P10', 1)).toBe(0);
		expect(share(team('responsive'), 'P10', 1)).toBe(2 / 3);
		expect(share(team('responsive', { 'P10.1': 'preventative' }), 'P10', 1)).toBe(
			share(team('responsive', { 'P10.1': 'proactive' }), 'P10', 1)
		);
		expect(share(team('proactive'), 'P10', 1)).toBe(1);
	});

	it('asks more of a foundation than of the rest', () => {
		const reactive = team('reactive');
		expect([share(reactive, 'P1', 3), share(reactive, 'P3', 3)]).toEqual([1 / 2, 1]);
		expect([share(reactive, 'P1', 2), share(reactive, 'P3', 2)]).toEqual([1 / 3, 1 / 2]);
	});

	it('shows both ends of what is not known, and lets what does not apply drop out', () => {
		const open = team('proactive', { P3: 'dont-know' });
		expect([share(open, 'P3', 1), share(open, 'P3', 1, 'hi')]).toEqual([0, 1]);
		const [, second] = model.dimensions.find(({ id }) => id === 'P3')?.questions ?? [];
		const without = team('proactive', { [second?.id ?? '']: 'not-applicable' });
		expect([second?.core, share(without, 'P3', 1)]).toEqual([false, 1]);
	});

	it('says nothing where a dimension is not rated: nothing is met by leaving it out', () => {
		expect(share(team('proactive', { P3: 'not-applicable' }), 'P3', 1)).toBeUndefined();
	});
});

describe('a whole team', () => {
	it('goes as far as all its questions together, foundations counting by their higher target', () => {
		const parts = (foundation: boolean) =>
			model.dimensions
				.filter(({ id }) => model.foundations.includes(id) === foundation)
				.reduce((sum, { questions }) => sum + questions.length + 1, 0);
		const [high, low] = [parts(true), parts(false)];
		expect(targetShare(team('reactive'), model, 3)).toBe((high + low) / (2 * high + low));
		expect(targetShare(team('responsive'), model, 3)).toBe(1);
	});

	it('says nothing where too little is answered', () => {
		const quick = score(model, [quickAnswers(model)({ P1: 'blank' })]);
		expect(targetShare(quick, model, 1)).toBeUndefined();
	});

	it('has met a target of manual before it begins', () => {
		const targets = { ...model.targets, 3: ['manual', 'manual'] as ['manual', 'manual'] };
		expect(targetShare(team('manual'), { ...model, targets }, 3)).toBe(1);
	});
});
