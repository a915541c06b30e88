import type { ChartConfiguration, ChartDataset, ChartOptions } from 'chart.js';
import type { Inks } from './ink.ts';
import type { Axis, DotLook, LineLook, Mark, PlotSpec } from './spec.ts';

type Dataset = ChartDataset<'line'>;
type Scale = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

/** The canvas reaches this far beyond the plot on every side, so that marks at the edge are whole. Same in chart.css. */
export const BLEED = 8;

/** Beyond this, round marks are smaller. */
const MANY = 20;

/** Chart.js's view of a plot. All text is HTML above the canvas; here are marks and hairlines only. */
export function configOf(spec: PlotSpec, inks: Inks): ChartConfiguration<'line'> {
	const many = spec.readings.length > MANY;
	return {
		type: 'line',
		data: { datasets: spec.marks.flatMap((mark, i) => datasetOf(mark, -i, inks, many)) },
		options: {
			animation: false,
			// Sharp on paper and in a saved picture too.
			devicePixelRatio: Math.max(2, globalThis.devicePixelRatio ?? 1),
			events: [],
			responsive: true,
			maintainAspectRatio: false,
			layout: { padding: BLEED, autoPadding: false },
			clip: false,
			scales: { x: scale('x', spec.x, inks), y: scale('y', spec.y, inks) }
		}
	};
}

function scale(axis: 'x' | 'y', { min, max, ticks, down }: Axis, inks: Inks): Scale {
	return {
		type: 'linear',
		axis,
		min,
		max,
		reverse: down === true,
		border: { display: false },
		ticks: { display: false },
		grid: {
			display: axis === 'y' && !down,
			drawTicks: false,
			color: ({ tick }) => (tick?.value === Math.max(0, min) ? inks.edge : inks.hair)
		},
		afterBuildTicks(built) {
			built.ticks = ticks.map(({ at }) => ({ value: at }));
		}
	};
}

/** Ticks and bars are none of Chart.js's: painted.ts has them. */
function datasetOf(mark: Mark, order: number, inks: Inks, many: boolean): Dataset[] {
	if (mark.kind !== 'line' && mark.kind !== 'dots') return [];
	const data = mark.points.map(([x, y]) => ({ x, y }));
	if (mark.kind === 'dots')
		return [{ order, data, showLine: false, ...dots(mark.look, inks, many) }];
	const stepped = mark.stepped === true;
	return [{ order, data, stepped, pointRadius: 0, ...line(mark.look, inks) }];
}

function line(look: LineLook, inks: Inks): Partial<Dataset> {
	if (look === 'best') return { borderColor: inks.accent, borderWidth: 2, borderDash: [6, 4] };
	if (look === 'thread') return { borderColor: inks.edge, borderWidth: 1.25 };
	return { borderColor: inks.ink, borderWidth: 2.25, borderJoinStyle: 'round' };
}

function dots(look: DotLook, inks: Inks, many: boolean): Partial<Dataset> {
	const round = {
		pointRadius: many ? 3 : 5,
		pointBorderWidth: many ? 1.5 : 2,
		pointBorderColor: inks.ink
	};
	switch (look) {
		case 'filled':
			return { ...round, pointBackgroundColor: inks.ink };
		case 'hollow':
			return { ...round, pointBackgroundColor: inks.paper };
		case 'faint':
			return {
				...round,
				pointBackgroundColor: inks.paper,
				pointBorderColor: inks['ink-3'],
				pointBorderWidth: 1.5
			};
		case 'never':
			return { ...round, pointStyle: 'crossRot', pointRadius: 6 };
		case 'best':
			return {
				pointStyle: 'line',
				pointRadius: 9,
				pointBorderWidth: 2.5,
				pointBorderColor: inks.accent
			};
	}
}
