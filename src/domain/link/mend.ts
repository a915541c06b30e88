import { sextetOf } from './alphabet.ts';
import type { LinkError } from './error.ts';
import { declaredLength, LONGEST } from './frame.ts';
import { ROUTE_LETTERS } from './kinds.ts';

/**
 * Finds the link in what people paste, and undoes what mail and chat programs do to it: line breaks, quoting marks,
 * angle brackets, full stops, escapes, invisible characters, dashes made longer. Nothing is guessed: every reading is
 * only offered here, and counts if its length and checksum fit.
 */
export type Reading = {
	readonly sextets: readonly number[];
	/** What to say if this reading does not open, where that is more telling than the failure itself. */
	readonly instead?: LinkError;
};

/** More than this is no pasted message, and is not looked at. */
const LONGEST_TEXT = 20_000;
const MOST_LINKS = 8;

const UNHARMED = /^[\w-]+$/;
export const MARKER = new RegExp(`#!?/[${ROUTE_LETTERS}]/`);
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const HYPHENS = /[\u2010\u2011\u2212\ufe63\uff0d]/g;
const LONG_DASH = /[\u2013\u2014]/g;
/** A line that a mail program has broken or quoted, or plain space. */
const BREAK = /^(?:=?\r?\n[>\s]*|\s+)+/;
const OPENING = /^[\s<>([{"'«“‘`*]+/;

/** Each link in the text, as the readings to try in this order; an error when there is nothing to try. */
export function readings(text: string): readonly (readonly Reading[])[] | LinkError {
	if (text.length > LONGEST_TEXT) return { name: 'too-long', has: text.length, wants: LONGEST };
	if (UNHARMED.test(text)) return [[{ sextets: alphabetic(text) }]];
	const plain = unescaped(text).replace(INVISIBLE, '').replace(HYPHENS, '-').trim();
	if (plain === '') return { name: 'empty' };
	const parts = plain.split(MARKER);
	const links = parts.length > 1 ? parts.slice(1, MOST_LINKS + 1) : [plain.replace(OPENING, '')];
	return links.map((link) =>
		[link, link.replace(LONG_DASH, '--'), link.replace(LONG_DASH, '-')]
			.filter((variant, at, all) => all.indexOf(variant) === at)
			.flatMap(readingsOf)
	);
}

/** `%23%2Fr%2F…`, once or twice over, as redirecting mail filters write it. */
export function unescaped(text: string): string {
	return text
		.replace(/%25/g, '%')
		.replace(/%(0[ad]|20|23|2[df]|3[ce]|5f)/gi, (_, hex: string) =>
			String.fromCharCode(parseInt(hex, 16))
		);
}

function readingsOf(link: string): readonly Reading[] {
	const runs: number[][] = [];
	let rest = link.replace(BREAK, '');
	for (;;) {
		const run = alphabetic(rest);
		if (run.length > 0) runs.push(run);
		rest = rest.slice(run.length);
		const gap = BREAK.exec(rest);
		if (gap === null) break;
		rest = rest.slice(gap[0].length);
	}
	const first = runs[0] ?? [];
	const joined = runs.flat();
	const wants = declaredLength(joined);
	const stray = runs.length <= 1 ? strayIn(rest, first.length) : undefined;
	const whole: Reading = stray ? { sextets: first, instead: stray } : { sextets: first };
	if (wants === undefined || joined.length < wants || runs.length <= 1) return [whole];
	const mended = { sextets: joined.slice(0, wants) };
	return joined.length === wants ? [mended] : [whole, mended];
}

function alphabetic(text: string): number[] {
	const run: number[] = [];
	for (const character of text) {
		const value = sextetOf(character);
		if (value === undefined) break;
		run.push(value);
	}
	return run;
}

/** A character that stands inside the link, so not one that merely follows it. */
function strayIn(rest: string, before: number): LinkError | undefined {
	const [character, next] = rest;
	if (character === undefined || next === undefined || sextetOf(next) === undefined)
		return undefined;
	return { name: 'stray-character', character, at: before + 1 };
}
