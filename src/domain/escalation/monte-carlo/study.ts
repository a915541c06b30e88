/** A simulation that can be done piece by piece, so that somebody can watch, and stop it. */
export type Study<Result> = {
	/** How many trials it is made of. */
	readonly total: number;
	/** Does up to so many more trials; gives how many are done. */
	readonly run: (trials: number) => number;
	/** What the trials done so far come to. The same seed and number of trials give the same result. */
	readonly result: () => Result;
};

/** A mean, and its standard error; both NaN where nothing was counted. */
export type Estimate = { readonly mean: number; readonly error: number };

/** From a count, a sum and a sum of squares. */
export function estimate(count: number, sum: number, squares: number): Estimate {
	const mean = sum / count;
	const variance = Math.max(0, squares / count - mean * mean);
	return { mean, error: Math.sqrt(variance / count) };
}

/** Of `count` trials, those in which something happened, as a share. */
export const share = (count: number, happened: number): Estimate =>
	estimate(count, happened, happened);
