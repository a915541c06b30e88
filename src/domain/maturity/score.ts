import { scoreDimension, type DimensionScore } from './dimension.ts';
import { merge, type Agreed } from './merge.ts';
import type { Outline } from './outline.ts';
import { overallOf, type Overall } from './overall.ts';
import { NO_VOTES, talliesOf, type Tally } from './tally.ts';
import type { Answer } from './types.ts';

export type Score = {
	readonly dimensions: readonly DimensionScore[];
	readonly overall: Overall;
	readonly members: number;
};

/**
 * What one or more members' answers say about their team. Each member's answers are in the order of
 * `questionOrder(outline)`; one that is missing was not asked.
 */
export function score(outline: Outline, members: readonly (readonly Answer[])[]): Score {
	const tallies = talliesOf(outline, members);
	const isLeft = (at: number) => members.some((answers) => answers[at]?.is === 'dont-know');
	return scored(outline, tallies, members.length, {}, isLeft);
}

/**
 * The same from votes that were counted before, in the order of `questionOrder(outline)`; one that is
 * missing was not asked. `members` is how many answered; what the team agreed on replaces its votes.
 */
export function scoreTallies(
	outline: Outline,
	tallies: readonly Tally[],
	members: number,
	agreed: Agreed = {}
): Score {
	return scored(outline, tallies, members, agreed);
}

function scored(
	outline: Outline,
	tallies: readonly Tally[],
	members: number,
	agreed: Agreed,
	isLeft?: (at: number) => boolean
): Score {
	let n = 0;
	const dimensions = outline.dimensions.map((dimension) => {
		const merged = dimension.questions.map((question) => {
			const at = n++;
			const one = merge(question, tallies[at] ?? NO_VOTES, agreed[question.id]);
			const left = one.state === 'blank' && question.asks === 'lead' && isLeft?.(at);
			return left ? { ...one, leftToLead: true as const } : one;
		});
		return scoreDimension(dimension, merged);
	});
	return { dimensions, overall: overallOf(outline, dimensions), members };
}
