import type * as v from 'valibot';
import type { GlossarySchema } from './schema.ts';

export type Term = v.InferOutput<typeof GlossarySchema>['terms'][number];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const isAcronym = (form: string): boolean => /^[A-Z][A-Z0-9]+$/.test(form);

/** Matches a form as a word of its own, with the plural’s s; an acronym only in capitals. */
const pattern = (form: string): RegExp =>
	new RegExp(
		`(?<![\\p{L}\\p{N}_-])${escaped(form).replace(/\\?'/g, "[’']")}(?:s|es)?(?![\\p{L}\\p{N}_-])`,
		isAcronym(form) ? 'gu' : 'giu'
	);

/**
 * Links the first use of each term in a lesson's prose to the glossary, headings and links apart; of terms that begin
 * together the longer one counts, so that "service level" never cuts "service level objective". `html`: the prose of the
 * lesson's blocks, in reading order.
 */
export function linkTerms(html: readonly string[], terms: readonly Term[]): readonly string[] {
	const forms = terms
		.filter((term) => !term.common)
		.flatMap((term) =>
			[term.term, ...term.also].map((form) => ({
				id: term.id,
				form,
				begins: form.toLowerCase().split(/['’]/)[0] ?? ''
			}))
		);
	const linked = new Set<string>();
	return html.map((block) => linkBlock(block, forms, linked));
}

/** `begins`: small letters a text has to hold before it is worth looking closer, which costs far more. */
type Form = { readonly id: string; readonly form: string; readonly begins: string };

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
	// A use of a term that is linked already still covers its words: no shorter term may be found in them.
	const small = text.toLowerCase();
	const found = forms
		.filter(({ begins }) => small.includes(begins))
		.flatMap(({ id, form }) =>
			[...text.matchAll(pattern(form))].map(({ 0: said, index: at }) => ({ id, said, at }))
		)
		.toSorted((a, b) => a.at - b.at || b.said.length - a.said.length);
	let all = '';
	let told = 0;
	let covered = 0;
	for (const { id, said, at } of found) {
		if (at < covered) continue;
		covered = at + said.length;
		if (linked.has(id)) continue;
		linked.add(id);
		all += `${text.slice(told, at)}<a class="term" href="#/learn/glossary/${id}">${said}</a>`;
		told = covered;
	}
	return all + text.slice(told);
}

/** Words in capitals that no glossary entry explains. */
export function unknownAcronyms(text: string, terms: readonly Term[]): readonly string[] {
	const known = new Set(terms.flatMap((term) => [term.term, ...term.also]));
	const found = text.match(/(?<![\p{L}\p{N}_-])[A-Z][A-Z0-9]+(?=s?(?![\p{L}\p{N}_-]))/gu) ?? [];
	return [...new Set(found)].filter((one) => !known.has(one) && !/^[IVX]+$/.test(one));
}
