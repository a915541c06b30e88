import type { Json } from '../record/types.ts';

/** A chosen step as far as it is told apart from others: which question, to which level. */
export type StepKey = { readonly question: string; readonly level: number };

/**
 * Which steps of a milestone are done is a fact of the weeks after it, so it lies beside what is frozen: a preference of
 * this name, by step the moment at which it was called done.
 */
export const stepsDoneId = (milestone: string): string => `steps-done-${milestone}`;

export const stepKey = ({ question, level }: StepKey): string => `${question}-${level}`;

/** Anything else that storage returns has nothing done. */
export function isStepDone(value: Json | undefined, step: StepKey): boolean {
	return typeof entries(value)[stepKey(step)] === 'number';
}

/** The same with `step` done at a moment, or open again. */
export function withStepDone(value: Json | undefined, step: StepKey, at: number | undefined): Json {
	const others = Object.fromEntries(
		Object.entries(entries(value)).filter(([key]) => key !== stepKey(step))
	);
	return at === undefined ? others : { ...others, [stepKey(step)]: at };
}

function entries(value: Json | undefined): { readonly [key: string]: Json | undefined } {
	const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
	return isObject ? (value as { readonly [key: string]: Json | undefined }) : {};
}
