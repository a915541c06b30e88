import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin } from 'chart.js';
import { hatch, type Inks } from './ink.ts';
import type { Axis, Bar, BarLook, DotLook, LineLook, Mark, PlotSpec } from './spec.ts';

export type Kinds = 'bar' | 'line';
type Dataset = ChartDataset<Kinds>;
type Scale = NonNullable<NonNullable<ChartOptions<Kinds>['scales']>[string]>;

/** The canvas reaches this far beyond the plot on every side, so that marks at the edge are whole. Same in chart.css. */
export const BLEED = 8;

const BAR = 9;
/** Beyond this, round marks are smaller. */
const MANY = 20;
const MAYBE = 'maybe' satisfies BarLook;

/** Chart.js's view of a plot. All text is HTML above the canvas; here are marks and hairlines only. */
export function configOf(
	spec: PlotSpec,
	inks: Inks,
	context: CanvasRenderingContext2D
): ChartConfiguration<Kinds> {
	const many = spec.readings.length > MANY;
	return {
		type: 'line',
		data: {
			datasets: spec.marks.map((mark, order) => datasetOf(mark, order, inks, context, many))
		},
		plugins: [DASHED_BARS],
		options: {
			animation: false,
			// Sharp on paper and in a saved picture too.
			devicePixelRatio: Math.max(2, globalThis.devicePixelRatio ?? 1),
			events: [],
			responsive: true,
			maintainAspectRatio: false,
			layout: { padding: BLEED, autoPadding: false },
			clip: false,
			plugins: {},
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

function datasetOf(
	mark: Mark,
	order: number,
	inks: Inks,
	context: CanvasRenderingContext2D,
	many: boolean
): Dataset {
	switch (mark.kind) {
		case 'line':
			return {
				type: 'line',
				order: -order,
				data: mark.points.map(([x, y]) => ({ x, y })),
				pointRadius: 0,
				stepped: mark.stepped === true,
				...line(mark.look, inks)
			};
		case 'dots':
			return {
				type: 'line',
				order: -order,
				data: mark.points.map(([x, y]) => ({ x, y })),
				showLine: false,
				...dots(mark.look, inks, many)
			};
		case 'bars':
			return {
				type: 'bar',
				order: -order,
				indexAxis: 'y',
				data: lying(mark.bars),
				label: mark.look,
				grouped: false,
				barThickness: BAR,
				minBarLength: mark.look === MAYBE ? 0 : 3,
				borderSkipped: false,
				borderColor: mark.look === MAYBE ? inks['ink-2'] : inks.ink,
				borderWidth: mark.look === 'estimate' ? 1 : 0,
				backgroundColor: fill(mark.look, inks, context)
			};
	}
}

/** Chart.js reads these, but its types know only upright bars with two ends. */
const lying = (bars: readonly Bar[]): Dataset['data'] =>
	bars.map(({ at, from, to }) => ({ x: [from, to], y: at })) as unknown as Dataset['data'];

function fill(
	look: BarLook,
	inks: Inks,
	context: CanvasRenderingContext2D
): string | CanvasPattern {
	if (look === 'solid') return inks.ink;
	return look === 'estimate' ? hatch(context, inks.ink) : 'transparent';
}

function line(look: LineLook, inks: Inks): Partial<ChartDataset<'line'>> {
	if (look === 'best') return { borderColor: inks.accent, borderWidth: 2, borderDash: [6, 4] };
	if (look === 'thread') return { borderColor: inks.edge, borderWidth: 1.25 };
	return { borderColor: inks.ink, borderWidth: 2.25, borderJoinStyle: 'round' };
}

function dots(look: DotLook, inks: Inks, many: boolean): Partial<ChartDataset<'line'>> {
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
		case 'tick':
			return {
				pointStyle: 'line',
				pointRotation: 90,
				pointRadius: 14,
				pointBorderWidth: 1,
				pointBorderColor: inks.hair
			};
	}
}

/** Bars have no dashed outline of their own. */
const DASHED_BARS: Plugin<Kinds> = {
	id: 'dashed-bars',
	afterDatasetDraw({ ctx, data }, { index, meta }) {
		if (meta.label !== MAYBE) return;
		ctx.save();
		ctx.strokeStyle = data.datasets[index]?.borderColor as string;
		ctx.setLineDash([3, 3]);
		for (const bar of meta.data) {
			const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true) as Box;
			ctx.strokeRect(base + 0.5, y - height / 2 + 0.5, x - base - 1, height - 1);
		}
		ctx.restore();
	}
};

type Box = { x: number; y: number; base: number; height: number };
