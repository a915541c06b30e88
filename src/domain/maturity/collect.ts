import { decodeLink } from '../link/decode.ts';
import type { LinkError } from '../link/error.ts';
import { MOST_MEMBERS } from '../link/head.ts';
import type { LinkKind } from '../link/kinds.ts';
import type { ResponseLink } from '../link/response.ts';
import { linksIn } from '../link/several.ts';
import type { LinksFound } from '../link/several.ts';
import { mapAnswers, wayBetween, type EditionTable } from './editions.ts';
import type { Tier } from './types.ts';

/** One quarter's asking of one team. */
export type Round = {
	/** The team's tag. */
	readonly team: number;
	readonly quarter: string;
	readonly edition: number;
	readonly scope: 'quick' | 'whole';
	readonly tier: Tier;
	readonly expected: number;
};

/** A response that is there already. */
export type Kept = { readonly payload: string; readonly state: 'counted' | 'set-aside' };

type Response = {
	/** The link as it should be, to be kept. */
	readonly payload: string;
	/** Its answers, read in the round's edition. */
	readonly link: ResponseLink;
	/** The edition it answered, where that is another and a published table carried it over. */
	readonly mappedFrom?: number;
};

/** What became of one link of the text. `text` is its payload, or what stood there if it does not open. */
export type Arrival =
	/** To be counted. */
	| ({ readonly is: 'new' } & Response)
	/** There already, byte for byte: it counts once. */
	| ({ readonly is: 'same' } & Response)
	/** The same response with other answers; the collector chooses between it and these, the first eight of them. */
	| ({ readonly is: 'differs'; readonly from: readonly string[] } & Response)
	/** As many are in as a team can have, 63. */
	| ({ readonly is: 'full' } & Response)
	/** Tag 0 answered without an invitation. */
	| { readonly is: 'other-team'; readonly team: number; readonly text: string }
	| { readonly is: 'other-quarter'; readonly quarter: string; readonly text: string }
	/** No published table leads from its edition to the round’s. */
	| { readonly is: 'other-edition'; readonly edition: number; readonly text: string }
	| { readonly is: 'not-a-response'; readonly kind: LinkKind; readonly text: string }
	| { readonly is: 'unreadable'; readonly text: string; readonly error: LinkError };

export type Collected = {
	/** One for each link, in the order of the text. */
	readonly arrivals: readonly Arrival[];
	/** Why not all of the text was looked at. */
	readonly left?: NonNullable<LinksFound['left']>;
};

const MOST_NAMED = 8;

/** What pasted text brings to a round. It decides nothing that the collector should, and stores nothing. */
export function collect(
	text: string,
	round: Round,
	kept: readonly Kept[],
	tables: readonly EditionTable[] = []
): Collected {
	const { found, left } = linksIn(text);
	const known = new Map<number, Set<string>>();
	const remember = (id: number, payload: string): void => {
		const versions = known.get(id);
		if (versions) versions.add(payload);
		else known.set(id, new Set([payload]));
	};
	let counted = 0;
	for (const { payload, state } of kept) {
		const decoded = decodeLink(payload, 'response');
		if (!decoded.ok || decoded.link.kind !== 'response') continue;
		remember(decoded.link.id, payload);
		if (state === 'counted') counted += 1;
	}

	const arrivals = found.map(({ text, decoded }): Arrival => {
		if (!decoded.ok) {
			const { error } = decoded;
			if (error.name !== 'other-edition') return { is: 'unreadable', text, error };
			return { is: 'other-edition', edition: error.edition, text };
		}
		const { link } = decoded;
		if (link.kind !== 'response') return { is: 'not-a-response', kind: link.kind, text };
		const { team, quarter, edition } = link;
		if (team !== round.team) return { is: 'other-team', team, text };
		if (quarter !== round.quarter) return { is: 'other-quarter', quarter, text };
		const carried = inEdition(link, round.edition, tables);
		if (carried === undefined) return { is: 'other-edition', edition, text };
		const response: Response = {
			payload: text,
			link: carried,
			...(edition === round.edition ? {} : { mappedFrom: edition })
		};
		const rivals = known.get(link.id);
		if (rivals?.has(text)) return { is: 'same', ...response };
		// Ten thousand versions of one response must not each name all that came before.
		const from = rivals && firstOf(rivals);
		remember(link.id, text);
		if (from) return { is: 'differs', from, ...response };
		if (counted >= MOST_MEMBERS) return { is: 'full', ...response };
		counted += 1;
		return { is: 'new', ...response };
	});
	return left === undefined ? { arrivals } : { arrivals, left };
}

function firstOf(versions: ReadonlySet<string>): readonly string[] {
	const first: string[] = [];
	for (const version of versions) {
		if (first.length === MOST_NAMED) break;
		first.push(version);
	}
	return first;
}

/** A response read in another edition; undefined where no published table leads there. */
export function inEdition(
	link: ResponseLink,
	edition: number,
	tables: readonly EditionTable[]
): ResponseLink | undefined {
	const way = wayBetween(tables, link.edition, edition);
	return way && { ...link, edition, answers: way.reduce(mapAnswers, link.answers) };
}
