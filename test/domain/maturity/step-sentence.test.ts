import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../src/domain/maturity/next-steps.ts';
import { beforeStep } from '../../../src/domain/maturity/step-sentence.ts';
import { toAsk } from '../../../src/domain/maturity/to-ask.ts';
import { after, brief, planWith, result, sample, stepTo } from './sample-plan.ts';

describe('sentences of a step', () => {
	it('say what they lift, and whether the team comes with it', () => {
		expect(brief(result({ 'P1.1': 'responsive' }))).toEqual([
			['Bring P1.1 to 3', 'blocks-level', 'It lifts “About P1” to Proactive, and with it the team.']
		]);
		expect(brief(result({ 'P3.1': 'responsive' }))).toEqual([
			['Bring P3.1 to 3', 'blocks-level', 'It lifts “About P3” to Proactive.']
		]);
		expect(brief(result({ 'P3.1': 'manual' }))).toEqual([
			[
				'Bring P3.1 to 2',
				'blocks-level',
				'It lifts “About P3” to Responsive, and the team to Proactive.'
			]
		]);
	});

	it('say how many more it takes, and that a target is still some way off', () => {
		const far = result({ 'P3.1': 'manual', 'P3.2': 'manual', 'P3.3': 'manual', 'P3.4': 'manual' });
		expect(brief(far)[0]).toEqual([
			'Bring P3.1 to 2',
			'blocks-level',
			'With one more step it lifts “About P3” from Manual.'
		]);
		const three = result({
			'P3.1': 'responsive',
			'P3.2': 'reactive',
			'P3.3': 'responsive',
			'P3.4': 'responsive'
		});
		expect(brief(three)[0]).toEqual([
			'Bring P3.1 to 3',
			'blocks-level',
			'With two more steps it lifts “About P3” from Responsive.'
		]);
		const unrated = result({ 'P3.1': 'not-applicable', 'P3.2': 'reactive' });
		expect(brief(unrated)).toEqual([
			[
				'Bring P3.2 to 2',
				'below-target',
				'It is on the way to Proactive, which this team aims for.'
			]
		]);
		const beyond = brief(result({ 'P3.2': 'manual' }, 'reactive'), planWith(), 3);
		expect(beyond.find(([title]) => title === 'Bring P3.2 to 2')?.[2]).toBe(
			'It brings the question to Responsive.'
		);
	});

	it('speak of the target of a question whose dimension is there already', () => {
		expect(brief(result({ 'O2.2': 'responsive' }))).toEqual([
			[
				'Bring O2.2 to 3',
				'blocks-level',
				'It brings the question to Proactive, which this team aims for.'
			]
		]);
	});

	it('ask for several that were not asked', () => {
		const plan = planWith(stepTo('P3.1', 3, { after: [...after('O2.2', 3), ...after('O3.2', 3)] }));
		const two = result({ 'P3.1': 'responsive', 'O2.2': 'blank', 'O3.2': 'blank' });
		const [next] = nextSteps(sample, two, plan, 1);
		expect(next && beforeStep(next)).toBe('It builds on two questions that were not asked yet.');
	});
});

describe('questions that were not asked', () => {
	it('are to be asked: first where there is no level, then where it is the most open', () => {
		const quick = result(
			{
				'P1.1': 'blank',
				'O2.1': 'blank',
				'P5.2': 'blank',
				'P6.2': 'blank',
				'P6.3': 'blank',
				'P6.4': 'blank'
			},
			'responsive'
		);
		expect(toAsk(sample, quick)).toEqual([
			{ dimension: 'P1', questions: ['P1.1'], settles: 'no-level' },
			{ dimension: 'O2', questions: ['O2.1'], settles: 'no-level' },
			{ dimension: 'P6', questions: ['P6.2', 'P6.3', 'P6.4'], settles: 'level-open' },
			{ dimension: 'P5', questions: ['P5.2'], settles: 'level-open' }
		]);
		expect(toAsk(sample, result({}))).toEqual([]);
	});
});
