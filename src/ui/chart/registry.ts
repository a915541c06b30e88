import {
	BarController,
	BarElement,
	Chart,
	LineController,
	LineElement,
	LinearScale,
	PointElement
} from 'chart.js';
import { configOf, type Kinds } from './config.ts';
import type { Inks } from './ink.ts';
import type { PlotSpec } from './spec.ts';

// Only what the marks of spec.ts need: `chart.js/auto` would bring everything.
Chart.register(BarController, BarElement, LineController, LineElement, LinearScale, PointElement);

export type Drawing = { update(spec: PlotSpec, inks: Inks): void; remove(): void };

/** Draws a plot into a canvas; one chart from then until `remove`, whatever changes. */
export function draw(canvas: HTMLCanvasElement, spec: PlotSpec, inks: Inks): Drawing {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('this browser draws no canvas');
	const chart = new Chart<Kinds>(canvas, configOf(spec, inks, context));
	return {
		update(spec, inks) {
			const { data, options } = configOf(spec, inks, context);
			chart.data = data;
			chart.options = options ?? {};
			chart.update('none');
		},
		remove: () => chart.destroy()
	};
}

/** How many charts live; for the test that none is left behind. */
export const living = (): number => Object.keys(Chart.instances).length;
