import { scoreDimension, type DimensionScore } from './dimension.ts';
import { merge, tallyOf, type Agreed, type Tally } from './merge.ts';
import type { Outline } from './outline.ts';
import { overallOf, type Overall } from './overall.ts';
import { BLANK, type Answer } from './types.ts';

export type Score = {
	readonly dimensions: readonly DimensionScore[];
	readonly overall: Overall;
	readonly members: number;
};

const NO_VOTES: Tally = { levels: [0, 0, 0, 0, 0], dontKnow: 0, notApplicable: 0 };

/**
 * What one or more members' answers say about their team. Each member's answers are in the order of
 * `questionOrder(outline)`; one that is missing was not asked.
 */
export function score(outline: Outline, members: readonly (readonly Answer[])[]): Score {
	return scoreTallies(outline, talliesOf(outline, members), members.length);
}

/** The votes of several members on every question, in the order of `questionOrder(outline)`. */
export function talliesOf(outline: Outline, members: readonly (readonly Answer[])[]): Tally[] {
	let n = 0;
	return outline.dimensions.flatMap((dimension) =>
		dimension.questions.map((question) => {
			const answers = members.map((answers) => answers[n] ?? BLANK);
			n += 1;
			return tallyOf(question, answers);
		})
	);
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
	let n = 0;
	const dimensions = outline.dimensions.map((dimension) => {
		const merged = dimension.questions.map((question) => {
			const tally = tallies[n] ?? NO_VOTES;
			n += 1;
			return merge(question, tally, agreed[question.id]);
		});
		return scoreDimension(dimension, merged);
	});
	return { dimensions, overall: overallOf(outline, dimensions), members };
}
