import { beforeAll, expect, test, vi } from 'vitest';
import type { Inks } from '../../../src/ui/chart/ink.ts';
import { draw, living } from '../../../src/ui/chart/registry.ts';
import type { PlotSpec } from '../../../src/ui/chart/spec.ts';

/** A canvas on which drawing goes nowhere, but every call is possible. */
function fakeCanvas(): HTMLCanvasElement {
	const canvas = { width: 300, height: 150, style: {}, getContext: (): unknown => context };
	const context: unknown = new Proxy(
		{ canvas, measureText: () => ({ width: 10 }), createPattern: () => 'hatch' },
		{ get: (own, key) => Reflect.get(own, key) ?? (() => undefined), set: () => true }
	);
	return canvas as unknown as HTMLCanvasElement;
}

const inks: Inks = {
	ink: '#111',
	'ink-2': '#222',
	'ink-3': '#333',
	hair: '#444',
	edge: '#555',
	accent: '#666',
	paper: '#fff'
};
const spec: PlotSpec = {
	x: { min: 0, max: 4, ticks: [] },
	y: { min: 0, max: 3, ticks: [{ at: 0, label: '0' }] },
	marks: [
		{
			kind: 'ticks',
			points: [
				[1, 0],
				[2, 0]
			]
		},
		{ kind: 'bars', look: 'solid', bars: [{ at: 0, from: 0, to: 2 }] },
		{ kind: 'bars', look: 'estimate', bars: [{ at: 1, from: 0, to: 3 }] },
		{ kind: 'bars', look: 'maybe', bars: [{ at: 1, from: 3, to: 4 }] },
		{
			kind: 'line',
			look: 'best',
			points: [
				[0, 3],
				[4, 3]
			]
		},
		{
			kind: 'line',
			look: 'you',
			points: [
				[0, 1],
				[4, 2]
			],
			stepped: true
		},
		{ kind: 'line', look: 'thread', points: [] },
		...(['filled', 'hollow', 'faint', 'never', 'best'] as const).map((look) => ({
			kind: 'dots' as const,
			look,
			points: [[1, 1]] as const
		}))
	],
	labels: [],
	readings: []
};

beforeAll(() => {
	vi.stubGlobal('document', { createElement: fakeCanvas });
});

test('drawn and removed ten times, no chart is left behind', () => {
	for (let i = 0; i < 10; i += 1) {
		const drawing = draw(fakeCanvas(), spec, inks);
		expect(living()).toBe(1);
		drawing.update({ ...spec, marks: spec.marks.slice(i) }, { ...inks, ink: '#000' });
		expect(living()).toBe(1);
		drawing.remove();
		expect(living()).toBe(0);
	}
});

test('what it is given stays as it was', () => {
	const before = structuredClone(spec);
	const drawing = draw(fakeCanvas(), spec, inks);
	drawing.update(spec, inks);
	drawing.remove();
	expect(spec).toEqual(before);
});
