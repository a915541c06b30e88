import { capital } from '../domain/words/words.ts';
import type { InvitationLink } from '../domain/link/invitation.ts';
import { aboutMinutes, questionsAsked } from '../domain/maturity/how-long.ts';
import { quarterOf, quarterTitle } from '../domain/maturity/quarter.ts';
import { count, inWords } from '../ui/format.ts';

/** Who asks, as a heading. */
export const invitationTitle = ({ label }: Pick<InvitationLink, 'label'>): string =>
	`${label ?? 'Your team'} would like your view`;

/** `Seventeen questions about how …, about 8 minutes.` */
export function askedSentence({ edition, scope }: InvitationLink): string {
	const questions = questionsAsked(edition, scope);
	const many = scope === 'quick' ? 'Seventeen' : capital(inWords(questions));
	return `${many} questions about how the team owns and runs its services: ${aboutMinutes(questions)}. You can stop at any of them and come back.`;
}

export type Fact = { readonly name: string; readonly is: string };

/** What the invitation says of itself, line by line. `now`: a quarter that is over is said to be. */
export function invitationFacts(link: InvitationLink, now: number): readonly Fact[] {
	const { label, quarter, expected, edition, scope } = link;
	const over = quarter < quarterOf(now) ? ', which is over' : '';
	const all =
		expected === 1 ? 'One person: you' : `${capital(inWords(expected))} people, you among them`;
	const asked = questionsAsked(edition, scope);
	const share = scope === 'quick' ? ', one for each of the seventeen subjects' : ', all there are';
	return [
		{ name: 'Team', is: label ?? 'Not named in the link' },
		{ name: 'Quarter', is: `${capital(quarterTitle(quarter))}${over}` },
		{ name: 'Asked', is: all },
		{ name: 'Questions', is: `${count(asked)}${share}; ${aboutMinutes(asked)}` }
	];
}
