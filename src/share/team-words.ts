import { capital } from '../domain/words/words.ts';
import type { TeamLink } from '../domain/link/team-link.ts';
import { ENOUGH_VOTES, votesIn } from '../domain/link/votes.ts';
import { quarterTitle } from '../domain/maturity/quarter.ts';
import { count, inWords } from '../ui/format.ts';

/** `Eight people answered` */
export function whoAnswered(members: number): string {
	const many = members <= 12 ? capital(inWords(members)) : count(members);
	return members === 1 ? 'One person answered' : `${many} people answered`;
}

/** `Eight people answered for the fourth quarter of 2026`: what a team’s link is, in one line. */
export const teamTitle = ({ members, quarter }: Pick<TeamLink, 'members' | 'quarter'>): string =>
	`${whoAnswered(members)} for the ${quarterTitle(quarter)}`;

/** What the link tells of votes, and what it keeps back; undefined where there is nothing to say. */
export function votesNote({ members, tallies }: Pick<TeamLink, 'members' | 'tallies'>): string {
	if (members === 1) return 'One person’s view is where a talk begins.';
	if (members < ENOUGH_VOTES) {
		return 'Two people answered, so only what their answers come to is here: how many chose what would tell who said it. A pair counts by the lower of its two answers.';
	}
	const few = tallies.filter((tally) => {
		const votes = votesIn(tally);
		return votes > 0 && votes < ENOUGH_VOTES;
	}).length;
	if (few === 0) return 'It counts how many chose each answer, and does not say who.';
	const thin = few === 1 ? 'One question was' : `${capital(inWords(few))} questions were`;
	return `It counts how many chose each answer. ${thin} answered by fewer than three; there it holds what that one or those two came to, and no votes.`;
}
