import { describe, expect, it } from 'vitest';
import { nextSteps, offeredSteps } from '../../../src/domain/maturity/next-steps.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { scoreTallies } from '../../../src/domain/maturity/score.ts';
import { beforeStep, whyStep } from '../../../src/domain/maturity/step-sentence.ts';
import type { Tally } from '../../../src/domain/maturity/tally.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { after, brief, planWith, result, sample, stepTo } from './sample-plan.ts';

describe('next steps', () => {
	it('are none once all is at target, or does not apply, or was not asked', () => {
		expect(brief(result({}))).toEqual([]);
		expect(brief(result({ 'O2.2': 'not-applicable' }))).toEqual([]);
		expect(brief(result({}, 'blank'))).toEqual([]);
		expect(brief(result({}, 'reactive'), planWith(), 3).length).toBe(10);
	});

	it('lead from manual and from reactive to responsive, and on by one level each', () => {
		const four = result({ 'O2.1': 'manual', 'O3.1': 'reactive', 'O4.1': 'responsive' });
		const offered = offeredSteps(sample, four, planWith(), 1);
		expect(offered.map(({ step, from }) => [step.title, from])).toEqual([
			['Bring O2.1 to 2', 0],
			['Bring O3.1 to 2', 1],
			['Bring O4.1 to 3', 2]
		]);
	});

	it('are valued by the index, by the level they help to, and by what they make possible', () => {
		const plan = planWith(
			stepTo('P3.1', 3, { after: after('O2.2', 3) }),
			stepTo('P4.1', 3, { cost: 2 })
		);
		const low = result({
			'P3.1': 'responsive',
			'P4.1': 'responsive',
			'P4.2': 'responsive',
			'O2.2': 'responsive'
		});
		// Seventeen dimensions; P3 and O2 weigh 5, P4 weighs 4. Each core question keeps its dimension from
		// the next level alone; O2.2 is one of three that keep theirs from Preventative; P4.2 keeps nothing.
		const value = 0.25 + 2 / (4 * 4 * 17);
		const waiting = 0.25 + 2 / (4 * 5 * 17);
		const offered = offeredSteps(sample, low, plan, 1);
		expect(offered.map((next) => [next.step.title, next.priority, next.because])).toEqual([
			['Bring O2.2 to 3', expect.closeTo(0.8 * waiting, 12), 'unblocks'],
			['Bring P4.1 to 3', expect.closeTo(value / 2, 12), 'blocks-level'],
			['Bring P4.2 to 3', expect.closeTo(1 / (4 * 4 * 17), 12), 'below-target']
		]);
		expect(offered.map(({ gain }) => gain)).toEqual([
			expect.closeTo(0.25 / 3 + 1 / (4 * 5 * 17), 12),
			expect.closeTo(value, 12),
			expect.closeTo(1 / (4 * 4 * 17), 12)
		]);
		expect(offered.map((next) => whyStep(sample, low, next))).toEqual([
			'Another step waits for it: bring P3.1 to 3.',
			'It lifts “About P4” to Proactive.',
			'It brings the question to Proactive, which this team aims for.'
		]);
	});

	it('share a level among the fewest that lift it', () => {
		const three = result({
			'O3.1': 'responsive',
			'O3.2': 'responsive',
			'O3.3': 'responsive'
		});
		expect(brief(three)).toEqual([
			[
				'Bring O3.1 to 3',
				'blocks-level',
				'With one more step it lifts “About O3” from Responsive.'
			],
			[
				'Bring O3.2 to 3',
				'blocks-level',
				'With one more step it lifts “About O3” from Responsive.'
			],
			['Bring O3.3 to 3', 'blocks-level', 'With one more step it lifts “About O3” from Responsive.']
		]);
		const [first] = offeredSteps(sample, three, planWith(), 1);
		expect(first?.oneOf).toBe(2);
	});

	it('say what waits for them, and wait themselves', () => {
		const plan = planWith(
			stepTo('P3.1', 2, { after: after('O2.2', 3) }),
			stepTo('P4.1', 2, { after: after('O2.2', 2) })
		);
		const waiting = result(
			{ 'P3.1': 'manual', 'P4.1': 'manual', 'O2.2': 'reactive' },
			'responsive'
		);
		const [first, ...others] = offeredSteps(sample, waiting, plan, 2).filter(
			({ dimension }) => !sample.foundations.includes(dimension)
		);
		expect(others).toEqual([]);
		expect(first).toMatchObject({ step: { question: 'O2.2', level: 2 }, because: 'unblocks' });
		expect(first?.unblocks.map(({ title }) => title)).toEqual([
			'Bring P4.1 to 2',
			'Bring P3.1 to 2'
		]);
		expect(first && whyStep(sample, waiting, first)).toBe(
			'Two other steps wait for it, first of all: bring P4.1 to 2.'
		);
	});

	it('take a prerequisite that does not apply for met, and ask for one that was not asked', () => {
		const plan = planWith(stepTo('P3.1', 3, { after: [...after('O2.2', 3), ...after('O3.2', 3)] }));
		const one = result({ 'P3.1': 'responsive', 'O2.2': 'not-applicable', 'O3.2': 'blank' });
		const [next, ...none] = nextSteps(sample, one, plan, 1);
		expect(none).toEqual([]);
		expect(next).toMatchObject({ step: { question: 'P3.1' }, askFirst: after('O3.2', 3) });
		expect(next && beforeStep(next)).toBe('It builds on one question that was not asked yet.');
	});

	it('go beyond a target where others wait for that', () => {
		const plan = planWith(stepTo('P3.1', 2, { after: after('O2.2', 4) }));
		const beyond = result({ 'P3.1': 'manual' });
		const [next, ...none] = offeredSteps(sample, beyond, plan, 2);
		expect(none).toEqual([]);
		expect(next).toMatchObject({
			step: { question: 'O2.2', level: 4 },
			from: 3,
			target: 2,
			because: 'unblocks',
			unblocks: [{ question: 'P3.1', level: 2 }]
		});
		expect(next && whyStep(sample, beyond, next)).toBe(
			'Another step waits for it: bring P3.1 to 2.'
		);
	});

	it('hold one of each dimension, and three at most', () => {
		const low = result({}, 'manual');
		const shown = nextSteps(sample, low, planWith(stepTo('O1.1', 2, { cost: 4 })), 1);
		expect(shown.map(({ dimension }) => dimension)).toEqual(['O3', 'O4', 'O5']);
		expect(nextSteps(sample, low, planWith(), 1, 30).length).toBe(17);
		expect(nextSteps(sample, low, planWith(), 1, 0)).toEqual([]);
	});

	it('are talked about first where nobody knows, answers lie apart, or it may be there', () => {
		const votes = (levels: number[], dontKnow = 0): Tally => ({
			levels: levels as unknown as Tally['levels'],
			dontKnow,
			notApplicable: 0
		});
		const tallies = questionOrder(sample).map((id) => {
			if (id === 'O2.2') return votes([0, 0, 0, 0, 0], 4);
			if (id === 'O3.2') return votes([2, 0, 0, 2, 0]);
			if (id === 'O4.2') return votes([0, 0, 0, 2, 0], 2);
			return id === 'O5.2' ? votes([1, 3, 0, 0, 0]) : votes([0, 0, 0, 4, 0]);
		});
		const talk = (agreed?: Record<string, AnswerState>) =>
			Object.fromEntries(
				offeredSteps(sample, scoreTallies(sample, tallies, 4, agreed), planWith(), 1).map(
					(next) => [next.step.question, [next.talkFirst, beforeStep(next)]]
				)
			);
		expect(talk()).toEqual({
			'O2.2': ['nobody-knows', 'Find out first: nobody could say where the team stands.'],
			'O3.2': ['apart', 'Talk first: the answers to this question lie too far apart.'],
			'O4.2': [
				'may-be-there',
				'Ask round first: only those who do not know keep it below this step.'
			],
			'O5.2': [undefined, '']
		});
		// What was agreed in the room has been talked about.
		expect(talk({ 'O2.2': 'manual', 'O3.2': 'manual', 'O4.2': 'proactive' })).toEqual({
			'O2.2': [undefined, ''],
			'O3.2': [undefined, ''],
			'O5.2': [undefined, '']
		});
	});

	it('end even where a plan goes round in a circle, or does not know a question', () => {
		const round = planWith(
			stepTo('P3.1', 2, { after: after('O2.2', 2) }),
			stepTo('O2.2', 2, { after: after('P3.1', 2) }),
			stepTo('O3.2', 2, { after: after('X1.1', 2) })
		);
		const three = result({ 'P3.1': 'manual', 'O2.2': 'manual', 'O3.2': 'manual' });
		expect(brief(three, round).map(([title]) => title)).toEqual(['Bring O3.2 to 2']);
		expect(brief(three, { steps: [] })).toEqual([]);
	});
});
