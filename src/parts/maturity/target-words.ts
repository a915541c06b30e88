import type { RatedDimension } from '../../domain/maturity/dimension.ts';
import { levelTitle, targetOf, type Outline } from '../../domain/maturity/outline.ts';
import type { Score } from '../../domain/maturity/score.ts';
import { targetShare } from '../../domain/maturity/targets.ts';
import type { Tier } from '../../domain/maturity/types.ts';

/** `64%`; never rounded up to a whole that is not reached. */
export const percent = (value: number): string => `${Math.floor(Math.round(value * 1e9) / 1e7)}%`;

/** How far something is on the way to its targets; open questions at their lowest and at their highest. */
export type Way = { readonly low: number; readonly high: number };

/** `undefined` where nothing can be said. */
export function wayOf(
	of: RatedDimension | Pick<Score, 'dimensions' | 'overall'>,
	outline: Outline,
	tier: Tier
): Way | undefined {
	const low = targetShare(of, outline, tier);
	const high = targetShare(of, outline, tier, 'hi');
	return low === undefined || high === undefined ? undefined : { low, high };
}

/** `64%`, `64% to 80%`. */
export const wayFigure = ({ low, high }: Way): string =>
	percent(low) === percent(high) ? percent(low) : `${percent(low)} to ${percent(high)}`;

/** The share of one dimension, with the levels it is counted from. */
export function wayWords(dimension: RatedDimension, outline: Outline, tier: Tier): string {
	const target = targetOf(outline, dimension.id, tier);
	const way = wayOf(dimension, outline, tier);
	if (!way) return '';
	const asks = `Services of tier ${tier} ask for ${levelTitle(target)}.`;
	const counted = dimension.questions.filter(({ state }) => state !== 'not-applicable');
	const all = counted.reduce((sum, { weight }) => sum + weight * target, 0);
	const gone = counted.reduce((sum, { weight, lo }) => sum + weight * Math.min(lo, target), 0);
	if (gone === all) return `${asks} Every question is there.`;
	const open =
		percent(way.high) === percent(way.low)
			? ''
			: ` With every open question at its highest it would be ${percent(way.high)}.`;
	return `${asks} It is ${percent(way.low)} of the way there: ${gone} of ${all} levels, those of the main question counted twice.${open}`;
}
