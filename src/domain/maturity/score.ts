import { scoreDimension, type DimensionScore } from './dimension.ts';
import { merge, tallyOf } from './merge.ts';
import type { Outline } from './outline.ts';
import { overallOf, type Overall } from './overall.ts';
import { BLANK, type Answer } from './types.ts';

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
	let n = 0;
	const dimensions = outline.dimensions.map((dimension) => {
		const merged = dimension.questions.map((question) => {
			const answers = members.map((answers) => answers[n] ?? BLANK);
			n += 1;
			return merge(question, tallyOf(question, answers));
		});
		return scoreDimension(dimension, merged);
	});
	return { dimensions, overall: overallOf(outline, dimensions), members: members.length };
}
