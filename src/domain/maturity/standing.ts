import type { RatedDimension } from './dimension.ts';
import type { Level } from './types.ts';

/** Where several dimensions stand together, and what keeps them from the next level. */
export type Standing = {
	readonly level: Level;
	/** The same rule with each dimension at its possible level. */
	readonly possible: Level;
	/** How many are counted, how many of them are at the next level already, how many it takes. */
	readonly counted: number;
	readonly atNext: number;
	readonly takes: number;
	/** Those that must rise whatever else happens; if they do not suffice, all of which enough must. Known ones first. */
	readonly heldBackBy: readonly RatedDimension[];
	/** Each of `heldBackBy` has to rise; otherwise as many of them as `atNext` lacks of `takes`. */
	readonly needsAll: boolean;
};

const takes = (counted: number): number => Math.ceil((counted * 3) / 4);

/** By the rule of spec "Overall", over the dimensions that are counted. */
export function standingOf(
	counted: readonly RatedDimension[],
	foundations: readonly string[]
): Standing {
	const level = highest(counted, foundations, 'soFar');
	const next = level + 1;
	const atNext = counted.filter((dimension) => dimension.soFar >= next).length;
	const below = level === 4 ? [] : counted.filter((dimension) => dimension.soFar <= level);
	const must = below.filter((d) => d.soFar < level || foundations.includes(d.id));
	const enough = atNext + must.length >= takes(counted.length);
	const heldBackBy = must.length > 0 && enough ? must : below;
	return {
		level,
		possible: highest(counted, foundations, 'possible'),
		counted: counted.length,
		atNext,
		takes: takes(counted.length),
		heldBackBy: heldBackBy.toSorted(knownFirst(foundations)),
		needsAll: heldBackBy === must || atNext + below.length === takes(counted.length)
	};
}

/** A quarter of them may lag, by one level; a foundation may not. */
function highest(
	counted: readonly RatedDimension[],
	foundations: readonly string[],
	at: 'soFar' | 'possible'
): Level {
	const reached = [0, 0, 0, 0, 0];
	let most = 4;
	for (const dimension of counted) {
		const level = dimension[at];
		most = Math.min(most, foundations.includes(dimension.id) ? level : level + 1);
		for (let l = 0; l <= level; l++) reached[l] = (reached[l] ?? 0) + 1;
	}
	const enough = takes(counted.length);
	return ([4, 3, 2, 1] as const).find((l) => l <= most && (reached[l] ?? 0) >= enough) ?? 0;
}

/** What is known to be low, before what is low only as long as nobody finds out. */
function knownFirst(foundations: readonly string[]) {
	const lowest = lowestFirst(foundations);
	const open = ({ possible, soFar }: RatedDimension) => Number(possible > soFar);
	return (a: RatedDimension, b: RatedDimension): number => open(a) - open(b) || lowest(a, b);
}

/** By level, foundations before the rest, then by the average of what is known, else in the model's order. */
export function lowestFirst(foundations: readonly string[]) {
	const rest = (dimension: RatedDimension) => (foundations.includes(dimension.id) ? 0 : 1);
	return (a: RatedDimension, b: RatedDimension): number =>
		a.soFar - b.soFar || rest(a) - rest(b) || (a.average ?? 0) - (b.average ?? 0);
}
