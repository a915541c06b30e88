import { lowerMedian } from './merge.ts';
import type { Tally } from './tally.ts';
import type { Level } from './types.ts';

/** How far the known answers to one question lie apart. */
export type Spread = {
	/** The mean distance from the lower median, in levels, 0 to 2. */
	readonly deviation: number;
	/** At most 0.8 of a level: near enough to be called one answer (Burke & Dunlap, 2002). */
	readonly accepted: boolean;
	/** The lowest and the highest answer given. */
	readonly from: Level;
	readonly to: Level;
	/** Two or more people at reactive or below, and two or more at proactive or above. */
	readonly polarised: boolean;
};

/** `undefined` where fewer than two people know: one answer agrees with itself. */
export function spreadOf({ levels }: Tally): Spread | undefined {
	const known = levels.reduce((sum, n) => sum + n, 0);
	if (known < 2) return undefined;
	const point = lowerMedian(levels, known, 0);
	const apart = levels.reduce((sum, n, level) => sum + n * Math.abs(level - point), 0);
	const [from, to] = rangeOf(levels);
	return {
		deviation: apart / known,
		accepted: apart * 5 <= known * 4,
		from,
		to,
		polarised: levels[0] + levels[1] >= 2 && levels[3] + levels[4] >= 2
	};
}

/** The lowest and the highest level that anybody chose; both manual where nobody chose any. */
export function rangeOf(levels: Tally['levels']): readonly [from: Level, to: Level] {
	const chosen = ([0, 1, 2, 3, 4] as const).filter((level) => levels[level] > 0);
	return [chosen[0] ?? 0, chosen.at(-1) ?? 0];
}
