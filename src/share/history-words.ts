import { capital, inWords as words } from '../domain/words/words.ts';
import type { HistoryLink, HistoryQuarter } from '../domain/link/history-link.ts';
import { oneVote } from '../domain/link/votes.ts';
import type { Outline } from '../domain/maturity/outline.ts';
import { quarterTitle } from '../domain/maturity/quarter.ts';
import { scoreTallies, type Score } from '../domain/maturity/score.ts';

/** `Six quarters of one team, first quarter of 2025 to second quarter of 2026` */
export function historyTitle({ quarters }: Pick<HistoryLink, 'quarters'>): string {
	const first = quarterTitle(quarters[0]?.quarter ?? '');
	if (quarters.length === 1) return `One quarter of a team: ${first}`;
	const last = quarterTitle(quarters.at(-1)?.quarter ?? '');
	return `${capital(words(quarters.length))} quarters of a team, ${first} to ${last}`;
}

/** A quarter scored anew from what its questions came to. */
export const scoreOf = ({ states, members }: HistoryQuarter, outline: Outline): Score =>
	scoreTallies(outline, states.map(oneVote), members);
