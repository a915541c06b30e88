import type { LinkError } from '../link/error.ts';
import type { LinkKind } from '../link/kinds.ts';
import { linksIn, type LinksFound } from '../link/several.ts';
import type { TeamLink } from '../link/team-link.ts';

/** What became of one link of a file of many teams. `line` counts from 1; missing where it cannot be told. */
export type RosterEntry = { readonly line?: number } & (
	| { readonly is: 'team'; readonly payload: string; readonly link: TeamLink }
	/** There already, byte for byte: it counts once. */
	| { readonly is: 'same'; readonly payload: string; readonly link: TeamLink }
	/** The same team and quarter with another result; the reader chooses which one counts. */
	| {
			readonly is: 'differs';
			readonly payload: string;
			readonly link: TeamLink;
			/** The payload of the first of them. */
			readonly from: string;
	  }
	/** It answers other questions than those that the page can show beside the rest. */
	| { readonly is: 'other-edition'; readonly edition: number; readonly text: string }
	| { readonly is: 'not-a-team'; readonly kind: LinkKind; readonly text: string }
	| { readonly is: 'unreadable'; readonly error: LinkError; readonly text: string }
);

export type Roster = {
	/** One for each link, in the order of the text. */
	readonly entries: readonly RosterEntry[];
	/** Why not all of the text was looked at. */
	readonly left?: NonNullable<LinksFound['left']>;
};

/** A file of team links, judged one by one; everything that is none is named, and spoils nothing else. */
export function rosterOf(text: string, edition: number): Roster {
	const { found, left } = linksIn(text);
	const lineOf = lineFinder(text);
	const firsts = new Map<string, string>();
	const known = new Set<string>();
	const entries = found.map(({ text: said, decoded }): RosterEntry => {
		const at = lineOf(said);
		if (!decoded.ok) {
			const { error } = decoded;
			return error.name === 'other-edition'
				? { ...at, is: 'other-edition', edition: error.edition, text: said }
				: { ...at, is: 'unreadable', error, text: said };
		}
		const { link } = decoded;
		if (link.kind !== 'team') return { ...at, is: 'not-a-team', kind: link.kind, text: said };
		if (link.edition !== edition)
			return { ...at, is: 'other-edition', edition: link.edition, text: said };
		const one = { ...at, payload: said, link };
		if (known.has(said)) return { ...one, is: 'same' };
		known.add(said);
		const who = `${link.team}/${link.quarter}`;
		const from = firsts.get(who);
		if (from !== undefined) return { ...one, is: 'differs', from };
		firsts.set(who, said);
		return { ...one, is: 'team' };
	});
	return left === undefined ? { entries } : { entries, left };
}

/** Where each link stands, asked in their order; one that was mended on the way is not found, and has no line. */
function lineFinder(text: string): (said: string) => { readonly line?: number } {
	let line = 1;
	let at = 0;
	return (said) => {
		const place = text.indexOf(said.slice(0, 40), at);
		if (said === '' || place < 0) return {};
		for (; at < place; at += 1) if (text.charCodeAt(at) === 10) line += 1;
		at += 1;
		return { line };
	};
}
