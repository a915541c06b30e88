import { capital, inWords as words, list } from '../domain/words/words.ts';
import type { OrganisationLink } from '../domain/link/organisation-link.ts';
import type { Outline } from '../domain/maturity/outline.ts';
import { quarterTitle } from '../domain/maturity/quarter.ts';
import { standWords, sum, type Spread } from '../parts/maturity/distribution-words.ts';
import { count } from '../ui/format.ts';

const teamsWords = (n: number): string =>
	n === 1 ? 'One team' : `${n <= 15 ? capital(words(n)) : count(n)} teams`;

/** `Twelve teams, first quarter of 2026 to second quarter of 2026` */
export function organisationTitle({ teams, from, to }: OrganisationLink): string {
	const when = from === to ? quarterTitle(from) : `${quarterTitle(from)} to ${quarterTitle(to)}`;
	return `${teamsWords(teams)}, ${when}`;
}

/** Where most teams stand, and what holds back the most of them, in two sentences. */
export function organisationSays(link: OrganisationLink, outline: Outline): string {
	const { teams, levels, dimensions } = link;
	return `${standWords(levels, teams)} ${heldBack(dimensions, teams, outline)}`.trim();
}

/** Each dimension’s distribution as it is drawn. */
export const spreadsOf = ({ teams, dimensions }: OrganisationLink, outline: Outline): Spread[] =>
	outline.dimensions.flatMap(({ id, title }, at): Spread[] => {
		const one = dimensions[at];
		if (!one) return [];
		const { levels, estimates } = one;
		return [{ id, title, levels, estimates, notRated: teams - sum(levels) }];
	});

/** Of one team or two nothing is hidden by counting them; undefined from three on. */
export function fewTeams(teams: number): string | undefined {
	if (teams === 1) return 'It holds one team, so this is that team’s own result.';
	if (teams > 2) return undefined;
	return 'It holds two teams: whoever knows how one of them stands can read off the other.';
}

export type HeldBack = {
	readonly id: string;
	readonly title: string;
	/** How many teams it keeps from their next level, and how many of those may be there already. */
	readonly teams: number;
	readonly perhaps: number;
};

/** What holds teams back, by how many, ties in the model’s order. */
export const blockersIn = ({ dimensions }: OrganisationLink, outline: Outline): HeldBack[] =>
	outline.dimensions
		.flatMap(({ id, title }, at): HeldBack[] => {
			const { heldBack = 0, perhaps = 0 } = dimensions[at] ?? {};
			return heldBack > 0 ? [{ id, title, teams: heldBack, perhaps }] : [];
		})
		.toSorted((a, b) => b.teams - a.teams);

function heldBack(
	dimensions: OrganisationLink['dimensions'],
	teams: number,
	outline: Outline
): string {
	const most = Math.max(0, ...dimensions.map(({ heldBack }) => heldBack));
	if (most === 0) return '';
	const titles = outline.dimensions
		.filter((_, at) => dimensions[at]?.heldBack === most)
		.map(({ title }) => `“${title}”`);
	const more = titles.length > 2 ? ` and ${words(titles.length - 2)} more` : '';
	const what = `${list(titles.slice(0, 2))}${more}`;
	const one = titles.length === 1;
	if (teams === 1) return `${what} ${one ? 'holds' : 'hold'} it back.`;
	const whom = most === teams ? 'all of them' : `${words(most)}${one ? '' : ' each'}`;
	return `${what} ${one ? 'holds' : 'hold'} back ${whom}.`;
}
