import { offeredSteps } from '../../../src/domain/maturity/next-steps.ts';
import { questionOrder, type Outline } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { whyStep } from '../../../src/domain/maturity/step-sentence.ts';
import type { Plan, Step, StepLevel } from '../../../src/domain/maturity/steps.ts';
import type { AnswerState, Tier } from '../../../src/domain/maturity/types.ts';
import { is } from './random-team.ts';

/** As long as the real model and laid out like it, and not its words: those are still being written. */
export const sample: Outline = {
	edition: 1,
	foundations: ['O1', 'P1', 'P2'],
	beyond_team: ['O6', 'P9'],
	targets: {
		1: ['proactive', 'proactive'],
		2: ['proactive', 'responsive'],
		3: ['responsive', 'reactive']
	},
	dimensions: [
		...[4, 4, 3, 3, 3, 3, 3].map((n, i) => sketch(`O${i + 1}`, 'ownership', n)),
		...[3, 3, 4, 3, 4, 4, 3, 3, 4, 3].map((n, i) => sketch(`P${i + 1}`, 'operations', n))
	]
};

function sketch(id: string, side: 'ownership' | 'operations', questions: number) {
	return {
		id,
		side,
		title: `About ${id}`,
		questions: Array.from({ length: questions }, (_, i) => ({
			id: `${id}.${i + 1}`,
			core: i === 0,
			text: `Question ${i + 1} of ${id}?`,
			...(id === 'P9' ? { asks: 'lead' as const } : {})
		}))
	};
}

/** The first dimensions alone, for walks that try everything. */
export const small: Outline = { ...sample, dimensions: sample.dimensions.slice(0, 2) };

export const stepTo = (
	question: string,
	level: StepLevel,
	rest: Partial<Pick<Step, 'cost' | 'after'>> = {}
): Step => ({
	question,
	level,
	title: `Bring ${question} to ${level}`,
	do: 'Do it.',
	cost: 1,
	after: [],
	...rest
});

/** Every question at `rest`, but for those that are named. */
const answers = (named: Record<string, AnswerState>, rest: AnswerState = 'proactive') =>
	questionOrder(sample).map((id) => is(named[id] ?? rest));
export const result = (named: Record<string, AnswerState>, rest?: AnswerState) =>
	score(sample, [answers(named, rest)]);

/** Three steps a question, of days, in which nothing waits for anything but for what is said here. */
export function planWith(...said: readonly Step[]): Plan {
	const steps = questionOrder(sample).flatMap((id) =>
		([2, 3, 4] as const).map(
			(level) =>
				said.find((step) => step.question === id && step.level === level) ?? stepTo(id, level)
		)
	);
	return { steps };
}
export const after = (question: string, level: 2 | 3 | 4) => [
	{ question, level, why: 'It has to.' }
];
/** Every step on offer: its title, why it stands where it stands, and what it does for the team. */
export const brief = (
	score: ReturnType<typeof result>,
	plan: Plan = planWith(),
	tier: Tier = 1,
	outline: Outline = sample
) =>
	offeredSteps(outline, score, plan, tier).map((next) => [
		next.step.title,
		next.because,
		whyStep(outline, score, next)
	]);
