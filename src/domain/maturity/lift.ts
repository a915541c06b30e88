import { scoreDimension } from './dimension.ts';
import type { Merged } from './merge.ts';
import type { Outline } from './outline.ts';
import { isRated, summaryOf } from './overall.ts';
import type { Score } from './score.ts';
import type { Step } from './steps.ts';
import type { Level } from './types.ts';

/** What a step does by itself: the level that its dimension, and the team, would then have. */
export type Lift = {
	/** Missing where the dimension stays where it is, or is not rated. */
	readonly dimension?: Level;
	/** Missing where the team stays where it is, or has no level. */
	readonly team?: Level;
};

/** Computed by scoring once more with this one answer at the level of the step. */
export function liftOf(
	outline: Outline,
	score: Pick<Score, 'dimensions' | 'overall'>,
	{ question, level }: Pick<Step, 'question' | 'level'>
): Lift {
	const before = score.dimensions.find((d) => d.questions.some((q) => q.id === question));
	if (!before || !isRated(before)) return {};
	const taken = (q: Merged): Merged =>
		q.id === question ? { ...q, state: 'known', point: level, lo: level, hi: level } : q;
	const after = scoreDimension(before, before.questions.map(taken));
	if (!isRated(after) || after.soFar === before.soFar) return {};
	const dimensions = score.dimensions.map((d) => (d === before ? after : d));
	const [was, is] = [score.overall.team?.level, summaryOf(outline, dimensions).team?.level];
	return { dimension: after.soFar, ...(is === undefined || is === was ? {} : { team: is }) };
}
