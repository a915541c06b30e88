import { describe, expect, it } from 'vitest';
import { spread } from '../../src/parts/curve/pins.ts';
import {
	between,
	clearAt,
	polygonOf,
	spotter,
	timeTicks,
	until,
	valueAt,
	valueTicks
} from '../../src/parts/curve/scale.ts';

const hill = [
	{ at: 0, value: 0 },
	{ at: 360, value: 1500 },
	{ at: 1200, value: 9000 },
	{ at: 1920, value: 0 }
];

describe('the axes', () => {
	it.each([
		[9000, [0, 3000, 6000, 9000]],
		[3100, [0, 1000, 2000, 3000, 4000]],
		[12000, [0, 3000, 6000, 9000, 12000]],
		[1, [0, 1]],
		[0, [0, 1]]
	])('ticks up to %d customers', (max, ticks) => expect(valueTicks(max)).toEqual(ticks));

	it.each([
		[2400, [0, 600, 1200, 1800, 2400]],
		[1900, [0, 600, 1200, 1800, 2400]],
		[3600, [0, 900, 1800, 2700, 3600]],
		[30, [0, 60]]
	])('ticks over %d seconds', (to, ticks) => expect(timeTicks(to)).toEqual(ticks));
});

describe('a curve', () => {
	it('is straight between its points and flat outside', () =>
		expect([-5, 180, 780, 1920, 9999].map((at) => valueAt(hill, at))).toEqual([
			0, 750, 5250, 0, 0
		]));

	it('is cut or held flat at the edge', () => {
		expect(until(hill, 780).at(-1)).toEqual({ at: 780, value: 5250 });
		expect(until(hill, 2400).at(-1)).toEqual({ at: 2400, value: 0 });
	});

	it('clears when it reaches zero for good, or never', () => {
		expect(clearAt(hill)).toBe(1920);
		expect(clearAt(hill.slice(0, 3))).toBeNull();
	});
});

it('the difference follows the higher curve and comes back along the lower, through their crossing', () => {
	const flat = [
		{ at: 0, value: 2 },
		{ at: 10, value: 2 }
	];
	const rising = [
		{ at: 0, value: 0 },
		{ at: 10, value: 4 }
	];
	expect(between(rising, flat, 10)).toEqual([
		{ at: 0, value: 2 },
		{ at: 5, value: 2 },
		{ at: 10, value: 4 },
		{ at: 10, value: 2 },
		{ at: 5, value: 2 },
		{ at: 0, value: 2 }
	]);
	expect(polygonOf(rising, spotter(10, 4, 10))).toBe('polygon(0% 100%, 100% 10%)');
});

it('marks that would cover each other stack upwards', () => {
	expect(
		spread([
			{ x: 0, y: 100 },
			{ x: 10, y: 100 },
			{ x: 80, y: 100 },
			{ x: 12, y: 99 }
		])
	).toEqual([
		{ x: 0, y: 100 },
		{ x: 10, y: 75 },
		{ x: 80, y: 100 },
		{ x: 12, y: 50 }
	]);
});
