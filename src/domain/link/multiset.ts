import { choose, placeOf, setAt } from './choose.ts';

/**
 * How many of `total` fell into each of several classes, as one number: who fell where is not in it, and cannot be.
 * Counts are read as places of bars between stars; what the counts leave over fell into a last, unnamed class.
 */
export function placeOfCounts(counts: readonly number[]): bigint {
	let bar = -1;
	return placeOf(counts.map((count) => (bar += count + 1)));
}

/** How many such counts there are. All counts zero has place 0. */
export function countsBelow(classes: number, total: number): bigint {
	return choose(total + classes, classes);
}

/** The inverse; `place` is below `countsBelow(classes, total)`. */
export function countsAt(place: bigint, classes: number, total: number): readonly number[] {
	let before = -1;
	return setAt(place, classes, total + classes).map((bar) => {
		const count = bar - before - 1;
		before = bar;
		return count;
	});
}
