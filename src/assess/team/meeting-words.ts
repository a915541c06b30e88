import { capital, inWords as words } from '../../domain/words/words.ts';
import { ENOUGH_VOTES, votesIn } from '../../domain/link/votes.ts';
import { MINUTES_A_QUESTION, type Talk } from '../../domain/maturity/agenda.ts';
import type { Merged } from '../../domain/maturity/merge.ts';
import { levelOf, levelTitle } from '../../domain/maturity/outline.ts';
import type { Tally } from '../../domain/maturity/tally.ts';
import type { AnswerState, LevelName } from '../../domain/maturity/types.ts';
import { talkWords } from '../../parts/maturity/talk-words.ts';

/** How many questions half an hour has room for. */
export const ROOM = 30 / MINUTES_A_QUESTION;

/** With fewer votes than this on a question, whoever sees the dots knows whose they are. */
export const isTold = (tally: Tally): boolean => votesIn(tally) >= ENOUGH_VOTES;

export function stateWords(answer: AnswerState): string {
	switch (answer) {
		case 'dont-know':
			return 'Nobody knows yet';
		case 'not-applicable':
			return 'Does not apply';
		case 'blank':
			return 'Not asked';
		default:
			return levelTitle(levelOf(answer satisfies LevelName));
	}
}

/** What a question counts as now. */
export function countsAs({ state, point }: Merged): string {
	if (point !== undefined) return levelTitle(point);
	if (state === 'nobody-knows') return 'Nobody knows';
	return state === 'not-applicable' ? 'Does not apply' : 'Not asked';
}

/** Why a question is on the agenda, as it may be said with so few votes. */
export function whyWords(talk: Talk, tally: Tally): string {
	if (isTold(tally)) return talkWords(talk, tally);
	if (talk.why === 'some-do-not-know') return 'Somebody could not say: let whoever knows show it.';
	return 'The answers lie apart. Both may be true, for different people.';
}

/** Before anything is agreed: what stands for the question. The votes are as they were given, without an agreement. */
export function votedWords(voted: Merged, members: number): string {
	if (voted.state === 'blank') return 'Nobody was asked this yet.';
	if (voted.state === 'nobody-knows') return 'Nobody could say, so it counts as Manual.';
	if (!isTold(voted.tally) && members > 1)
		return `Until you agree on something, the ${votesIn(voted.tally) === 1 ? 'one' : 'lower'} answer counts.`;
	return `Until you agree on something, the votes count: they come to ${inLine(countsAs(voted))}.`;
}

const inLine = (words: string): string => (words === 'Does not apply' ? 'does not apply' : words);

/** The line under the agenda's heading: how long it takes. */
export function lengthWords(questions: number): string {
	const first = Math.min(questions, ROOM);
	const minutes = first * MINUTES_A_QUESTION;
	const long =
		first === ROOM
			? 'That fills half an hour, at about three minutes each.'
			: `At about three minutes each that takes ${minutes} minutes.`;
	const more = questions - first;
	if (more === 0) return long;
	return `${long} ${capital(words(more))} more ${more === 1 ? 'waits' : 'wait'} below the line.`;
}

/** Over a question: `1 of 10, and 2 if there is time`. */
export function placeWords(at: number, questions: number): string {
	if (at >= ROOM) return `${at + 1} of ${questions}, if there is time`;
	const more = questions - ROOM;
	return more > 0
		? `${at + 1} of ${ROOM}, and ${more} if there is time`
		: `${at + 1} of ${questions}`;
}

/** A quiet word on how far the half hour is, by questions and not by the clock. */
export function farWords(at: number, questions: number): string {
	if (at >= ROOM) return 'Beyond the half hour: only if there is time.';
	const left = (Math.min(questions, ROOM) - at) * MINUTES_A_QUESTION;
	return `About ${left} minutes left, this one included.`;
}

export const MOST_STEPS = 3;

/** Over the steps: how many are chosen. */
export const stepsTitle = (chosen: number): string =>
	chosen === 0
		? 'What does the team take on this quarter?'
		: chosen === 1
			? 'One step is chosen'
			: `${capital(words(chosen))} steps are chosen${chosen === MOST_STEPS ? ', and that is enough' : ''}`;
