import { decodeLink } from './decode.ts';
import type { Decoded } from './decode.ts';
import { encodeLink } from './encode.ts';
import { MARKER, unescaped } from './mend.ts';

/** One link, or what stands where one should, in a text. */
export type LinkFound = {
	/** Of one that opens, its payload as it should be; of any other, the beginning of what stood there, for copying. */
	readonly text: string;
	readonly decoded: Decoded;
};

export type LinksFound = {
	/** In the order of the text. */
	readonly found: readonly LinkFound[];
	/** Why not all of the text was looked at. */
	readonly left?:
		| { readonly why: 'too-many'; readonly links: number; readonly most: number }
		| { readonly why: 'too-long'; readonly has: number; readonly most: number };
};

/** As many as one paste may hold, and as long as it may be; 10,000 addresses are half of that. */
export const MOST_LINKS = 10_000;
export const LONGEST_PASTE = 4_000_000;

/** A link that was broken over lines, with all that mail programs put between them, is shorter than this. */
const LONGEST_CHUNK = 6_000;
const RUN = /^[\w-]+/;
/** What may be a link without its address: the shortest has 14 characters. */
const BARE = /(?<![\w-])S[\w-]{13,}/g;
/** Asked first, since most texts between links hold none and ten thousand of them are looked at. */
const ANY_BARE = /S[\w-]{13}/;
const SHOWN = 200;

/** Every link in a text that may hold many: with their addresses in front, or bare. Never throws. */
export function linksIn(text: string): LinksFound {
	if (text.length > LONGEST_PASTE) {
		return { found: [], left: { why: 'too-long', has: text.length, most: LONGEST_PASTE } };
	}
	const plain = text.includes('%') ? unescaped(text) : text;
	const [before = '', ...chunks] = plain.split(MARKER);
	const found: LinkFound[] = chunks.length === 0 ? unaddressed(before) : opening(before);
	for (const chunk of chunks.slice(0, MOST_LINKS)) found.push(...addressed(chunk));
	const links = Math.max(found.length, chunks.length);
	if (links <= MOST_LINKS) return { found };
	return { found: found.slice(0, MOST_LINKS), left: { why: 'too-many', links, most: MOST_LINKS } };
}

/** What follows one `#/r/` up to the next: the link, and perhaps bare ones after it. */
function addressed(chunk: string): readonly LinkFound[] {
	const [run = ''] = RUN.exec(chunk) ?? [];
	const decoded = decodeLink(run);
	if (decoded.ok) return [{ text: run, decoded }, ...opening(chunk.slice(run.length))];
	return [mended(`#/r/${chunk.slice(0, LONGEST_CHUNK)}`, chunk)];
}

function mended(text: string, shown: string): LinkFound {
	const decoded = decodeLink(text);
	const payload = decoded.ok ? encodeLink(decoded.link) : undefined;
	return { text: payload ?? shown.slice(0, SHOWN).trim(), decoded };
}

/** Bare links beside others. A word that merely looks like one is no damaged link. */
function opening(text: string): LinkFound[] {
	return bare(text).filter(({ decoded }) => decoded.ok);
}

/** A text without any address: bare links, or one that was broken over lines, or none. */
function unaddressed(text: string): LinkFound[] {
	if (text.trim() === '') return [];
	const found = bare(text);
	if (found.some(({ decoded }) => decoded.ok)) return found;
	const whole = mended(text.slice(0, LONGEST_CHUNK), text);
	return whole.decoded.ok || found.length === 0 ? [whole] : found;
}

function bare(text: string): LinkFound[] {
	const found: LinkFound[] = [];
	if (!ANY_BARE.test(text)) return found;
	for (const [token] of text.matchAll(BARE)) {
		found.push({ text: token, decoded: decodeLink(token) });
		if (found.length > MOST_LINKS) break;
	}
	return found;
}
