import type * as v from 'valibot';
import type { GlossarySchema } from './schema.ts';

export type Term = v.InferOutput<typeof GlossarySchema>['terms'][number];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const isAcronym = (form: string): boolean => /^[A-Z][A-Z0-9]+$/.test(form);

/** Matches a form as a word of its own, with the plural’s s; an acronym only in capitals. */
const pattern = (form: string): RegExp =>
	new RegExp(
		`(?<![\\p{L}\\p{N}_-])${escaped(form).replace(/\\?'/g, "[’']")}(?:s|es)?(?![\\p{L}\\p{N}_-])`,
		isAcronym(form) ? 'u' : 'iu'
	);

/**
 * Links the first use of each term in a lesson's prose to the glossary, headings and links apart; longer terms first, so
 * that "escalation policy" is not cut by "policy". `html` is the prose of the lesson's blocks in reading order.
 */
export function linkTerms(html: readonly string[], terms: readonly Term[]): readonly string[] {
	const forms = terms
		.filter((term) => !term.common)
		.flatMap((term) =>
			[term.term, ...term.also].map((form) => ({ id: term.id, form, matches: pattern(form) }))
		)
		.toSorted((a, b) => b.form.length - a.form.length);
	const linked = new Set<string>();
	return html.map((block) => linkBlock(block, forms, linked));
}

type Form = { readonly id: string; readonly matches: RegExp };

function linkBlock(html: string, forms: readonly Form[], linked: Set<string>): string {
	let inside = 0;
	return html
		.split(/(<[^>]*>)/)
		.map((piece) => {
			if (piece.startsWith('<')) {
				if (/^<(a|h[1-6]|code)[\s>]/.test(piece)) inside += 1;
				else if (/^<\/(a|h[1-6]|code)>/.test(piece)) inside -= 1;
				return piece;
			}
			return inside > 0 ? piece : linkText(piece, forms, linked);
		})
		.join('');
}

function linkText(text: string, forms: readonly Form[], linked: Set<string>): string {
	const found = forms.flatMap(({ id, matches }) => {
		const match = linked.has(id) ? null : matches.exec(text);
		return match ? [{ id, at: match.index, said: match[0] }] : [];
	});
	// Of forms that overlap the longer one wins, and of one term the first form.
	const kept: typeof found = [];
	for (const one of found) {
		const clear = kept.every(
			(other) => one.at + one.said.length <= other.at || other.at + other.said.length <= one.at
		);
		if (clear && !linked.has(one.id)) {
			linked.add(one.id);
			kept.push(one);
		}
	}
	return kept
		.toSorted((a, b) => b.at - a.at)
		.reduce(
			(all, { id, at, said }) =>
				`${all.slice(0, at)}<a class="term" href="#/learn/glossary/${id}">${said}</a>${all.slice(at + said.length)}`,
			text
		);
}

/** Words in capitals that no glossary entry explains. */
export function unknownAcronyms(text: string, terms: readonly Term[]): readonly string[] {
	const known = new Set(terms.flatMap((term) => [term.term, ...term.also]));
	const found = text.match(/(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9]+(?=s?(?![\p{L}\p{N}_-]))/gu) ?? [];
	return [...new Set(found)].filter((one) => !known.has(one) && !/^[IVX]+$/.test(one));
}
