import { element, INK } from './svg.ts';

/** The marks of a row, as on screen; `x` and `end` in pixels, `y` the top of a bar or the middle of a line. */

export const BAR = 9;

export const HATCH = element(
	'pattern',
	{
		id: 'hatch',
		width: 4,
		height: 4,
		patternUnits: 'userSpaceOnUse',
		patternTransform: 'rotate(45)'
	},
	element('line', { x1: 0, x2: 0, y1: 0, y2: 4, stroke: INK.ink, 'stroke-width': 2.5 })
);

export function bar(x: number, y: number, width: number, estimate: boolean): string {
	if (!estimate) return element('rect', { x, y, width, height: BAR, fill: INK.ink });
	const box = { x: x + 0.5, y: y + 0.5, width: Math.max(2, width - 1), height: BAR - 1 };
	return (
		element('rect', { ...box, fill: INK.paper }) +
		element('rect', { ...box, fill: 'url(#hatch)', stroke: INK.ink })
	);
}

export const claimed = (x: number, y: number, end: number): string =>
	element('path', {
		d: `M${x} ${y + 0.75}H${end - 0.75}V${y + BAR - 0.75}H${x}`,
		fill: INK.paper,
		stroke: INK.ink,
		'stroke-width': 1.5
	});

export const maybe = (x: number, y: number, end: number, closed = false): string =>
	element('path', {
		d: `M${x} ${y + 0.5}H${end - 0.5}V${y + BAR - 0.5}H${x}${closed ? 'Z' : ''}`,
		fill: 'none',
		stroke: INK.second,
		'stroke-dasharray': '3 2'
	});

export const span = (x: number, y: number, end: number): string =>
	element('path', {
		d: `M${x} ${y - 4}V${y + 4}M${x} ${y}H${end}M${end} ${y - 4}V${y + 4}`,
		fill: 'none',
		stroke: INK.accent,
		'stroke-width': 1.5
	});

export const dot = (x: number, y: number): string =>
	element('circle', { cx: x, cy: y, r: 4, fill: INK.accent });
