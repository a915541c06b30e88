import type { Assumptions } from '../trade-off.ts';
import { exponential, sfc32 } from './random.ts';
import { type Estimate, estimate, share, type Study } from './study.ts';

/** `delays` in minutes; `seed` a whole number. */
export type ClosedSetup = {
	readonly assumptions: Assumptions;
	readonly delays: readonly number[];
	readonly trials: number;
	readonly seed: number;
};

/** One delay: share of pages for which the second person is called, and minutes to an answer under both models. */
export type ClosedPoint = {
	readonly delay: number;
	readonly called: Estimate;
	readonly stop: Estimate;
	readonly continue: Estimate;
};

/**
 * Draws the two models of section 8. Each trial draws once and is played at every delay (common random numbers), so
 * that the curve is smooth: its points differ by the delay and not by luck.
 */
export function closedStudy({
	assumptions: { missed, answer, second },
	delays,
	trials,
	seed
}: ClosedSetup): Study<readonly ClosedPoint[]> {
	const random = sfc32(seed);
	const waits = Float64Array.from(delays);
	const sums = () => new Float64Array(delays.length);
	const called = sums();
	const stop = { sum: sums(), squares: sums() };
	const both = { sum: sums(), squares: sums() };
	let done = 0;

	function trial(): void {
		const first = random() < missed ? Infinity : exponential(random) * answer;
		const other = exponential(random) * second;
		for (let i = 0; i < waits.length; i++) {
			const wait = waits[i] ?? 0;
			const late = first > wait;
			const alone = late ? wait + other : first;
			const together = alone < first ? alone : first;
			if (late) called[i] = (called[i] ?? 0) + 1;
			stop.sum[i] = (stop.sum[i] ?? 0) + alone;
			stop.squares[i] = (stop.squares[i] ?? 0) + alone * alone;
			both.sum[i] = (both.sum[i] ?? 0) + together;
			both.squares[i] = (both.squares[i] ?? 0) + together * together;
		}
	}

	return {
		total: trials,
		run(more) {
			const until = Math.min(trials, done + more);
			for (; done < until; done++) trial();
			return done;
		},
		result: () =>
			delays.map((delay, i) => ({
				delay,
				called: share(done, called[i] ?? 0),
				stop: estimate(done, stop.sum[i] ?? 0, stop.squares[i] ?? 0),
				continue: estimate(done, both.sum[i] ?? 0, both.squares[i] ?? 0)
			}))
	};
}
