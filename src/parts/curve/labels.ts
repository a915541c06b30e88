import type { CurvePoint } from '../../domain/scenario/view-types.ts';
import { clearAt, peakOf, type Spot, type Spotter, until, valueAt } from './scale.ts';

/** Where the name of a curve stands, and on which side of that spot. */
export type NameSpot = Spot & { readonly side: 'dn' | 'dne' };

const place = ({ x, y }: Spot): NameSpot =>
	x > 64 ? { x: Math.min(100, x - 1), y, side: 'dne' } : { x, y, side: 'dn' };

/** The upper curve is named beside its falling flank, or at its end where it never falls. */
export function upperName(curve: readonly CurvePoint[], to: number, spot: Spotter): NameSpot {
	const peak = peakOf(curve);
	const clear = clearAt(curve);
	const last = until(curve, to).at(-1) ?? peak;
	if (clear === null) return { ...spot({ at: to, value: last.value * 0.9 }), side: 'dne' };
	const fallsFrom = curve.findLast((point) => point.value === peak.value)?.at ?? peak.at;
	const at = fallsFrom + (Math.min(clear, to) - fallsFrom) * 0.34;
	const { x, y } = spot({ at, value: valueAt(curve, at) });
	return place({ x: x + 1.5, y });
}

/** The lower curve is named just above the axis, where it has come down. */
export function lowerName(curve: readonly CurvePoint[], to: number, spot: Spotter): NameSpot {
	const at = Math.min(clearAt(curve) ?? to, to);
	return place({ x: Math.max(0, spot({ at, value: 0 }).x - 1), y: 74 });
}
