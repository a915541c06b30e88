import type { DimensionScore, RatedDimension } from './dimension.ts';
import type { Merged } from './merge.ts';

/** One dimension at two times, rated at both. */
export type Pair = { readonly before: RatedDimension; readonly after: RatedDimension };

/** Whole numbers: `full` is a dimension's full share, `many` is divided by how many dimensions a mean is over. */
export type Unit = { readonly full: number; readonly many: number; readonly of: number };

/** The least in which every share and every mean that occurs is a whole number. */
export function unitFor(
	was: readonly RatedDimension[],
	is: readonly RatedDimension[],
	pairs: readonly Pair[]
): Unit {
	const sets = [
		...[...was, ...is].map(applying),
		...pairs.map(({ before, after }) => shared(before, after))
	];
	const full = sets.map((set) => 4 * weigh(set)).reduce(multiple, 1);
	const many = [was.length, is.length, pairs.length].reduce(multiple, 1);
	return { full, many, of: full * many };
}

/** The index; the same over what is counted twice; the same again over what applies twice there. */
export function sumsOf(
	all: readonly RatedDimension[],
	twice: readonly (readonly [RatedDimension, RatedDimension])[],
	{ full, many }: Unit
): { whole: number; twice: number; shared: number } {
	const mean = (sets: readonly (readonly Merged[])[]): number =>
		sets.reduce((sum, set) => sum + heldBy(set) * (full / (4 * weigh(set))), 0) *
		(many / sets.length);
	return {
		whole: mean(all.map(applying)),
		twice: mean(twice.map(([one]) => applying(one))),
		shared: mean(twice.map(([one, other]) => shared(one, other)))
	};
}

const applying = ({ questions }: DimensionScore): Merged[] =>
	questions.filter(({ state }) => state !== 'not-applicable');

/** The questions of one that apply in the other too. */
export const shared = (one: DimensionScore, other: DimensionScore): Merged[] => {
	const there = idsOf(other);
	return applying(one).filter(({ id }) => there.has(id));
};
/** Those that do not. */
export const apart = (one: DimensionScore, other: DimensionScore): Merged[] => {
	const there = idsOf(other);
	return applying(one).filter(({ id }) => !there.has(id));
};
const idsOf = (dimension: DimensionScore): ReadonlySet<string> =>
	new Set(applying(dimension).map(({ id }) => id));

export const weigh = (set: readonly Merged[]): number => set.reduce((sum, q) => sum + q.weight, 0);
const heldBy = (set: readonly Merged[]): number => set.reduce((sum, q) => sum + q.weight * q.lo, 0);

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
const multiple = (a: number, b: number): number => (a / divisor(a, b)) * b;
