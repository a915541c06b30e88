import { capital, list } from '../domain/words/words.ts';
import type { Link } from '../domain/link/decode.ts';
import type { LinkError } from '../domain/link/error.ts';
import { KINDS, type LinkKind } from '../domain/link/kinds.ts';
import type { ResponseLink } from '../domain/link/response.ts';
import { linksIn, type LinksFound } from '../domain/link/several.ts';
import { quarterTitle } from '../domain/maturity/quarter.ts';
import { hashOf } from '../parts/link/address.ts';
import { count, inWords } from '../ui/format.ts';

export type OneLink = { readonly link: Link; readonly payload: string; readonly href: string };
export type OneFault = { readonly error: LinkError; readonly text: string };

/** What a text holds, each link once. */
export type ManyLinks = {
	readonly links: readonly OneLink[];
	readonly faults: readonly OneFault[];
	/** How many links said what another had said already. */
	readonly again: number;
	readonly left?: NonNullable<LinksFound['left']>;
};

export function manyLinks(text: string): ManyLinks {
	const { found, left } = linksIn(text);
	const links = new Map<string, OneLink>();
	const faults: OneFault[] = [];
	let again = 0;
	for (const { text: payload, decoded } of found) {
		if (!decoded.ok) faults.push({ error: decoded.error, text: payload });
		else if (links.has(payload)) again += 1;
		else {
			const { link } = decoded;
			links.set(payload, { link, payload, href: hashOf(link.kind, payload) });
		}
	}
	return { links: [...links.values()], faults, again, ...(left ? { left } : {}) };
}

const PLURAL: Readonly<Record<LinkKind, string>> = {
	response: 'are one person’s answers each',
	run: 'are drill runs',
	invitation: 'are invitations',
	team: 'are teams’ results',
	history: 'are teams’ histories',
	completion: 'are finished paths',
	artefact: 'are worked pages',
	organisation: 'are pictures of many teams'
};

/** `Nine links: eight are one person’s answers each, one is an invitation to answer.` */
export function kindsSentence({ links, faults, again }: ManyLinks): string {
	const kinds = (Object.keys(KINDS) as LinkKind[]).flatMap((kind) => {
		const n = links.filter(({ link }) => link.kind === kind).length;
		if (n === 0) return [];
		return [`${inWords(n)} ${n === 1 ? `is ${KINDS[kind].called}` : PLURAL[kind]}`];
	});
	const unread = faults.length;
	const parts = [
		...kinds,
		...(unread > 0 ? [`${inWords(unread)} cannot be read`] : []),
		...(again > 0 ? [`${inWords(again)} ${again === 1 ? 'says' : 'say'} the same as another`] : [])
	];
	const all = links.length + unread + again;
	return `${capital(inWords(all))} links: ${list(parts)}.`;
}

/** One of many in a list: `Checkout: a team’s result, fourth quarter of 2026`. */
export function linkTitle(link: Link): string {
	const when = 'quarter' in link ? `, ${quarterTitle(link.quarter)}` : '';
	const what = `${KINDS[link.kind].called}${when}`;
	return link.label === undefined ? capital(what) : `${link.label}: ${what}`;
}

export type AskedFor = Pick<ResponseLink, 'team' | 'quarter'> & {
	readonly payloads: readonly string[];
};

/** The responses among them by the team and quarter that asked, in the order in which each was met first. */
export function responsesByRound({ links }: Pick<ManyLinks, 'links'>): readonly AskedFor[] {
	const rounds = new Map<string, AskedFor>();
	for (const { link, payload } of links) {
		if (link.kind !== 'response') continue;
		const { team, quarter } = link;
		const key = `${team} ${quarter}`;
		const payloads = [...(rounds.get(key)?.payloads ?? []), payload];
		rounds.set(key, { team, quarter, payloads });
	}
	return [...rounds.values()];
}

/** Why not all of a text was looked at. */
export function leftWords(left: NonNullable<LinksFound['left']>): string {
	return left.why === 'too-many'
		? `There are ${count(left.links)} links in this; the first ${count(left.most)} were looked at.`
		: `This has ${count(left.has)} characters, and at most ${count(left.most)} are looked at. Paste it in parts.`;
}
