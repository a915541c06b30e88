import type { DimensionScore, RatedDimension } from './dimension.ts';
import type { Outline } from './outline.ts';
import { lowestFirst, standingOf, type Standing } from './standing.ts';

export type { Standing };

export type Overall = Summary & {
	/** Where something does not apply: what all this would be if that counted as manual. */
	readonly ifManual?: Summary;
};

export type Summary = {
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
	/** It leans on dimensions of which too few questions were asked; what stands beside it does not count. */
	readonly estimate: boolean;
};

/** Fewer than this, and a team has no level. */
export const ENOUGH = 12;

export const isRated = (dimension: DimensionScore): dimension is RatedDimension =>
	dimension.standing !== 'not-rated';

export function overallOf(outline: Outline, dimensions: readonly DimensionScore[]): Overall {
	const summary = summaryOf(outline, dimensions);
	if (!dimensions.some(hasNotApplicable)) return summary;
	const manual = dimensions.map((dimension) => dimension.ifManual ?? dimension);
	return { ...summary, ifManual: summaryOf(outline, manual) };
}

const hasNotApplicable = ({ questions }: DimensionScore): boolean =>
	questions.some(({ state }) => state === 'not-applicable');

/** Spec "Overall". O6 and P9 are what the organisation gives a team: they count in the index alone. */
export function summaryOf(outline: Outline, dimensions: readonly DimensionScore[]): Summary {
	const { foundations, beyond_team } = outline;
	const rated = dimensions.filter(isRated);
	const controlled = dimensions.filter((dimension) => !beyond_team.includes(dimension.id));
	const counted = controlled.filter(isRated);
	const missing = controlled.filter((d) => foundations.includes(d.id) && !isRated(d));
	const overall: { -readonly [key in keyof Summary]: Summary[key] } = {
		counted: counted.length,
		controlled: controlled.length,
		missing,
		unknown: unknownIn(rated),
		estimate: counted.some((dimension) => dimension.standing === 'estimate')
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
