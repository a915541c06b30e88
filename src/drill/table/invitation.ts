import { ROLES } from '../../domain/scenario/table/events.ts';
import type { Table } from '../../domain/scenario/table/types.ts';
import { ROLE_WORDS } from './words.ts';

/** What somebody who will come may know: nothing of the story, not even what breaks. */
export type Invitation = {
	readonly title: string;
	readonly lead: string;
	readonly facts: readonly (readonly [string, string])[];
	readonly roles: readonly { readonly name: string; readonly who: string; readonly does: string }[];
	readonly how: readonly string[];
};

/** Minutes a room needs: it talks about three times as long as one person reads, and then looks back. */
export const minutesFor = (length: number): number => Math.ceil((length * 3) / 60 / 15) * 15 + 15;

export const invitationOf = ({ original, when, where, roles }: Table): Invitation => ({
	title: 'We rehearse an incident',
	lead: 'A drill at the table: one story, a few decisions, and a talk afterwards. You need no device and nothing to prepare.',
	facts: [
		['When', when || 'to be said'],
		...(where ? [['Where', where] as const] : []),
		['How long', `about ${minutesFor(original.length)} minutes, the talk afterwards included`],
		[
			'The service',
			`${original.service.name}, tier ${original.service.tier}: made up, and close to home`
		]
	],
	roles: ROLES.map((role) => ({ ...ROLE_WORDS[role], who: roles[role] ?? '' })),
	how: [
		'A facilitator reads out what happens. A screen shows what the people on call would see.',
		'You talk first; then you decide together, and say why. Time in the story moves only when you decide.',
		'Nobody is tested. What is written down is what was decided and why, for a report that is yours.',
		'Afterwards: what went well, what was hard, and what you will improve, each with a name and a day.'
	]
});

const escaped = (text: string): string =>
	text.replace(/[&<>"]/gu, (one) => `&#${one.charCodeAt(0)};`);

/** The same as text, and with its form. */
export function invitationText({ title, lead, facts, roles, how }: Invitation): {
	readonly plain: string;
	readonly html: string;
} {
	const cast = roles.map(({ name, who, does }) => [name, who ? `${who}: ${does}` : does] as const);
	const line = ([name, value]: readonly [string, string]): string => `${name}: ${value}`;
	const items = (lines: readonly string[]): string =>
		`<ul>${lines.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`;
	const plain = [
		title,
		lead,
		facts.map(line).join('\n'),
		['Who does what', ...cast.map(line)].join('\n'),
		['How it goes', ...how.map((one) => `- ${one}`)].join('\n')
	].join('\n\n');
	const html = `<h1>${escaped(title)}</h1><p>${escaped(lead)}</p>${items(facts.map(line))}<h2>Who does what</h2>${items(cast.map(line))}<h2>How it goes</h2>${items(how)}`;
	return { plain: `${plain}\n`, html };
}
