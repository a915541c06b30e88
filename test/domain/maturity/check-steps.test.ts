import { describe, expect, it } from 'vitest';
import { checkSteps } from '../../../src/domain/maturity/check-steps.ts';
import type { Model, Question } from '../../../src/domain/maturity/types.ts';
import { must, randomPlan } from './random-plan.ts';
import { seeded } from './random-team.ts';
import { sample } from './sample-plan.ts';

type Name = 'responsive' | 'proactive' | 'preventative';
type After = readonly (readonly [question: string, level: Name])[];
const NAMES = ['responsive', 'proactive', 'preventative'] as const;

const step = (after: After = []): NonNullable<Question['steps']>[Name] => ({
	title: 'Do something',
	do: 'Do it, and look at it.',
	cost: 1,
	...(after.length === 0
		? {}
		: {
				after: after.map(([question, level]) => ({ question, level, why: 'It has to be there.' }))
			})
});

/** Questions A.1, A.2, … of one dimension, with what some of their steps wait for. */
function model(waits: Readonly<Record<string, Partial<Record<Name, After>>>>) {
	const questions = Object.entries(waits).map(([id, steps]) => ({
		id,
		steps: {
			responsive: step(steps.responsive),
			proactive: step(steps.proactive),
			preventative: step(steps.preventative)
		}
	}));
	return { dimensions: [{ questions }] } as unknown as Pick<Model, 'dimensions'>;
}
const at = (question: number, level: Name, ...rest: (string | number)[]) => [
	'dimensions',
	0,
	'questions',
	question,
	'steps',
	level,
	'after',
	...rest
];

describe('steps of a model', () => {
	it('may wait for other questions, however far down', () => {
		const waits = {
			'O1.1': {},
			'O1.2': { responsive: [['O1.1', 'preventative']] },
			'O1.3': {
				proactive: [
					['O1.2', 'responsive'],
					['O1.1', 'responsive']
				]
			}
		} as const;
		expect(checkSteps(model(waits))).toEqual([]);
	});

	it('may be unwritten', () => {
		const unwritten = { dimensions: [{ questions: [{ id: 'O1.1' }] }] };
		expect(checkSteps(unwritten as unknown as Model)).toEqual([]);
	});

	it('name every prerequisite that is none', () => {
		const waits = {
			'O1.1': {
				responsive: [
					['O9.9', 'responsive'],
					['O1.1', 'responsive']
				]
			},
			'O1.2': {
				preventative: [
					['O1.2', 'responsive'],
					['O1.3', 'responsive'],
					['O1.3', 'proactive']
				]
			},
			'O1.3': {}
		} as const;
		expect(checkSteps(model(waits))).toEqual([
			{ path: at(0, 'responsive', 0, 'question'), message: 'there is no question "O9.9"' },
			{
				path: at(0, 'responsive', 1, 'question'),
				message: 'the step O1.1 to responsive waits for itself'
			},
			{
				path: at(1, 'preventative', 0, 'question'),
				message: '"O1.2" is the question of this step, whose levels follow each other anyway',
				expected: 'a step of another question'
			},
			{
				path: at(1, 'preventative', 2, 'question'),
				message: 'the step O1.2 to preventative names "O1.3" twice',
				expected: 'the higher level alone, which contains the lower'
			}
		]);
	});

	it('name a step that its question does not have', () => {
		const dimensions = [
			{
				questions: [
					{ id: 'O1.1', steps: { responsive: step([['O1.2', 'proactive']]) } },
					{ id: 'O1.2' }
				]
			}
		];
		expect(checkSteps({ dimensions } as unknown as Model)).toEqual([
			{ path: at(0, 'responsive', 0, 'level'), message: '"O1.2" has no step to proactive' }
		]);
	});

	it('name a whole circle, also where it runs through the levels of a question', () => {
		const waits = {
			'O1.1': { responsive: [['O1.2', 'proactive']] },
			'O1.2': { responsive: [['O1.3', 'responsive']] },
			'O1.3': { responsive: [['O1.1', 'responsive']] }
		} as const;
		expect(checkSteps(model(waits))).toEqual([
			{
				path: at(0, 'responsive', 0),
				message:
					'these steps wait for each other: O1.1 to responsive, which needs O1.2 to proactive, which needs O1.2 to responsive, which needs O1.3 to responsive, which needs O1.1 to responsive',
				expected: 'steps of which one can be taken first'
			}
		]);
	});

	it('name two circles apart', () => {
		const waits = {
			'O1.1': { responsive: [['O1.2', 'responsive']] },
			'O1.2': { responsive: [['O1.1', 'responsive']] },
			'O1.3': { preventative: [['O1.4', 'preventative']] },
			'O1.4': { proactive: [['O1.3', 'preventative']] }
		} as const;
		const problems = checkSteps(model(waits));
		expect(problems.map(({ path }) => path)).toEqual([
			at(0, 'responsive', 0),
			at(2, 'preventative', 0)
		]);
	});

	it('pass for 1,000 random plans, and fail once an earlier step waits for a later one', () => {
		const random = seeded(31);
		for (let n = 0; n < 1_000; n++) {
			const plan = randomPlan(sample, random);
			const waits: Record<string, Record<string, [string, Name][]>> = {};
			for (const { question, level, after } of plan.steps) {
				(waits[question] ??= {})[NAMES[level - 2] ?? ''] = after.map((needed) => [
					needed.question,
					NAMES[needed.level - 2] ?? 'responsive'
				]);
			}
			must(checkSteps(model(waits)).length === 0, waits);
			const last = plan.steps.find(({ after }) => after.length > 0);
			const needed = last?.after[0];
			if (!last || !needed) continue;
			const turned = waits[needed.question]?.[NAMES[needed.level - 2] ?? ''];
			if (!turned || turned.some(([question]) => question === last.question)) continue;
			turned.push([last.question, NAMES[last.level - 2] ?? 'responsive']);
			must(checkSteps(model(waits)).length > 0, waits);
		}
	});
});
