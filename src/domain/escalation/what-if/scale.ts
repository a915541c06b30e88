import type { Instant } from '../types.ts';

/** A stretch of the axis. `x` and `width` are shares of the whole; in a `cut` stretch nothing happens. */
export type Piece = {
	readonly from: Instant;
	readonly to: Instant;
	readonly x: number;
	readonly width: number;
	readonly cut: boolean;
};

export type Scale = { readonly pieces: readonly Piece[] };

const HOUR = 3_600_000;
/** A wait as long as this may be cut out, if the rest would be lost beside it. */
const LEAST_CUT = 6 * HOUR;
const MOST_CUTS = 3;
const CUT_WIDTH = 0.1;

type Gap = { readonly from: Instant; readonly to: Instant };

function gapsOf(moments: readonly Instant[], from: Instant, to: Instant): readonly Gap[] {
	const inside = moments.filter((at) => at > from && at < to);
	const stops = [from, ...new Set(inside.sort((a, b) => a - b)), to];
	return stops.slice(1).map((end, i) => ({ from: stops[i] ?? from, to: end }));
}

const lengthOf = (gap: Gap) => gap.to - gap.from;

/** The long waits beside which the rest would shrink to nothing. */
function cutsOf(gaps: readonly Gap[]): readonly Gap[] {
	const byLength = [...gaps].sort((a, b) => lengthOf(b) - lengthOf(a));
	let rest = gaps.reduce((sum, gap) => sum + lengthOf(gap), 0);
	let cuts: readonly Gap[] = [];
	for (const [i, gap] of byLength.slice(0, MOST_CUTS).entries()) {
		rest -= lengthOf(gap);
		if (rest > 0 && lengthOf(gap) >= LEAST_CUT && lengthOf(gap) > 4 * rest)
			cuts = byLength.slice(0, i + 1);
	}
	return [...cuts].sort((a, b) => a.from - b.from);
}

/**
 * An axis from `from` to `to` on which hours without any of `moments` are cut out where they would crush the rest. What
 * is not cut is to one scale.
 */
export function scaleOf(moments: readonly Instant[], from: Instant, to: Instant): Scale {
	const cuts = cutsOf(gapsOf(moments, from, to));
	const kept = to - from - cuts.reduce((sum, gap) => sum + lengthOf(gap), 0);
	// A little of the wait is left on both sides, so that no mark stands on the cut.
	const room = Math.max(60_000, kept * 0.08);
	const waits = cuts.map((gap) => ({ from: gap.from + room, to: gap.to - room / 2 }));
	const whole = to - from - waits.reduce((sum, gap) => sum + lengthOf(gap), 0);
	const wide = 1 - waits.length * CUT_WIDTH;
	const pieces: Piece[] = [];
	let x = 0;
	const add = (piece: Gap, cut: boolean) => {
		const width = cut ? CUT_WIDTH : (lengthOf(piece) / Math.max(1, whole)) * wide;
		if (lengthOf(piece) > 0) pieces.push({ ...piece, x, width, cut });
		x += width;
	};
	let at = from;
	for (const wait of waits) {
		add({ from: at, to: wait.from }, false);
		add(wait, true);
		at = wait.to;
	}
	add({ from: at, to }, false);
	return { pieces };
}

/** Where an instant stands on the axis, as a share of it. */
export function xOf({ pieces }: Scale, at: Instant): number {
	for (const { from, to, x, width } of pieces)
		if (at <= to) return x + Math.max(0, (at - from) / (to - from)) * width;
	return 1;
}

/** The instant at a share of the axis. */
export function atX({ pieces }: Scale, share: number): Instant {
	for (const { from, to, x, width } of pieces)
		if (share <= x + width) return from + Math.max(0, (share - x) / width) * (to - from);
	return pieces.at(-1)?.to ?? 0;
}
