import type { OrganisationLink } from '../domain/link/organisation-link.ts';
import type { Outline } from '../domain/maturity/outline.ts';
import { quarterTitle } from '../domain/maturity/quarter.ts';
import { capital, list, words } from '../domain/maturity/sentences.ts';
import { LEVEL_NAMES } from '../domain/maturity/types.ts';
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
	const rated = levels.reduce((sum, n) => sum + n, 0);
	if (rated === 0) return 'Too little is answered in any team for a level.';
	const most = Math.max(...levels);
	const at = LEVEL_NAMES.filter((_, level) => levels[level] === most);
	const each = at.length > 1 ? ' each' : '';
	const of = rated === teams ? words(teams) : `${words(rated)} with a level`;
	const stand =
		teams === 1
			? `The team is ${at[0] ?? ''}.`
			: `${capital(words(most))} of ${of} ${most === 1 ? 'is' : 'are'} ${list(at)}${each}.`;
	return `${stand} ${heldBack(dimensions, outline)}`.trim();
}

function heldBack(dimensions: OrganisationLink['dimensions'], outline: Outline): string {
	const most = Math.max(0, ...dimensions.map(({ heldBack }) => heldBack));
	if (most === 0) return '';
	const titles = outline.dimensions
		.filter((_, at) => dimensions[at]?.heldBack === most)
		.map(({ title }) => `“${title}”`);
	const more = titles.length > 2 ? ` and ${words(titles.length - 2)} more` : '';
	const verb = titles.length === 1 ? 'holds' : 'hold';
	return `${list(titles.slice(0, 2))}${more} ${verb} back ${words(most)}${titles.length > 1 ? ' each' : ''}.`;
}
