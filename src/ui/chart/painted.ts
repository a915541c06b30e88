import type { Plugin, Scale } from 'chart.js';
import { hatch, type Inks } from './ink.ts';
import type { Bar, BarLook, PlotSpec, Point } from './spec.ts';

const BAR = 9;
/** So that the lowest level is a mark too. */
const SHORTEST = 3;
const TICK = 28;

type Paper = {
	readonly context: CanvasRenderingContext2D;
	readonly inks: Inks;
	readonly x: (value: number) => number;
	readonly y: (value: number) => number;
};

/**
 * Ticks and lying bars, under the lines and dots. Painted here: Chart.js has bars of its own, which weigh 4 kB and know no
 * dashed outline.
 * @param now what the chart shows at present
 */
export const painted = (now: () => { spec: PlotSpec; inks: Inks }): Plugin<'line'> => ({
	id: 'painted',
	beforeDatasetsDraw({ ctx, scales }) {
		const { spec, inks } = now();
		const along = (scale: Scale | undefined) => (value: number) =>
			scale?.getPixelForValue(value) ?? 0;
		const paper = { context: ctx, inks, x: along(scales['x']), y: along(scales['y']) };
		ctx.save();
		for (const mark of spec.marks) {
			if (mark.kind === 'ticks') for (const point of mark.points) paintTick(paper, point);
			if (mark.kind === 'bars') for (const bar of mark.bars) paintBar(paper, bar, mark.look);
		}
		ctx.restore();
	}
});

function paintTick({ context, inks, x, y }: Paper, [at, row]: Point): void {
	context.fillStyle = inks.hair;
	context.fillRect(Math.round(x(at)) - 0.5, y(row) - TICK / 2, 1, TICK);
}

function paintBar({ context, inks, x, y }: Paper, { at, from, to }: Bar, look: BarLook): void {
	const left = x(from);
	const top = y(at) - BAR / 2;
	const width = Math.max(SHORTEST, x(to) - left);
	context.setLineDash(look === 'maybe' ? [3, 3] : []);
	context.lineWidth = 1;
	context.strokeStyle = look === 'maybe' ? inks['ink-2'] : inks.ink;
	if (look !== 'maybe') {
		context.fillStyle = look === 'estimate' ? hatch(context, inks.ink) : fill(look, inks);
		context.fillRect(left, top, width, BAR);
	}
	if (look !== 'solid') context.strokeRect(left + 0.5, top + 0.5, width - 1, BAR - 1);
}

const fill = (look: BarLook, inks: Inks): string => (look === 'less' ? inks.paper : inks.ink);
