import { isRated } from '../../../src/domain/maturity/overall.ts';
import type { Score } from '../../../src/domain/maturity/score.ts';

/** Whatever a score says, but for the votes behind it. */
export function same(a: Score, b: Score): boolean {
	return (
		a.dimensions.every((dimension, i) => {
			const other = b.dimensions[i];
			if (dimension.low !== other?.low || dimension.high !== other.high) return false;
			if (!isRated(dimension) || !isRated(other)) return dimension.standing === other.standing;
			const { soFar, level, possible, average, standing } = dimension;
			return (
				soFar === other.soFar &&
				level === other.level &&
				possible === other.possible &&
				average === other.average &&
				standing === other.standing
			);
		}) &&
		a.overall.team?.level === b.overall.team?.level &&
		a.overall.team?.possible === b.overall.team?.possible &&
		a.overall.index?.low === b.overall.index?.low &&
		a.overall.index?.high === b.overall.index?.high &&
		a.overall.unknown === b.overall.unknown
	);
}

/** Nothing in the one score is above the other, and what the one can say the other can. */
export function noneAbove(low: Score, high: Score): boolean {
	return (
		low.dimensions.every((a, i) => {
			const b = high.dimensions[i];
			if (!b || a.low > b.low || a.high > b.high) return false;
			if (!isRated(a)) return true;
			if (!isRated(b) || (a.average ?? -1) > (b.average ?? -1)) return false;
			return a.soFar <= b.soFar && a.level <= b.level && a.possible <= b.possible;
		}) &&
		(['team', 'ownership', 'operations'] as const).every((part) => {
			const [a, b] = [low.overall[part], high.overall[part]];
			if (!a) return true;
			return b !== undefined && a.level <= b.level && a.possible <= b.possible;
		}) &&
		(low.overall.index?.low ?? -1) <= (high.overall.index?.low ?? -1) &&
		(low.overall.index?.high ?? -1) <= (high.overall.index?.high ?? -1)
	);
}
