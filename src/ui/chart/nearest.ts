import { percent, type PlotSpec } from './spec.ts';

/** The reading whose mark lies nearest to a pointer, by distance on screen; -1 where there is none. */
export function nearest(spec: PlotSpec, box: DOMRect, x: number, y: number): number {
	let found = -1;
	let least = Infinity;
	for (const [i, { at }] of spec.readings.entries()) {
		const dx = box.left + (percent(spec.x, at[0]) / 100) * box.width - x;
		const dy = box.top + (percent(spec.y, at[1], true) / 100) * box.height - y;
		const distance = dx * dx + dy * dy;
		if (distance < least) {
			least = distance;
			found = i;
		}
	}
	return found;
}

const STEPS: Readonly<Record<string, number>> = {
	ArrowRight: 1,
	ArrowDown: 1,
	ArrowLeft: -1,
	ArrowUp: -1,
	PageDown: 5,
	PageUp: -5,
	Home: -Infinity,
	End: Infinity
};

/** Where a key leads from reading `from` of `count`; undefined for keys that lead nowhere. */
export function stepped(key: string, from: number, count: number): number | undefined {
	const step = STEPS[key];
	if (step === undefined) return undefined;
	return Math.min(count - 1, Math.max(0, from + step));
}
