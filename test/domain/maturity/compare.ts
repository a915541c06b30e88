import { isRated } from '../../../src/domain/maturity/overall.ts';
import type { Score } from '../../../src/domain/maturity/score.ts';
import { must } from './random-team.ts';

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

/** Nothing in one score is above the other, and what the one can say the other can. */
export function noneAbove(low: Score, high: Score, ...what: unknown[]): void {
	for (const [i, a] of low.dimensions.entries()) {
		const b = high.dimensions[i];
		if (!b) throw new Error('a dimension is lost');
		must(a.low <= b.low && a.high <= b.high, a.id, ...what);
		if (!isRated(a)) continue;
		if (!isRated(b)) throw new Error(`${a.id} was rated before`);
		must(a.soFar <= b.soFar && a.level <= b.level && a.possible <= b.possible, a.id, ...what);
		must((a.average ?? -1) <= (b.average ?? -1), a.id, ...what);
	}
	const [a, b] = [low.overall, high.overall];
	for (const part of ['team', 'ownership', 'operations'] as const) {
		must((a[part]?.level ?? -1) <= (b[part]?.level ?? -1), part, ...what);
		must((a[part]?.possible ?? -1) <= (b[part]?.possible ?? -1), part, ...what);
	}
	must((a.index?.low ?? -1) <= (b.index?.low ?? -1), ...what);
	must((a.index?.high ?? -1) <= (b.index?.high ?? -1), ...what);
}
