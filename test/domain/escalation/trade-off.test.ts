import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Assumptions,
	delaysTo,
	type Model,
	slope,
	tradeOff
} from '../../../src/domain/escalation/trade-off.ts';

const equal = (missed: number): Assumptions => ({ missed, answer: 4, second: 4 });
const MODELS: readonly Model[] = ['stop', 'continue'];

const minutes = fc.double({ min: 0.2, max: 60, noNaN: true });
const assumed = fc.record({
	missed: fc.double({ min: 0, max: 1, noNaN: true }),
	answer: minutes,
	second: minutes
});

/** As the table of section 8 has it. */
const cell = (missed: number, delay: number): string => {
	const one = tradeOff('stop', equal(missed), delay);
	const two = tradeOff('continue', equal(missed), delay);
	return `${Math.round(one.called * 100)}% / ${one.minutes.toFixed(2)} / ${two.minutes.toFixed(2)}`;
};

describe('The closed forms', () => {
	it('give the table of the specification', () => {
		const table = [0, 0.1, 0.3].map((missed) => [1, 5, 15, 30].map((delay) => cell(missed, delay)));
		expect(table).toEqual([
			['78% / 4.00 / 2.44', '29% / 4.00 / 3.43', '2% / 4.00 / 3.95', '0% / 4.00 / 4.00'],
			['80% / 4.10 / 2.70', '36% / 4.50 / 3.98', '12% / 5.50 / 5.46', '10% / 7.00 / 7.00'],
			['85% / 4.30 / 3.21', '50% / 5.50 / 5.10', '32% / 8.50 / 8.47', '30% / 13.00 / 13.00']
		]);
	});

	it('agree with the formulas as they are printed, with two rates too', () => {
		fc.assert(
			fc.property(assumed, minutes, ({ missed: p, answer, second }, delay) => {
				const [l1, l2] = [1 / answer, 1 / second];
				const e = Math.exp(-l1 * delay);
				const called = p + (1 - p) * e;
				const one = p * delay + ((1 - p) * (1 - e)) / l1 + called / l2;
				const two = p * (delay + 1 / l2) + (1 - p) * ((1 - e) / l1 + e / (l1 + l2));
				const set = { missed: p, answer, second };
				expect(tradeOff('stop', set, delay).called).toBeCloseTo(called, 10);
				expect(tradeOff('stop', set, delay).minutes).toBeCloseTo(one, 8);
				expect(tradeOff('continue', set, delay).minutes).toBeCloseTo(two, 8);
			})
		);
	});

	it('are what integrating minute by minute gives', () => {
		const set = { missed: 0.2, answer: 6, second: 3 };
		const delay = 7;
		// E[T] is the area under the chance that nobody has answered yet.
		const open = (model: Model, t: number): number => {
			const first = set.missed + (1 - set.missed) * Math.exp(-t / set.answer);
			if (t <= delay) return first;
			const other = Math.exp(-(t - delay) / set.second);
			return model === 'continue' ? first * other : tradeOff('stop', set, delay).called * other;
		};
		for (const model of MODELS) {
			const step = 0.001;
			let area = 0;
			for (let i = 0; i < 200_000; i++) area += open(model, (i + 0.5) * step) * step;
			expect(tradeOff(model, set, delay).minutes).toBeCloseTo(area, 3);
		}
	});
});

describe('What a further minute of delay costs', () => {
	it('is the share of missed pages, where both answer alike and the first drops out', () => {
		fc.assert(
			fc.property(assumed, minutes, ({ missed, answer }, delay) => {
				expect(slope('stop', { missed, answer, second: answer }, delay)).toBeCloseTo(missed, 12);
			})
		);
	});

	it('is nothing where no page is missed', () => {
		const all = delaysTo(30).map((delay) => tradeOff('stop', equal(0), delay).minutes);
		for (const one of all) expect(one).toBeCloseTo(4, 12);
	});

	it('is the derivative of the mean under both models', () => {
		fc.assert(
			fc.property(assumed, minutes, fc.constantFrom(...MODELS), (set, delay, model) => {
				const h = delay * 1e-4;
				const rise =
					tradeOff(model, set, delay + h).minutes - tradeOff(model, set, delay - h).minutes;
				expect(slope(model, set, delay)).toBeCloseTo(rise / (2 * h), 4);
			})
		);
	});

	it('is never below nothing while both keep working, and calls never rise', () => {
		fc.assert(
			fc.property(assumed, minutes, (set, delay) => {
				expect(slope('continue', set, delay)).toBeGreaterThanOrEqual(0);
				const now = tradeOff('continue', set, delay).called;
				expect(tradeOff('continue', set, delay + 1).called).toBeLessThanOrEqual(now);
			})
		);
	});
});
