import type { DimensionScore, RatedDimension } from './dimension.ts';
import type { Outline } from './outline.ts';
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
	/** Lowest first; empty at the top. */
	readonly heldBackBy: readonly RatedDimension[];
};

export type Overall = {
	/** `undefined`: not enough answered. */
	readonly team?: Standing;
	readonly ownership?: Standing;
	readonly operations?: Standing;
	/** The mean share of the full scale, 0 to 1, its two ends, and the lowest dimension. Shown small. */
	readonly index?: { readonly low: number; readonly high: number; readonly floor: RatedDimension };
	/** Counted among the dimensions that a team controls, and how many those are. */
	readonly counted: number;
	readonly controlled: number;
	/** Foundations that are not rated, so that nothing can be said of the team. */
	readonly missing: readonly DimensionScore[];
	/** Questions that were asked and that nobody could answer; each counts as manual. */
	readonly unknown: number;
	/** It leans on dimensions of which too few questions were asked. */
	readonly estimate: boolean;
};

/** Fewer than this, and a team has no level. */
export const ENOUGH = 12;

export const isRated = (dimension: DimensionScore): dimension is RatedDimension =>
	dimension.standing !== 'not-rated';

/** Spec "Overall". O6 and P9 are what the organisation gives a team: they count in the index alone. */
export function overallOf(outline: Outline, dimensions: readonly DimensionScore[]): Overall {
	const { foundations, beyond_team } = outline;
	const rated = dimensions.filter(isRated);
	const controlled = dimensions.filter((dimension) => !beyond_team.includes(dimension.id));
	const counted = controlled.filter(isRated);
	const missing = controlled.filter((d) => foundations.includes(d.id) && !isRated(d));
	const overall: { -readonly [key in keyof Overall]: Overall[key] } = {
		counted: counted.length,
		controlled: controlled.length,
		missing,
		unknown: unknownIn(rated),
		estimate: rated.some((dimension) => dimension.standing === 'estimate')
	};
	for (const side of ['ownership', 'operations'] as const) {
		const standing = sideOf(side, controlled, foundations);
		if (standing) overall[side] = standing;
	}
	if (missing.length > 0 || counted.length < ENOUGH) return overall;
	overall.team = standingOf(counted, foundations);
	const index = indexOf(rated, foundations);
	if (index) overall.index = index;
	return overall;
}

function indexOf(rated: readonly RatedDimension[], foundations: readonly string[]) {
	const lower = lowestFirst(foundations);
	let [floor] = rated;
	let low = 0;
	let high = 0;
	for (const dimension of rated) {
		low += dimension.low;
		high += dimension.high;
		if (!floor || lower(dimension, floor) < 0) floor = dimension;
	}
	return floor && { low: low / rated.length, high: high / rated.length, floor };
}

/** Ownership or operations by itself; `undefined` unless two thirds of it and its foundations are rated. */
function sideOf(
	side: RatedDimension['side'],
	controlled: readonly DimensionScore[],
	foundations: readonly string[]
): Standing | undefined {
	const all = controlled.filter((dimension) => dimension.side === side);
	const enough = all.filter(isRated);
	const lacksFoundation = all.some((d) => !isRated(d) && foundations.includes(d.id));
	if (lacksFoundation || enough.length * 3 < all.length * 2) return undefined;
	return standingOf(enough, foundations);
}

function unknownIn(dimensions: readonly DimensionScore[]): number {
	let unknown = 0;
	for (const { questions } of dimensions) {
		for (const { state } of questions) if (state === 'nobody-knows') unknown += 1;
	}
	return unknown;
}

const takes = (counted: number): number => Math.ceil((counted * 3) / 4);

function standingOf(counted: readonly RatedDimension[], foundations: readonly string[]): Standing {
	const level = highest(counted, foundations, 'soFar');
	const next = level + 1;
	const atNext = counted.filter((dimension) => dimension.soFar >= next).length;
	return {
		level,
		possible: highest(counted, foundations, 'possible'),
		counted: counted.length,
		atNext,
		takes: takes(counted.length),
		heldBackBy: level === 4 ? [] : blockers(counted, foundations, level, atNext)
	};
}

/** Nearly all may lag by one, a quarter of them; the foundations may not. */
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

/** Those that must rise whatever else happens; if there are none, those of which enough must. */
function blockers(
	counted: readonly RatedDimension[],
	foundations: readonly string[],
	level: Level,
	atNext: number
): RatedDimension[] {
	const below = counted.filter((dimension) => dimension.soFar <= level);
	const must = below.filter((d) => d.soFar < level || foundations.includes(d.id));
	const few = atNext + must.length < takes(counted.length);
	return (must.length > 0 && !few ? must : below).toSorted(lowestFirst(foundations));
}

/** By level, foundations before the rest, then by the average of what is known, else in the model's order. */
function lowestFirst(foundations: readonly string[]) {
	const rest = (dimension: RatedDimension) => (foundations.includes(dimension.id) ? 0 : 1);
	return (a: RatedDimension, b: RatedDimension): number =>
		a.soFar - b.soFar || rest(a) - rest(b) || (a.average ?? 0) - (b.average ?? 0);
}
