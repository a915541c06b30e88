/**
 * Whether a series falls or rises by more than chance would explain: the Mann–Kendall test at five per cent, one side.
 * It asks of each pair only which came out higher, so one wild value cannot make a trend. Below eight values the test
 * has hardly any power, and the answer is `too-few`.
 */
export type Trend = 'too-few' | 'falls' | 'rises' | 'none';

export const ENOUGH_FOR_A_TREND = 8;
const LIMIT = 1.645;

export function trendOf(values: readonly number[]): Trend {
	const n = values.length;
	if (n < ENOUGH_FOR_A_TREND) return 'too-few';
	let sum = 0;
	for (const [i, later] of values.entries())
		for (const earlier of values.slice(0, i)) sum += sign(later, earlier);
	const variance = (n * (n - 1) * (2 * n + 5) - tied(values)) / 18;
	if (variance <= 0) return 'none';
	const z = (sum - Math.sign(sum)) / Math.sqrt(variance);
	if (z <= -LIMIT) return 'falls';
	return z >= LIMIT ? 'rises' : 'none';
}

// Not a subtraction: two values that are both infinite are a tie.
const sign = (a: number, b: number): number => (a > b ? 1 : a < b ? -1 : 0);

/** What equal values take from the variance. */
function tied(values: readonly number[]): number {
	const times = new Map<number, number>();
	for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
	return [...times.values()].reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0);
}
