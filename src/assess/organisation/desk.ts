import { decodeLink } from '../../domain/link/decode.ts';
import { encodeOrganisation, MOST_TEAMS } from '../../domain/link/organisation.ts';
import { organisationLinkOf } from '../../domain/link/organisation-link.ts';
import { agreedIn, type TeamLink } from '../../domain/link/team-link.ts';
import { isPartly, organisationOf, type Organisation } from '../../domain/maturity/organisation.ts';
import { isRated } from '../../domain/maturity/overall.ts';
import { questionOrder, type Outline } from '../../domain/maturity/outline.ts';
import { rosterOf } from '../../domain/maturity/roster.ts';
import { scoreTallies, type Score } from '../../domain/maturity/score.ts';
import type { SmallTeam } from '../../parts/maturity/multiples.ts';
import { counted, foundIn, type Choices, type Found } from './found.ts';
import { holdingOf, type Holding } from './holding.ts';
import { inView, type View } from './view.ts';

/** What the counted results show together. */
export type Picture = {
	readonly organisation: Organisation;
	readonly holding: Holding;
	/** In the order of `organisation.teams`. */
	readonly small: readonly SmallTeam[];
	/** For a link; missing where there is no team, or more than a link can hold. */
	readonly payload?: string;
};

/** Reads a list once and then answers what is asked of it. Does nothing a page could not wait for in a worker. */
export type Desk = {
	/** Replaces what was read before. */
	read(text: string): Found;
	picture(choices: Choices, view: View): Picture;
};

export function deskOf(outline: Outline): Desk {
	const order = questionOrder(outline);
	let found: Found = { all: 0, results: [], same: 0, rivals: [], refused: [] };
	let links = new Map<string, TeamLink>();
	const scores = new Map<string, Score>();

	function scoreOf(payload: string): Score {
		const known = scores.get(payload);
		if (known) return known;
		const link = links.get(payload) ?? teamIn(payload);
		const score = scoreTallies(outline, link.tallies, link.members, agreedIn(link, order));
		scores.set(payload, score);
		return score;
	}
	return {
		read(text) {
			const roster = rosterOf(text, outline.edition);
			scores.clear();
			links = new Map(
				roster.entries.flatMap((entry) => ('link' in entry ? [[entry.payload, entry.link]] : []))
			);
			found = foundIn(roster);
			return found;
		},
		picture(choices, view) {
			const seen = inView(counted(found, choices), view);
			const teams = seen.map((one) => ({ ...one, score: scoreOf(one.payload) }));
			const organisation = organisationOf(outline, teams);
			const payload = payloadOf(organisation, outline.edition);
			return {
				organisation,
				holding: holdingOf(
					outline,
					teams.map(({ score }) => score)
				),
				small: teams.map(({ name, quarter, tier, members, payload, score }) => ({
					name,
					quarter,
					tier,
					members,
					payload,
					level: score.overall.team?.level ?? null,
					possible: score.overall.team?.possible ?? null,
					dimensions: score.dimensions.map((one) => (isRated(one) ? one.soFar : null)),
					estimates: score.dimensions.map(({ standing }) => standing === 'estimate'),
					partly: score.dimensions.map((one) => isRated(one) && isPartly(one))
				})),
				...(payload === undefined ? {} : { payload })
			};
		}
	};
}

function teamIn(payload: string): TeamLink {
	const decoded = decodeLink(payload, 'team');
	if (!decoded.ok || decoded.link.kind !== 'team') throw new Error('no result of a team');
	return decoded.link;
}

function payloadOf(organisation: Organisation, edition: number): string | undefined {
	const n = organisation.teams.length;
	if (n === 0 || n > MOST_TEAMS) return undefined;
	return encodeOrganisation(organisationLinkOf(organisation, edition));
}
