/** What an objective allows over its window. Minutes; `objective` in percent, `days` the window. */
export type ErrorBudget = {
	readonly budget: number;
	/** Below nought when more is used up than there was. */
	readonly left: number;
	/** Of the budget, in percent. */
	readonly usedShare: number;
	/** The share of the window that was good so far, were the rest of it good, in percent. */
	readonly best: number;
};

/** `objective` lies above 0 and below 100; at 100 there is no budget to speak of. */
export function errorBudget(objective: number, days: number, used: number): ErrorBudget {
	const window = days * 24 * 60;
	// Multiplied before it is divided: 100 − 99.9 alone would carry the error of a binary fraction.
	const budget = Math.round((100 * window - objective * window) * 1e4) / 1e6;
	return {
		budget,
		left: budget - used,
		usedShare: (used / budget) * 100,
		best: Math.max(0, 100 - (used / window) * 100)
	};
}
