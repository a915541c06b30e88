import type { Answer } from '../../domain/learning/grade.ts';
import type { Place } from '../../domain/learning/grade-places.ts';
import { disordered, shuffled } from '../../domain/learning/shuffled.ts';
import type { CheckOf } from '../../domain/learning/types.ts';

type Side = { readonly id: string; readonly text: string };

/** What went where in an answer of a kind that puts things in places. */
export const placesOf = (answer: Answer): readonly Place[] =>
	'places' in answer ? answer.places : [];

export const placeOf = (places: readonly Place[], item: string): string =>
	places.find((place) => place.item === item)?.to ?? '';

/** The same places with `item` put at `to`; nowhere when `to` is empty. */
export const putting = (places: readonly Place[], item: string, to: string): Place[] => [
	...places.filter((place) => place.item !== item),
	...(to ? [{ item, to }] : [])
];

/** The left sides as they are asked. */
export const lefts = (check: CheckOf<'match'>, seed: string): CheckOf<'match'>['pairs'] =>
	shuffled(check.pairs, `${seed}/left`);

/** The right sides as they are offered, never in the order of the left ones; their letters are their places here. */
export function rights(check: CheckOf<'match'>, seed: string): readonly Side[] {
	const paired = lefts(check, seed).map(({ id, right }) => ({ id, text: right }));
	const others = check.others.map(({ id, right }) => ({ id, text: right }));
	return disordered([...paired, ...others], `${seed}/right`);
}

/** The items as they are asked: nothing about their order tells where they belong. */
export const itemsOf = (
	check: CheckOf<'categorise'>,
	seed: string
): CheckOf<'categorise'>['items'] => shuffled(check.items, seed);

export type Blank = CheckOf<'fill'>['blanks'][number];

/** The options of a gap as they are offered. */
export const optionsOf = (blank: Blank, seed: string): Blank['options'] =>
	shuffled(blank.options, `${seed}/${blank.id}`);

/** A text cut at its gaps: a string is text, anything else the gap that stands there. */
export const pieces = ({ text, blanks }: CheckOf<'fill'>): readonly (string | Blank)[] =>
	text.split(/\{([^}]*)\}/).flatMap((piece, i): readonly (string | Blank)[] => {
		if (i % 2 === 0) return piece ? [piece] : [];
		const blank = blanks.find(({ id }) => id === piece);
		return blank ? [blank] : [];
	});
