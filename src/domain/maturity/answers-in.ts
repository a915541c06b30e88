import { decodeLink } from '../link/decode.ts';
import type { ResponseLink } from '../link/response.ts';
import { inEdition } from './collect.ts';
import type { EditionTable } from './editions.ts';
import type { Kept } from './kept-teams.ts';
import { roundId, type KeptResponse, type TeamRound } from './team-records.ts';

/** One stored response with what its link says, read in the edition that is asked for. */
export type AnswersIn = Kept<KeptResponse> & { readonly link: ResponseLink };

/**
 * Several that came under one response id with different answers: the first counts until somebody has chosen. Also one
 * alone that was set aside, after what it rivalled was taken out in another tab.
 */
export type Rivals = {
	readonly id: number;
	/** In the order in which they came. */
	readonly versions: readonly AnswersIn[];
};

export type Round = {
	/** What counts: one for each response id, in an order that says nothing of who sent what. */
	readonly counted: readonly AnswersIn[];
	readonly rivals: readonly Rivals[];
	/** Stored, and not to be read any more in this edition. */
	readonly broken: readonly Kept<KeptResponse>[];
};

/** Sorts what is stored of a round. `kept` comes in the order of its ids. */
export function answersIn(
	kept: readonly Kept<KeptResponse>[],
	edition: number,
	tables: readonly EditionTable[]
): Round {
	const byId = new Map<number, AnswersIn[]>();
	const broken: Kept<KeptResponse>[] = [];
	for (const one of kept) {
		const link = linkIn(one.value.payload, edition, tables);
		if (link) byId.set(link.id, [...(byId.get(link.id) ?? []), { ...one, link }]);
		else broken.push(one);
	}
	const groups = [...byId].map(([id, versions]) => ({
		id,
		versions: versions.toSorted((a, b) => a.value.at - b.value.at || (a.id < b.id ? -1 : 1))
	}));
	return {
		counted: groups.flatMap(({ versions }) => countedOf(versions) ?? []),
		rivals: groups.filter(({ versions }) => versions.length > 1 || !countedOf(versions)),
		broken
	};
}

/** The one that counts among versions of one response. */
export const countedOf = (versions: readonly AnswersIn[]): AnswersIn | undefined =>
	versions.find(({ value }) => value.state === 'counted');

function linkIn(
	payload: string,
	edition: number,
	tables: readonly EditionTable[]
): ResponseLink | undefined {
	const decoded = decodeLink(payload, 'response');
	if (!decoded.ok || decoded.link.kind !== 'response') return undefined;
	return inEdition(decoded.link, edition, tables);
}

/** `<round>-<response id, hexadecimal>`, so that one response is one record in every tab. */
export const responseKey = (round: Pick<TeamRound, 'team' | 'quarter'>, id: number): string =>
	`${roundId(round.team, round.quarter)}-${id.toString(16).padStart(5, '0')}`;

export const saidCount = ({ answers }: ResponseLink): number =>
	answers.filter((answer) => answer !== 'blank').length;

/** How many questions the two answer differently. */
export const apartBy = (a: ResponseLink, b: ResponseLink): number =>
	a.answers.filter((answer, at) => answer !== b.answers[at]).length;

/** Whether a link is among these: as it says, or in another version. */
export function standingOf(
	payload: string,
	counted: readonly AnswersIn[]
): 'in' | 'other-version' | 'out' {
	const decoded = decodeLink(payload, 'response');
	if (!decoded.ok || decoded.link.kind !== 'response') return 'out';
	const { id, edition, answers } = decoded.link;
	const one = counted.find(({ link }) => link.id === id);
	if (!one) return 'out';
	const same =
		one.link.edition === edition && answers.every((answer, at) => answer === one.link.answers[at]);
	return same ? 'in' : 'other-version';
}
