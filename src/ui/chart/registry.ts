import { Chart, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import { configOf } from './config.ts';
import type { Inks } from './ink.ts';
import { painted } from './painted.ts';
import type { PlotSpec } from './spec.ts';

// Only what the marks of spec.ts need: `chart.js/auto` would bring everything.
Chart.register(LineController, LineElement, LinearScale, PointElement);

export type Drawing = { update(spec: PlotSpec, inks: Inks): void; remove(): void };

/** Draws a plot into a canvas; one chart from then until `remove`, whatever changes. */
export function draw(canvas: HTMLCanvasElement, spec: PlotSpec, inks: Inks): Drawing {
	let now = { spec, inks };
	const chart = new Chart<'line'>(canvas, {
		...configOf(spec, inks),
		plugins: [painted(() => now)]
	});
	return {
		update(spec, inks) {
			now = { spec, inks };
			const { data, options } = configOf(spec, inks);
			chart.data = data;
			chart.options = options ?? {};
			chart.update('none');
		},
		remove: () => chart.destroy()
	};
}

/** How many charts live; for the test that none is left behind. */
export const living = (): number => Object.keys(Chart.instances).length;
