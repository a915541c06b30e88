import { decodeLink } from '../../domain/link/decode.ts';
import type { LinkError } from '../../domain/link/error.ts';
import type { LinkKind } from '../../domain/link/kinds.ts';
import type { Taken, Taking } from '../../parts/link/collecting.ts';

/** Good answers to another invitation: of which team and quarter, and under which label they were sent. */
export type Elsewhere = {
	readonly team: number;
	readonly quarter: string;
	readonly label?: string;
	readonly texts: readonly string[];
};

/** What a paste came to, sorted for reading. */
export type Sorted = {
	readonly fresh: number;
	/** Of those, how many answered an earlier edition. */
	readonly mapped: number;
	readonly same: number;
	readonly differs: number;
	/** Not kept: the team is full, or there are too many versions of one response. */
	readonly full: readonly string[];
	readonly crowded: readonly string[];
	readonly elsewhere: readonly Elsewhere[];
	readonly editions: readonly { readonly edition: number; readonly texts: readonly string[] }[];
	readonly others: readonly { readonly kind: LinkKind; readonly text: string }[];
	readonly unreadable: readonly { readonly error: LinkError; readonly text: string }[];
	readonly left?: Taking['left'];
	/** How many links there were. */
	readonly all: number;
};

export function sorted({ arrivals, left }: Taking): Sorted {
	const of = <K extends Taken['is']>(is: K) =>
		arrivals.filter((one): one is Extract<Taken, { is: K }> => one.is === is);
	const fresh = of('new');
	return {
		fresh: fresh.length,
		mapped: fresh.filter(({ mappedFrom }) => mappedFrom !== undefined).length,
		same: of('same').length,
		differs: of('differs').length,
		full: payloads(arrivals, 'full'),
		crowded: payloads(arrivals, 'crowded'),
		elsewhere: elsewhereOf([...of('other-team'), ...of('other-quarter')].map(({ text }) => text)),
		editions: byEdition(of('other-edition')),
		others: of('not-a-response').map(({ kind, text }) => ({ kind, text })),
		unreadable: of('unreadable').map(({ error, text }) => ({
			error: hasLink(text) ? error : { name: 'not-ours' },
			text
		})),
		...(left ? { left } : {}),
		all: arrivals.length
	};
}

/** A sentence is no damaged link, though its first word may begin like one. */
const hasLink = (text: string): boolean => /#!?\/|[\w-]{14}/.test(text);

const payloads = (arrivals: readonly Taken[], is: 'full' | 'crowded'): readonly string[] =>
	arrivals.flatMap((one) => (one.is === is && 'payload' in one ? one.payload : []));

function byEdition(
	arrivals: readonly Extract<Taken, { is: 'other-edition' }>[]
): Sorted['editions'] {
	const editions = [...new Set(arrivals.map(({ edition }) => edition))];
	return editions.map((edition) => ({
		edition,
		texts: arrivals.filter((one) => one.edition === edition).map(({ text }) => text)
	}));
}

/** By team and quarter, in the order in which each was met first. */
function elsewhereOf(texts: readonly string[]): readonly Elsewhere[] {
	const groups = new Map<string, { head: Omit<Elsewhere, 'texts'>; texts: string[] }>();
	for (const text of texts) {
		const decoded = decodeLink(text, 'response');
		if (!decoded.ok || decoded.link.kind !== 'response') continue;
		const { team, quarter, label } = decoded.link;
		const key = `${team} ${quarter}`;
		const group = groups.get(key);
		if (group) group.texts.push(text);
		else groups.set(key, { head: { team, quarter, ...(label ? { label } : {}) }, texts: [text] });
	}
	return [...groups.values()].map(({ head, texts }) => ({ ...head, texts }));
}
