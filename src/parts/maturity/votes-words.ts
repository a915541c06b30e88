import type { Merged } from '../../domain/maturity/merge.ts';
import type { Score } from '../../domain/maturity/score.ts';
import type { Tally } from '../../domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../domain/maturity/types.ts';

/** With fewer answers than this, whoever reads how many chose what knows who did. */
export const BREAKDOWN_FROM = 3;

export const hasBreakdown = ({ members }: Pick<Score, 'members'>): boolean =>
	members >= BREAKDOWN_FROM;

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

/** How many were asked this question. */
export const askedOf = ({ levels, dontKnow, notApplicable }: Tally): number =>
	levels.reduce((sum, n) => sum + n, dontKnow + notApplicable);

/** Whether there are votes to be shown beside what they come to. */
export const hasVotes = ({ tally }: Merged): boolean => askedOf(tally) > 0;
