import { lowerMedian } from '../maturity/merge.ts';
import type { Tally } from '../maturity/tally.ts';
import { LEVEL_NAMES } from '../maturity/level-names.ts';
import type { AnswerState } from '../maturity/types.ts';

/** Below this many votes on a question, counting them would show somebody's own answer. */
export const ENOUGH_VOTES = 3;

export function votesIn({ levels, dontKnow, notApplicable }: Tally): number {
	return levels.reduce((sum, n) => sum + n, dontKnow + notApplicable);
}

/** One vote for a state, none for a blank. */
export function oneVote(state: AnswerState): Tally {
	const level = LEVEL_NAMES.findIndex((name) => name === state);
	const at = (place: number): number => (place === level ? 1 : 0);
	return {
		levels: [at(0), at(1), at(2), at(3), at(4)],
		dontKnow: state === 'dont-know' ? 1 : 0,
		notApplicable: state === 'not-applicable' ? 1 : 0
	};
}

/**
 * What may be told of a question's votes: all of them from three on; below that the merged answer alone, as the fewest
 * votes that merge to the same: one, or a level beside a don't-know where that leaves open how low the answer is.
 */
export function tellable(tally: Tally): Tally {
	if (votesIn(tally) >= ENOUGH_VOTES) return tally;
	const { levels, dontKnow, notApplicable } = tally;
	const known = levels.reduce((sum, n) => sum + n, 0);
	if (known + dontKnow === 0) return oneVote(notApplicable > 0 ? 'not-applicable' : 'blank');
	if (known === 0) return oneVote('dont-know');
	const point = lowerMedian(levels, known, 0);
	const answer = oneVote(LEVEL_NAMES[point]);
	return dontKnow > 0 && point > 0 ? { ...answer, dontKnow: 1 } : answer;
}

export function isTellable(tally: Tally): boolean {
	if (votesIn(tally) >= ENOUGH_VOTES) return true;
	const told = tellable(tally);
	return (
		told.levels.every((n, level) => n === tally.levels[level]) &&
		told.dontKnow === tally.dontKnow &&
		told.notApplicable === tally.notApplicable
	);
}
