const ROUND = [1, 2, 2.5, 5, 10];

/** Figures of an axis from 0 to `to`, in round steps, `most` steps at the most. */
export function ticksTo(to: number, most = 5): readonly number[] {
	const size = 10 ** Math.floor(Math.log10(to / most));
	const step = (ROUND.find((one) => to / (one * size) <= most) ?? 10) * size;
	return Array.from({ length: Math.floor(to / step + 1e-9) + 1 }, (_, i) => tidy(i * step));
}

/** Without the crumbs of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(10));

/** Every so many of `count` figures, that each has `wide` pixels of its share of `width`. */
export const every = (count: number, width: number, wide: number): number =>
	Math.max(1, Math.ceil((count * wide) / Math.max(1, width)));
