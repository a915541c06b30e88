import * as v from 'valibot';
import type { PartVerdict } from './grade.ts';
import type { Check, CheckOf } from './types.ts';

const id = v.pipe(v.string(), v.maxLength(48));

/** What was put where: at most one place an item. */
export const PlacesSchema = v.pipe(v.array(v.strictObject({ item: id, to: id })), v.maxLength(16));

export type Place = v.InferOutput<typeof PlacesSchema>[number];
export type PlacedCheck = Extract<Check, { kind: 'match' | 'categorise' | 'fill' }>;

/** Where each item belongs, in the order of the file. */
export function belongings(check: PlacedCheck): readonly Place[] {
	switch (check.kind) {
		case 'match':
			return check.pairs.map(({ id: pair }) => ({ item: pair, to: pair }));
		case 'categorise':
			return check.items.map(({ id: item, bucket }) => ({ item, to: bucket }));
		case 'fill':
			return check.blanks.map((blank) => ({
				item: blank.id,
				to: blank.options.find((option) => option.correct)?.id ?? ''
			}));
	}
}

/** One part an item: right where it was put in its place. */
export const gradePlaces = (check: PlacedCheck, places: readonly Place[]): readonly PartVerdict[] =>
	belongings(check).map(({ item, to }) => {
		const put = places.find((place) => place.item === item)?.to;
		return { id: item, chosen: put !== undefined, correct: true, right: put === to };
	});

/** Right within the tolerance, with room for what decimal fractions lose in binary. */
export const isClose = (
	{ solution, tolerance }: Pick<CheckOf<'number'>, 'solution' | 'tolerance'>,
	value: number
): boolean => Math.abs(value - solution) <= tolerance + 1e-9 * Math.max(1, Math.abs(solution));

export const gradeNumber = (check: CheckOf<'number'>, value: number): readonly PartVerdict[] => [
	{ id: 'value', chosen: true, correct: true, right: isClose(check, value) }
];

/** The mistake that leads to just this number, where one is known. */
export const slipOf = (
	check: CheckOf<'number'>,
	value: number
): CheckOf<'number'>['slips'][number] | undefined =>
	check.slips.find((slip) => isClose({ ...check, solution: slip.value }, value));

/** The learner judges: a criterion is right where they found it in their own words. */
export const gradeWriting = (
	check: CheckOf<'write'>,
	met: readonly string[]
): readonly PartVerdict[] =>
	check.criteria.map((criterion) => {
		const chosen = met.includes(criterion.id);
		return { id: criterion.id, chosen, correct: true, right: chosen };
	});
