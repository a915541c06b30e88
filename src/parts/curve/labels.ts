import type { CurvePoint } from '../../domain/scenario/view-types.ts';
import { clearAt, peakOf, type Spot, type Spotter, until, valueAt } from './scale.ts';

/** Where the name of a curve stands, and on which side of that spot. */
export type NameSpot = Spot & { readonly side: string };

const place = ({ x, y }: Spot): NameSpot =>
	x > 80 ? { x: Math.min(100, x - 3), y, side: 'dne on' } : { x, y, side: 'dn' };

/** Share of a flank that two lines of words are tall. */
const TALL = 0.2;

/** The upper curve is named beside its falling flank, or at its end where it never falls. */
export function upperName(curve: readonly CurvePoint[], to: number, spot: Spotter): NameSpot {
	const peak = peakOf(curve);
	const clear = clearAt(curve);
	const last = until(curve, to).at(-1) ?? peak;
	if (clear === null) return { ...spot({ at: to, value: last.value * 0.9 }), side: 'dne on' };
	const fallsFrom = curve.findLast((point) => point.value === peak.value)?.at ?? peak.at;
	const flank = Math.min(clear, to) - fallsFrom;
	const share = (part: number): Spot => {
		const at = fallsFrom + flank * part;
		return spot({ at, value: valueAt(curve, at) });
	};
	// Clear of the flank over the height of two lines.
	return place({ x: share(0.34 + TALL).x + 1, y: share(0.34).y });
}

/** The lower curve is named just above the axis, where it has come down and the upper one is still high. */
export function lowerName(
	curve: readonly CurvePoint[],
	upper: readonly CurvePoint[],
	to: number,
	spot: Spotter
): NameSpot {
	const clear = Math.min(clearAt(curve) ?? to, to);
	const at = clear + Math.max(0, peakOf(upper).at - clear) * 0.3;
	return place({ x: spot({ at, value: 0 }).x, y: 80 });
}
