import type { Term } from './terms.ts';

/** The other forms that a reader would not guess: a plural of the term itself tells nothing. */
export const otherNames = ({ term, also }: Pick<Term, 'term' | 'also'>): readonly string[] =>
	also.filter((form) => {
		const known = [term, ...also.filter((other) => other !== form)];
		return !known.some((one) => [`${one}s`, `${one}es`].includes(form));
	});
