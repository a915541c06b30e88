import type { CaseDraft } from '../../domain/escalation/case-types.ts';
import { personName } from '../../domain/escalation/names.ts';

/** A person's name, or the id of who has none or is not known. */
export const nameOf = (people: CaseDraft['people'], id: string): string =>
	personName({ people }, id);

/** Everybody, in the order of the case; of two with one name each is told with the id. */
export function namesOf(
	people: CaseDraft['people']
): readonly { readonly id: string; readonly name: string }[] {
	const all = Object.keys(people).map((id) => ({ id, name: nameOf(people, id) }));
	const isAlone = (name: string) => all.filter((one) => one.name === name).length === 1;
	return all.map(({ id, name }) => ({ id, name: isAlone(name) ? name : `${name} (${id})` }));
}

/** An id made from a name that none of `taken` has: "Ade" is "ade", a second one "ade-2". */
export function idFor(name: string, taken: readonly string[], otherwise: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
	// "none" stands for nobody in a rotation; a list of names in YAML must not read as a number.
	const base = plain === '' || plain === 'none' || /^\d/.test(plain) ? otherwise : plain;
	if (!taken.includes(base)) return base;
	let count = 2;
	while (taken.includes(`${base}-${count}`)) count += 1;
	return `${base}-${count}`;
}
