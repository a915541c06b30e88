import { decodeLink } from '../link/decode.ts';
import { inEdition } from './collect.ts';
import type { EditionTable } from './editions.ts';
import type { Outline } from './outline.ts';
import { talliesOf, type Tally } from './tally.ts';
import type { KeptResponse } from './team-records.ts';
import type { Answer } from './types.ts';

/** What the responses to a round come to: how many said what, and nobody's own row. */
export type Votes = { readonly tallies: readonly Tally[]; readonly members: number };

/** Of the responses that count; one that cannot be read in the outline's edition is left out. */
export function votesOf(
	outline: Outline,
	responses: readonly Pick<KeptResponse, 'payload' | 'state'>[],
	tables: readonly EditionTable[] = []
): Votes {
	const members = responses.flatMap(({ payload, state }): (readonly Answer[])[] => {
		if (state !== 'counted') return [];
		const decoded = decodeLink(payload, 'response');
		if (!decoded.ok || decoded.link.kind !== 'response') return [];
		const link = inEdition(decoded.link, outline.edition, tables);
		return link ? [link.answers.map((is) => ({ is }))] : [];
	});
	return { tallies: talliesOf(outline, members), members: members.length };
}
