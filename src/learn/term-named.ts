import type { Term } from '../domain/learning/terms.ts';

/** As an address may spell it: small letters, and strokes for all that is neither letter nor figure. */
const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** The entry an address asks for, by its id, its term or another of its names, in one or in many. */
export function termNamed<T extends Pick<Term, 'id' | 'term' | 'also'>>(
	terms: readonly T[],
	asked: string
): T | undefined {
	const sought = slug(asked);
	const forms = [sought, sought.replace(/s$/, ''), sought.replace(/es$/, '')];
	const named = (form: string): T | undefined =>
		terms.find(({ id }) => id === form) ??
		terms.find(({ term, also }) => [term, ...also].some((name) => slug(name) === form));
	return forms.map(named).find((term) => term !== undefined);
}
