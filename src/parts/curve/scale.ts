import type { CurvePoint } from '../../domain/scenario/view-types.ts';

/** Ticks from 0 in round steps, four steps at most, the last at or above `max`. */
export function valueTicks(max: number): readonly number[] {
	const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, max) / 4)));
	const step = [1, 2, 3, 5, 10, 20, 30, 50].map((n) => n * size).find((n) => max <= n * 4) ?? max;
	const ticks = [0];
	while (ticks.length < 2 || (ticks.at(-1) ?? 0) < max) ticks.push(ticks.length * step);
	return ticks;
}

const DAY = 86_400;
const STEPS = [60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 3 * 3600, 6 * 3600, 12 * 3600];

/** Seconds at which an axis of time from 0 carries a figure: four to five of them, the last at or after `to`. */
export function timeTicks(to: number): readonly number[] {
	const step = STEPS.find((one) => to <= one * 4) ?? Math.ceil(to / 4 / DAY) * DAY;
	const last = Math.max(1, Math.ceil(to / step));
	return Array.from({ length: last + 1 }, (_, i) => i * step);
}

/** The height of a curve at an instant; flat before its first point and after its last. */
export function valueAt(curve: readonly CurvePoint[], at: number): number {
	let before: CurvePoint | undefined;
	for (const point of curve) {
		if (point.at > at) {
			if (!before) return point.value;
			const share = (at - before.at) / (point.at - before.at);
			return before.value + (point.value - before.value) * share;
		}
		before = point;
	}
	return before?.value ?? 0;
}

/** The curve up to `to` and no further, held flat where it ends sooner. */
export function until(curve: readonly CurvePoint[], to: number): readonly CurvePoint[] {
	const kept = curve.filter((point) => point.at <= to);
	return kept.at(-1)?.at === to ? kept : [...kept, { at: to, value: valueAt(curve, to) }];
}

/** When the curve is at zero for good; null where it never is. */
export function clearAt(curve: readonly CurvePoint[]): number | null {
	let from: number | null = null;
	for (const { at, value } of curve) {
		if (value > 0) from = null;
		else from ??= at;
	}
	return from;
}

export const peakOf = (curve: readonly CurvePoint[]): CurvePoint =>
	curve.reduce((top, point) => (point.value > top.value ? point : top), { at: 0, value: 0 });

/** Where one curve lies above another, as one outline: along the higher of both, and back along the lower. */
export function between(
	upper: readonly CurvePoint[],
	lower: readonly CurvePoint[],
	to: number
): readonly CurvePoint[] {
	const ats = instants(upper, lower, to);
	const top = ats.map((at) => ({ at, value: Math.max(valueAt(upper, at), valueAt(lower, at)) }));
	const floor = ats.map((at) => ({ at, value: valueAt(lower, at) })).reverse();
	return [...top, ...floor];
}

/** Instants at which either curve turns, or the two cross. */
function instants(
	one: readonly CurvePoint[],
	other: readonly CurvePoint[],
	to: number
): readonly number[] {
	const turns = [...new Set([0, to, ...one.map((p) => p.at), ...other.map((p) => p.at)])]
		.filter((at) => at >= 0 && at <= to)
		.sort((a, b) => a - b);
	const gap = (at: number): number => valueAt(one, at) - valueAt(other, at);
	return turns.flatMap((at, i) => {
		const next = turns[i + 1];
		if (next === undefined || gap(at) * gap(next) >= 0) return [at];
		return [at, at + ((next - at) * gap(at)) / (gap(at) - gap(next))];
	});
}

/** A spot in a plot, in percent from its left and its top. */
export type Spot = { readonly x: number; readonly y: number };
export type Spotter = (point: CurvePoint) => Spot;

/** Places points in a plot `to` seconds wide; `room` percent above `top` stay free for a title. */
export const spotter =
	(to: number, top: number, room: number): Spotter =>
	({ at, value }) => ({
		x: round((at / to) * 100),
		y: round(100 - (value / top) * (100 - room))
	});

const round = (value: number): number => Math.round(value * 100) / 100;

export const pathOf = (points: readonly CurvePoint[], spot: Spotter): string =>
	points
		.map(spot)
		.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`)
		.join(' ');

export const polygonOf = (points: readonly CurvePoint[], spot: Spotter): string =>
	`polygon(${points
		.map(spot)
		.map(({ x, y }) => `${x}% ${y}%`)
		.join(', ')})`;
