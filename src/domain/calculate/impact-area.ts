/** From this minute on, this share of the customers is hurt, in percent. */
export type Stair = { readonly at: number; readonly percent: number };

export type ImpactArea = {
	/** Customers times minutes. */
	readonly area: number;
	/** The same harm, had everybody been hurt all the time: so many minutes. */
	readonly wholeMinutes: number;
	/** The stairs in order of time, up to the end. */
	readonly stairs: readonly Stair[];
};

/** What is odd about a stair as it was entered; `none` where nothing is. */
export type Odd = 'none' | 'late' | 'early' | 'same';

/**
 * `late`: it begins when all is over, and is not counted. `early`: it begins before a stair above it, and is counted
 * where it belongs. `same`: it begins with one above it and takes its place.
 */
export const oddStairs = (stairs: readonly Stair[], end: number): readonly Odd[] =>
	stairs.map(({ at }, i) => {
		const above = stairs.slice(0, i).filter((stair) => stair.at < end);
		if (at >= end) return 'late';
		if (above.some((stair) => stair.at === at)) return 'same';
		return above.some((stair) => stair.at > at) ? 'early' : 'none';
	});

/** The area under stairs that hold their height until the next one, the last until `end` (minutes). */
export function impactArea(stairs: readonly Stair[], end: number, customers: number): ImpactArea {
	const ordered = stairs.filter(({ at }) => at < end).toSorted((a, b) => a.at - b.at);
	const percentMinutes = ordered.reduce(
		(sum, { at, percent }, i) => sum + ((ordered[i + 1]?.at ?? end) - at) * percent,
		0
	);
	return {
		area: (percentMinutes * customers) / 100,
		wholeMinutes: percentMinutes / 100,
		stairs: ordered
	};
}
