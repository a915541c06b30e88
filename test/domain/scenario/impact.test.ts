import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow, slopeAt, slopeOfEffects, tail } from '../../../src/domain/scenario/impact.ts';
import { curveOf, heightAt } from '../../../src/domain/scenario/curve.ts';
import { compiled } from './tiny.ts';

const scenario = compiled({
	flags: ['mended', 'worse'],
	impact: {
		population: 100,
		who: 'customers',
		curve: [
			['0s', 0],
			['10s', 50],
			['20s', 70]
		],
		effects: [
			{ when: 'mended', slopePerMin: -300 },
			{ when: 'worse', slopePerMin: 600 }
		]
	}
});

describe('the curve', () => {
	it('follows the base curve, turning where it turns, flat after its end', () =>
		expect(flow(scenario, { customers: 0, baseAt: 0 }, 30, null)).toEqual({
			customers: 70,
			baseAt: 30,
			area: 250 + 600 + 700,
			turns: [
				[10, 50],
				[20, 70],
				[30, 70]
			]
		}));

	it('stands still on the base curve while an effect holds, and stops at nobody', () =>
		expect(flow(scenario, { customers: 50, baseAt: 10 }, 20, -5)).toEqual({
			customers: 0,
			baseAt: 10,
			area: 250,
			turns: [
				[10, 0],
				[20, 0]
			]
		}));

	it('stops at everybody', () =>
		expect(flow(scenario, { customers: 90, baseAt: 10 }, 4, 10)).toEqual({
			customers: 100,
			baseAt: 10,
			area: 95 + 300,
			turns: [
				[1, 100],
				[4, 100]
			]
		}));

	it('goes on from where the base curve stood once no effect holds', () =>
		expect(flow(scenario, { customers: 5, baseAt: 10 }, 10, null).customers).toBe(25));

	it('adds the slopes of the effects in force', () => {
		const at = (flags: number) => slopeOfEffects(scenario, { t: 0, flags, incident: null });
		expect([0b00, 0b01, 0b10, 0b11].map(at)).toEqual([null, -5, 10, 5]);
		expect([
			slopeAt(scenario, 0, null),
			slopeAt(scenario, 25, null),
			slopeAt(scenario, 0, -5)
		]).toEqual([5, 0, -5]);
	});

	it('comes to the same in one stretch or in many', () =>
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 100 }),
				fc.integer({ min: 0, max: 30 }),
				fc.integer({ min: 1, max: 40 }),
				fc.integer({ min: 1, max: 40 }),
				fc.option(fc.integer({ min: -20, max: 20 })),
				(customers, baseAt, first, second, effects) => {
					const from = { customers, baseAt };
					const whole = flow(scenario, from, first + second, effects);
					const one = flow(scenario, from, first, effects);
					const two = flow(scenario, one, second, effects);
					expect(two.customers).toBeCloseTo(whole.customers, 9);
					expect(two.baseAt).toBe(whole.baseAt);
					expect(one.area + two.area).toBeCloseTo(whole.area, 6);
				}
			)
		));

	it('past the end: to zero along the slope, or to the horizon at the last value', () => {
		expect(tail(0, -5, true, 100)).toEqual({ area: 0, zeroAfter: 0 });
		expect(tail(50, -5, true, 100)).toEqual({ area: 250, zeroAfter: 10 });
		expect(tail(50, -5, false, 100)).toEqual({ area: 5000, zeroAfter: null });
		expect(tail(50, 0, true, 100)).toEqual({ area: 5000, zeroAfter: null });
	});
});

describe('the points of a curve', () => {
	const happened = [
		[0, 0],
		[5, 10],
		[10, 20],
		[10, 20],
		[20, 20],
		[30, 0]
	].map(([at = 0, value = 0]) => ({ type: 'customers' as const, at, value }));
	const curve = curveOf([...happened, { type: 'scene', at: 30, scene: 'over' }]);

	it('are only those at which it turns', () =>
		expect(curve).toEqual([
			{ at: 0, value: 0 },
			{ at: 10, value: 20 },
			{ at: 20, value: 20 },
			{ at: 30, value: 0 }
		]));

	it.each([
		[-5, 0],
		[0, 0],
		[5, 10],
		[10, 20],
		[25, 10],
		[99, 0]
	])('at %i s it is %i high', (at, height) => expect(heightAt(curve, at)).toBe(height));

	it('without points it is flat', () => expect(heightAt([], 7)).toBe(0));
});
