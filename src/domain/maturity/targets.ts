import type { DimensionScore } from './dimension.ts';
import { targetOf, type Outline } from './outline.ts';
import { isRated } from './overall.ts';
import type { Score } from './score.ts';
import type { Tier } from './types.ts';

/**
 * How much of the way to its targets a dimension or a whole team has gone, 0 to 1. Each question counts
 * by its weight and by how far its target lies; what goes beyond a target makes up for nothing else.
 * `lo` takes blanks and don't-knows as manual, `hi` as preventative: wherever one is shown, so is the other.
 *
 * `undefined` where the thing itself is not rated, or where too little is answered for an index: no
 * target is met by leaving a question out. A team's share is over all its rated dimensions, those that
 * its organisation gives it among them, as its index is.
 */
export function targetShare(
	of: DimensionScore | Pick<Score, 'dimensions' | 'overall'>,
	outline: Outline,
	tier: Tier,
	end: 'lo' | 'hi' = 'lo'
): number | undefined {
	if (!('overall' in of)) return isRated(of) ? shareOf([of], outline, tier, end) : undefined;
	return of.overall.index && shareOf(of.dimensions.filter(isRated), outline, tier, end);
}

function shareOf(
	dimensions: readonly DimensionScore[],
	outline: Outline,
	tier: Tier,
	end: 'lo' | 'hi'
): number {
	let all = 0;
	let gone = 0;
	for (const { id, questions } of dimensions) {
		const target = targetOf(outline, id, tier);
		for (const { state, weight, [end]: value } of questions) {
			if (state === 'not-applicable') continue;
			all += weight * target;
			gone += weight * Math.min(value, target);
		}
	}
	return all === 0 ? 1 : gone / all;
}
