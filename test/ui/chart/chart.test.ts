import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest, stepped } from '../../../src/ui/chart/nearest.ts';
import { percent, roundTicks, type PlotSpec } from '../../../src/ui/chart/spec.ts';
import { csvOf } from '../../../src/ui/chart/table.ts';

describe('axes', () => {
	test('ticks are round, rise from zero, and reach the largest value', () => {
		fc.assert(
			fc.property(fc.double({ min: 1, max: 1e9, noNaN: true }), (max) => {
				const ticks = roundTicks(max);
				expect(ticks[0]).toBe(0);
				expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
				expect(ticks.length).toBeGreaterThanOrEqual(2);
				expect(ticks.length).toBeLessThanOrEqual(5);
				const step = ticks[1] ?? 0;
				expect(['1', '2', '5']).toContain(String(step).replace(/0*$/, ''));
				expect(ticks).toEqual(ticks.map((_, i) => i * step));
			})
		);
		expect(roundTicks(0)).toEqual([0, 1]);
	});

	test('per cent from the left and from the top', () => {
		const axis = { min: 0, max: 4, ticks: [] };
		expect([percent(axis, 1), percent(axis, 1, true)]).toEqual([25, 75]);
		expect(percent({ ...axis, down: true }, 1, true)).toBe(25);
		expect(percent({ ...axis, max: 0 }, 0)).toBe(0);
	});
});

describe('reading a plot', () => {
	const spec: PlotSpec = {
		x: { min: 0, max: 10, ticks: [] },
		y: { min: 0, max: 10, ticks: [] },
		marks: [],
		labels: [],
		readings: [
			{ at: [0, 0], text: 'a' },
			{ at: [10, 10], text: 'b' }
		]
	};
	const box = { left: 100, top: 100, width: 100, height: 50 } as DOMRect;

	test('a pointer reads the nearest mark on screen', () => {
		expect(nearest(spec, box, 105, 148)).toBe(0);
		expect(nearest(spec, box, 190, 105)).toBe(1);
		expect(nearest({ ...spec, readings: [] }, box, 190, 105)).toBe(-1);
	});

	test('keys lead from point to point and stop at the ends', () => {
		expect(
			['ArrowRight', 'ArrowLeft', 'Home', 'End', 'PageDown', 'a'].map((k) => stepped(k, 0, 3))
		).toEqual([1, 0, 0, 2, 2, undefined]);
	});
});

describe('CSV', () => {
	test('quotes, blanks and what a spreadsheet would run', () => {
		const table = {
			columns: [{ label: 'Name, full' }, { label: 'n' }],
			rows: [
				['He said "no"', -5],
				['=1+1', null],
				['two\nlines', 0.5]
			]
		};
		expect(csvOf(table)).toBe(
			'"Name, full",n\r\n"He said ""no""",-5\r\n\'=1+1,\r\n"two\nlines",0.5\r\n'
		);
	});
});
