/** Seeded chance (mulberry32): the same figures are measured on the same inputs every time. */
export function chance(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * @param {readonly (number | null | undefined)[]} values those that are no number are left out
 * @param {number} share in [0, 1]
 * @returns {number | null} the smallest value that is not below this share of them
 */
export function percentile(values, share) {
	const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
	if (sorted.length === 0) return null;
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);

/** What is told of many timings: how many, the middle, and the slow end. Milliseconds. */
export const spread = (values) => ({
	count: values.length,
	median: round(median(values), 1),
	p95: round(percentile(values, 0.95), 1),
	max: round(percentile(values, 1), 1)
});

export const round = (value, digits = 0) =>
	value === null || value === undefined ? null : Number(value.toFixed(digits));

/** Medians of the same figures over several runs, key by key, for objects of numbers and of such objects. */
export function medians(runs) {
	const first = runs[0] ?? {};
	return Object.fromEntries(
		Object.entries(first).map(([key, value]) => {
			const values = runs.map((run) => run[key]);
			return [key, value !== null && typeof value === 'object' ? medians(values) : median(values)];
		})
	);
}
