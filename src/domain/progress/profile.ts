import type { DimensionEntry } from '../guide/content-index.ts';
import type { Level, SittingOutcome } from '../maturity/types.ts';

/** Where one dimension stood in one sitting. */
export type Stand =
	| {
			readonly standing: 'rated' | 'estimate';
			/** By what was asked so far. */
			readonly level: Level;
			/** What the missing answers could still make of it. */
			readonly possible: Level;
	  }
	| { readonly standing: 'not-rated' };

export type ProfileRow = DimensionEntry & {
	readonly now: Stand;
	/** Missing where nothing earlier can be compared. */
	readonly then?: Stand;
	/** Levels up or down since then; missing unless rated or estimated both times. */
	readonly change?: number;
};

export type Sat = { readonly id: string; readonly at: number; readonly outcome: SittingOutcome };

/** What a sitting and a team's milestone both freeze: where each dimension stood. */
export type Frozen = Pick<SittingOutcome, 'quarter' | 'edition' | 'dimensions'> & {
	readonly label?: string | undefined;
};
export type Stood = { readonly id: string; readonly at: number; readonly outcome: Frozen };

export type Profile = {
	readonly now: Stood;
	/** The latest of an earlier quarter, of the same team by the same questions. */
	readonly then?: Stood;
	readonly rows: readonly ProfileRow[];
};

/** The latest beside the latest of an earlier quarter. Undefined before the first. */
export function profileOf(
	sittings: readonly Stood[],
	dimensions: readonly DimensionEntry[]
): Profile | undefined {
	const now = sittings.at(-1);
	if (!now) return undefined;
	const then = sittings.findLast(
		({ outcome }) =>
			outcome.quarter < now.outcome.quarter &&
			outcome.edition === now.outcome.edition &&
			outcome.label === now.outcome.label
	);
	const rows = dimensions.map((dimension): ProfileRow => {
		const row = { ...dimension, now: standIn(now.outcome, dimension.id) };
		if (!then) return row;
		const before = standIn(then.outcome, dimension.id);
		if (before.standing === 'not-rated' || row.now.standing === 'not-rated')
			return { ...row, then: before };
		return { ...row, then: before, change: row.now.level - before.level };
	});
	return { now, ...(then ? { then } : {}), rows };
}

export function standIn({ dimensions }: Pick<Frozen, 'dimensions'>, dimension: string): Stand {
	const found = dimensions.find((one) => one.id === dimension);
	if (!found || found.standing === 'not-rated' || found.level === null)
		return { standing: 'not-rated' };
	const { standing, level } = found;
	return { standing, level, possible: atLeast(found.possible, level) };
}

const atLeast = (possible: Level | null, level: Level): Level =>
	possible === null || possible < level ? level : possible;
