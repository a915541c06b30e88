import { describe, expect, it } from 'vitest';
import { closedStudy } from '../../../src/domain/escalation/monte-carlo/closed.ts';
import { sfc32 } from '../../../src/domain/escalation/monte-carlo/random.ts';
import { type Assumptions, delaysTo, tradeOff } from '../../../src/domain/escalation/trade-off.ts';

const SETS: readonly Assumptions[] = [0, 0.1, 0.3, 1].flatMap((missed) => [
	{ missed, answer: 4, second: 4 },
	{ missed, answer: 2, second: 8 },
	{ missed, answer: 9, second: 1.5 },
	{ missed, answer: 0.5, second: 20 }
]);
const DELAYS = [1, 5, 15, 30];
const TRIALS = 100_000;
const SEED = 20_261_122;

const drawn = (seed: number, delays: readonly number[], trials = TRIALS, piece = trials) => {
	const assumptions = { missed: 0.1, answer: 4, second: 4 };
	const study = closedStudy({ assumptions, delays, trials, seed });
	while (study.run(piece) < trials);
	return study.result();
};

describe('Drawing the closed models', () => {
	it.each(SETS)('stays within four standard errors of both closed forms: %o', (assumptions) => {
		const study = closedStudy({ assumptions, delays: DELAYS, trials: TRIALS, seed: SEED });
		expect(study.run(Infinity)).toBe(TRIALS);
		for (const { delay, called, ...by } of study.result()) {
			for (const model of ['stop', 'continue'] as const) {
				const exact = tradeOff(model, assumptions, delay);
				const { mean, error } = by[model];
				expect(Math.abs(mean - exact.minutes)).toBeLessThanOrEqual(4 * error);
				// A chance of one in a million may never come up, and then the draws know no spread.
				const spread = Math.sqrt((exact.called * (1 - exact.called)) / TRIALS);
				expect(Math.abs(called.mean - exact.called)).toBeLessThanOrEqual(4 * spread + 1e-12);
			}
		}
	});

	it('draws the same chart from the same seed, in one piece or in many, and another from another', () => {
		const once = drawn(1, DELAYS, 5000);
		expect(drawn(1, DELAYS, 5000, 37)).toEqual(once);
		expect(drawn(2, DELAYS, 5000)).not.toEqual(once);
	});

	it('plays every delay with the same draws, so that the curve has no jitter', () => {
		const curve = drawn(3, delaysTo(30), 2000);
		const calls = curve.map(({ called }) => called.mean);
		expect(calls).toEqual(calls.toSorted((a, b) => b - a));
		const alone = drawn(3, [12], 2000);
		expect(alone).toEqual(curve.slice(11, 12));
	});

	it('tells what is known before it is done', () => {
		const assumptions = { missed: 0, answer: 4, second: 4 };
		const study = closedStudy({ assumptions, delays: [5], trials: 1000, seed: 1 });
		expect(study.run(400)).toBe(400);
		expect(study.result()[0]?.stop.mean).toBeGreaterThan(3);
		expect(study.run(4000)).toBe(1000);
	});
});

describe('The generator', () => {
	it('fills its range evenly, and its streams differ', () => {
		const tally = new Array<number>(20).fill(0);
		const random = sfc32(5);
		for (let i = 0; i < 100_000; i++) {
			const at = Math.floor(random() * 20);
			tally[at] = (tally[at] ?? 0) + 1;
		}
		// Chi-squared with 19 degrees of freedom: above 45 once in a thousand.
		const chi = tally.reduce((sum, seen) => sum + (seen - 5000) ** 2 / 5000, 0);
		expect(chi).toBeLessThan(45);
		const firsts = Array.from({ length: 1000 }, (_, i) => sfc32(5, i >> 5, i & 31)());
		expect(new Set(firsts).size).toBe(1000);
		const mean = firsts.reduce((sum, one) => sum + one, 0) / 1000;
		expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 1000));
	});
});
