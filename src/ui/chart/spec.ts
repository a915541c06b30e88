/**
 * What a chart shows, in marks and not in colours: the one chart style decides how each looks, so that the same thing looks
 * the same everywhere. Plain data; nothing here knows Chart.js.
 */
export type Point = readonly [x: number, y: number];

export type LineLook =
	/** What is, or what one did. */
	| 'you'
	/** The best there is to compare with: dashed, in the accent. */
	| 'best'
	/** Joins marks that belong together, and measures nothing. */
	| 'thread';

export type DotLook =
	| 'filled'
	/** Known with less weight than a filled one: a replay, an earlier time. */
	| 'hollow'
	/** Less weight still: an estimate that is also earlier. */
	| 'faint'
	/** It never happened; drawn at the far end. */
	| 'never'
	/** The best for this one point: a short dash in the accent. */
	| 'best';

export type BarLook =
	| 'solid'
	/** An estimate: hatched. */
	| 'estimate'
	/** Possible, but not known: a dashed outline. */
	| 'maybe'
	/** Taken away, beside what is added: an empty box. */
	| 'less';

export type Mark =
	| {
			readonly kind: 'line';
			readonly look: LineLook;
			readonly points: readonly Point[];
			/** Flat until the next point. */
			readonly stepped?: boolean;
	  }
	| { readonly kind: 'dots'; readonly look: DotLook; readonly points: readonly Point[] }
	/** Short upright hairlines: a scale on every row. */
	| { readonly kind: 'ticks'; readonly points: readonly Point[] }
	/** Lying bars: on row `at` of the y axis, between two values of the x axis. */
	| { readonly kind: 'bars'; readonly look: BarLook; readonly bars: readonly Bar[] };

export type Bar = { readonly at: number; readonly from: number; readonly to: number };

export type Axis = {
	readonly min: number;
	readonly max: number;
	/** Where a number or name stands at the axis; y ticks also draw a hairline across. */
	readonly ticks: readonly { readonly at: number; readonly label: string }[];
	/** Grows downwards, as the rows of a list do. */
	readonly down?: boolean;
};

export type Label = {
	readonly at: Point;
	readonly text: string;
	readonly place: 'up' | 'down' | 'right';
	readonly strong?: boolean;
};

export type PlotSpec = {
	readonly x: Axis;
	readonly y: Axis;
	/** Ticks and bars are drawn first, then lines and dots; each in this order. */
	readonly marks: readonly Mark[];
	readonly labels: readonly Label[];
	/** One a point, in reading order: what a pointer or the arrow keys show there. */
	readonly readings: readonly { readonly at: Point; readonly text: string }[];
};

/** Where a value lies on its axis, in per cent from the left or the top. */
export const percent = (axis: Axis, value: number, upright = false): number => {
	const share = (value - axis.min) / (axis.max - axis.min || 1);
	return (upright && !axis.down ? 1 - share : share) * 100;
};

/** Round values from zero to at least `max`, three to five of them. */
export function roundTicks(max: number): readonly number[] {
	if (max <= 1) return [0, 1];
	const rough = max / 3;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step =
		Math.max(1, [1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * Math.max(power, 1);
	return Array.from({ length: Math.ceil(max / step) + 1 }, (_, i) => i * step);
}
