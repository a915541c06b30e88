import type { Level, Tier } from '../../domain/maturity/types.ts';

/** One team of many, for a small picture. */
export type SmallTeam = {
	readonly name: string;
	/** As in `2026-Q4`. */
	readonly quarter: string;
	readonly tier: Tier;
	readonly members: number;
	/** `null`: not enough answered. */
	readonly level: Level | null;
	readonly possible: Level | null;
	/** In the model’s order; `null` where not rated. */
	readonly dimensions: readonly (Level | null)[];
	/** In the same order: whether the level is an estimate. */
	readonly estimates: readonly boolean[];
	/** In the same order: whether it is rated although something in it does not apply. */
	readonly partly: readonly boolean[];
	/** Of its own link. */
	readonly payload: string;
};
