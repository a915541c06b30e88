import { ENOUGH_VOTES, votesIn } from '../../domain/link/votes.ts';
import type { Merged } from '../../domain/maturity/merge.ts';
import type { Score } from '../../domain/maturity/score.ts';
import type { Tally } from '../../domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../domain/maturity/level-names.ts';

/** From fewer answers, whoever reads how many chose what would know who did. */
export const hasBreakdown = ({ members }: Pick<Score, 'members'>): boolean =>
	members >= ENOUGH_VOTES;

/** The same of one question: not everybody was asked it. */
export const hasVotes = (tally: Tally): boolean => votesIn(tally) >= ENOUGH_VOTES;

/** Beside a question that two of a larger team answered, and differently; empty beside any other. */
export function pairWords({ tally, agreed }: Merged, members: number): string {
	const known = tally.levels.reduce((sum, n) => sum + n, 0);
	const differ = tally.levels.every((n) => n < 2);
	return members > 2 && known === 2 && differ && !agreed
		? 'Two people answered, and differently: the lower answer counts.'
		: '';
}

/** Those who gave no level: `3 don’t know, 1 says it does not apply`; empty where all did. */
export function emptyWords({ dontKnow, notApplicable }: Tally): string {
	const parts = [
		...(dontKnow > 0 ? [`${dontKnow} ${dontKnow === 1 ? 'doesn’t' : 'don’t'} know`] : []),
		...(notApplicable > 0
			? [`${notApplicable} ${notApplicable === 1 ? 'says' : 'say'} it does not apply`]
			: [])
	];
	return parts.join(', ');
}

/** What the small bars show: `1 manual, 2 proactive, 3 don’t know`. */
export function votesWords(tally: Tally): string {
	const known = tally.levels.flatMap((n, level) => (n > 0 ? [`${n} ${LEVEL_NAMES[level]}`] : []));
	const empty = emptyWords(tally);
	return [...known, ...(empty ? [empty] : [])].join(', ') || 'no votes';
}
