import type { NextStep } from '../../domain/maturity/next-steps.ts';
import { levelTitle, type Outline } from '../../domain/maturity/outline.ts';
import type { Plan, Step, Teaching } from '../../domain/maturity/steps.ts';

const COST: Record<Step['cost'], string> = { 1: 'days', 2: 'weeks', 4: 'about a quarter' };

/** How much work a step is for one team beside its ordinary work. */
export const costWords = ({ cost }: Pick<Step, 'cost'>): string => COST[cost];

/** `Reactive to Responsive` */
export const riseWords = ({ from, step }: Pick<NextStep, 'from' | 'step'>): string =>
	`${levelTitle(from)} to ${levelTitle(step.level)}`;

/** A step together with why it stands in relation to another. */
export type Bound = { readonly step: Step; readonly why: string };

/** What waits for a step, each with the reason that its author gave. */
export function waitingFor({ step, unblocks }: Pick<NextStep, 'step' | 'unblocks'>): Bound[] {
	return unblocks.map((other) => ({
		step: other,
		why: other.after.find(({ question }) => question === step.question)?.why ?? ''
	}));
}

/** What a step rests on and has: prerequisites that are met, or do not apply. */
export function restsOn(
	{ step, askFirst }: Pick<NextStep, 'step' | 'askFirst'>,
	plan: Plan
): Bound[] {
	return step.after
		.filter(({ question }) => !askFirst.some((open) => open.question === question))
		.flatMap(({ question, level, why }) => {
			const found = plan.steps.find((one) => one.question === question && one.level === level);
			return found ? [{ step: found, why }] : [];
		});
}

export const textOf = (outline: Outline, question: string): string =>
	outline.dimensions.flatMap(({ questions }) => questions).find(({ id }) => id === question)
		?.text ?? question;

export type Taught = { readonly kind: string; readonly title: string; readonly href: string };

/** Where to learn and practise it, in the order in which one would; empty where nothing teaches it yet. */
export function taughtIn({ module, lesson, exercise, drill }: Teaching): Taught[] {
	const at = (kind: string, title: string, href: string): Taught => ({ kind, title, href });
	return [
		...(lesson ? [at('lesson', lesson.title, `#/learn/${lesson.module}/${lesson.id}`)] : []),
		...(!lesson && module ? [at('module', module.title, `#/learn/${module.id}`)] : []),
		...(exercise
			? [at('exercise', exercise.title, `#/learn/${exercise.module}/exercise/${exercise.id}`)]
			: []),
		...(drill ? [at('drill', drill.title, `#/drill/${drill.id}`)] : [])
	];
}

/** `Three steps, in this order` */
export const stepsHeading = (n: number): string =>
	n === 1 ? 'One step' : `${n === 2 ? 'Two' : 'Three'} steps, in this order`;
