import { quarterFromNumber, quarterNumber, quarterOf } from '../../domain/maturity/quarter.ts';

const LAST = 255;

/** So many quarters later; undefined beyond what a link can hold. */
export function quarterAfter(quarter: string, by = 1): string | undefined {
	const n = quarterNumber(quarter) + by;
	return n >= 0 && n <= LAST ? quarterFromNumber(n) : undefined;
}

/** The one before, this one and the next, oldest first, without those that are taken. */
export function quartersAround(now: number, taken: readonly string[] = []): readonly string[] {
	const here = quarterOf(now);
	return [quarterAfter(here, -1), here, quarterAfter(here)]
		.filter((quarter) => quarter !== undefined)
		.filter((quarter) => !taken.includes(quarter));
}

/** Whether a team may have answered for it: nobody knows more than one quarter ahead. */
export function isPossible(quarter: string, now: number): boolean {
	return quarterNumber(quarter) <= quarterNumber(quarterOf(now)) + 1;
}
