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
	const common = {
		counted: counted.length,
		controlled: controlled.length,
		missing,
		unknown: rated.flatMap((d) => d.questions).filter((q) => q.state === 'nobody-knows').length,
		estimate: rated.some((dimension) => dimension.standing === 'estimate')
	};

	const sides = Object.fromEntries(
		(['ownership', 'operations'] as const).flatMap((side) => {
			const all = controlled.filter((dimension) => dimension.side === side);
			const enough = all.filter(isRated);
			const lacksFoundation = missing.some((dimension) => dimension.side === side);
			if (lacksFoundation || enough.length * 3 < all.length * 2) return [];
			return [[side, standingOf(enough, foundations)]];
		})
	) as Pick<Overall, 'ownership' | 'operations'>;

	const floor = lowestFirst(rated, foundations)[0];
	if (missing.length > 0 || counted.length < ENOUGH || !floor) return { ...common, ...sides };
	const mean = (end: 'low' | 'high') => rated.reduce((sum, d) => sum + d[end], 0) / rated.length;
	return {
		...common,
		...sides,
		team: standingOf(counted, foundations),
		index: { low: mean('low'), high: mean('high'), floor }
	};
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

function highest(
	counted: readonly RatedDimension[],
	foundations: readonly string[],
	at: 'soFar' | 'possible'
): Level {
	const holds = (level: Level) =>
		counted.filter((dimension) => dimension[at] >= level).length >= takes(counted.length) &&
		counted.every((d) => d[at] >= (foundations.includes(d.id) ? level : level - 1));
	return ([4, 3, 2, 1] as const).find(holds) ?? 0;
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
	return lowestFirst(must.length > 0 && !few ? must : below, foundations);
}

/** By level, foundations before the rest, then by the average of what is known, else in the model's order. */
function lowestFirst(
	dimensions: readonly RatedDimension[],
	foundations: readonly string[]
): RatedDimension[] {
	const rest = (dimension: RatedDimension) => (foundations.includes(dimension.id) ? 0 : 1);
	return dimensions.toSorted(
		(a, b) => a.soFar - b.soFar || rest(a) - rest(b) || (a.average ?? 0) - (b.average ?? 0)
	);
}
