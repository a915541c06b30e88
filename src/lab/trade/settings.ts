/** What the trade-off panel was told, as a person types it; plain data, so that a session can keep it. */
export type TradeSettings = {
	/** Times in 100 that the first page is missed. */
	readonly missed: number;
	/** Mean minutes to an answer of the first person. */
	readonly answer: number;
	/** Of the second person; null where it is the same. */
	readonly second: number | null;
	/** What the simulation draws from: a whole number from 0 to 999,999. */
	readonly seed: number;
};

export const DEFAULTS: TradeSettings = { missed: 10, answer: 4, second: null, seed: 7 };
