import type { Tier } from '../../domain/maturity/types.ts';
import type { Listed } from './found.ts';

/** Which of the results are looked at. */
export type View = {
	/** One quarter, or of each team its newest result. */
	readonly quarter: string;
	readonly tier: Tier | 'every';
};
export const NEWEST = 'newest';
export const WHOLE: View = { quarter: NEWEST, tier: 'every' };

/** Newest first. */
export const quartersIn = (results: readonly Listed[]): readonly string[] =>
	[...new Set(results.map(({ quarter }) => quarter))].toSorted().toReversed();

export const tiersIn = (results: readonly Listed[]): readonly Tier[] =>
	([1, 2, 3] as const).filter((tier) => results.some((one) => one.tier === tier));

/** No team is in it twice for two quarters, so that every team weighs alike. Keeps the order. */
export function inView(results: readonly Listed[], { quarter, tier }: View): readonly Listed[] {
	const of = tier === 'every' ? results : results.filter((one) => one.tier === tier);
	if (quarter !== NEWEST) return of.filter((one) => one.quarter === quarter);
	const newest = new Map<string, string>();
	for (const one of of) {
		const before = newest.get(teamOf(one));
		if (before === undefined || before < one.quarter) newest.set(teamOf(one), one.quarter);
	}
	return of.filter((one) => newest.get(teamOf(one)) === one.quarter);
}

/** By number and name: a number alone may belong to two teams; without either, a result stands by itself. */
const teamOf = ({ team, name, labelled, payload }: Listed): string => {
	if (team === 0 && !labelled) return payload;
	return labelled ? `${team} ${name.toLowerCase()}` : `${team}`;
};
