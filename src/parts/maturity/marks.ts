import { isRated } from '../../domain/maturity/overall.ts';
import type { Score } from '../../domain/maturity/score.ts';
import { shownBelow } from './words.ts';

/** Which marks a profile shows; a key explains no others. */
export type Marks = {
	readonly held: boolean;
	readonly estimate: boolean;
	readonly claim: boolean;
	readonly maybe: boolean;
	readonly span: boolean;
};

export function marksIn(score: Score, shown: Score | undefined): Marks {
	const rated = score.dimensions.filter(isRated);
	return {
		held: rated.some(({ standing }) => standing === 'rated'),
		estimate: rated.some(({ standing }) => standing === 'estimate'),
		claim: score.dimensions.some((one, i) => shownBelow(one, shown?.dimensions[i]) !== undefined),
		maybe: rated.some(({ possible, soFar }) => possible > soFar),
		span: rated.some(({ high, low }) => high > low)
	};
}
