import { daysBetween, daysLater, type Day } from './day.ts';
import { placeOf, type Place } from './form-places.ts';
import type { Form } from './form-schema.ts';
import {
	isBlank,
	isBlankRow,
	rowsIn,
	say,
	ticksIn,
	type Value,
	type Values
} from './form-values.ts';
import type { Condition } from './rule-schema.ts';

/** What a condition can see. */
export type Sight = { readonly form: Form; readonly values: Values; readonly today: Day };

type Is = Condition['is'];
type Of<K extends Is> = Extract<Condition, { is: K }>;
/** One value looked at: a field's, or that of one row. */
type At = { readonly place: Place; readonly value: Value; readonly row: number | undefined };
type Test<K extends Is> = (condition: Of<K>, at: At, sight: Sight) => boolean;

/** Numbers of the rows with anything in them: a blank row is not there yet. */
export const writtenRows = (value: Value | undefined): readonly number[] =>
	rowsIn(value).flatMap((row, i) => (isBlankRow(row) ? [] : [i]));

const textOf = ({ place, value }: At): string => say(place.column ?? place.field, value);
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
const holdsPattern = (pattern: string, text: string): boolean =>
	new RegExp(pattern, 'iu').test(text);

/** What is chosen, or ticked. */
const chosenIn = ({ value }: At): readonly string[] =>
	typeof value === 'string' ? [value] : ticksIn(value);

const countOf = ({ place, value }: At): number =>
	place.field.kind === 'checklist' ? ticksIn(value).length : writtenRows(value).length;

/** All values a name stands for: of a column in the same table the one of this row, else that of every row. */
function lookUp(sight: Sight, name: string, table?: string, row?: number): readonly At[] {
	const place = placeOf(sight.form, name);
	if (place === undefined) return [];
	const value = sight.values[place.field.id] ?? null;
	if (place.column === undefined) return [{ place, value, row: undefined }];
	const { id } = place.column;
	const rows = row !== undefined && place.field.id === table ? [row] : writtenRows(value);
	return rows.map((one) => ({ place, value: rowsIn(value)[one]?.[id] ?? null, row: one }));
}

/** Holds if it does against anything that the other name stands for. */
const other =
	(holds: (at: At, there: At, days: number) => boolean) =>
	(condition: { other: string; days?: number }, at: At, sight: Sight): boolean =>
		lookUp(sight, condition.other, at.place.field.id, at.row).some(
			(there) => !isBlank(there.value) && holds(at, there, condition.days ?? 0)
		);

const TESTS: { readonly [K in Is]: Test<K> } = {
	empty: (_, { value }) => isBlank(value),
	matches: ({ pattern }, at) => holdsPattern(pattern, textOf(at)),
	lacks: ({ pattern }, at) => !holdsPattern(pattern, textOf(at)),
	'words-below': ({ count }, at) => words(textOf(at)) < count,
	'words-above': ({ count }, at) => words(textOf(at)) > count,
	below: ({ value: bound }, { value }) => typeof value === 'number' && value < bound,
	above: ({ value: bound }, { value }) => typeof value === 'number' && value > bound,
	chosen: ({ options }, at) => chosenIn(at).some((id) => options.includes(id)),
	'not-chosen': ({ options }, at) => !chosenIn(at).some((id) => options.includes(id)),
	'no-row-with': ({ field, options }, { place, value }) => {
		const column = field.split('.')[1] ?? place.field.id;
		const rows = writtenRows(value).map((row) => rowsIn(value)[row]?.[column]);
		return rows.length > 0 && !rows.some((cell) => options.some((id) => id === cell));
	},
	'rows-below': ({ count }, at) => countOf(at) < count,
	'rows-above': ({ count }, at) => countOf(at) > count,
	twice: (_, at, sight) => {
		const same = plain(textOf(at));
		const all = lookUp(sight, `${at.place.field.id}.${at.place.column?.id}`);
		return all.some((one) => Number(one.row) < Number(at.row) && plain(textOf(one)) === same);
	},
	unticked: ({ items }, { place, value }) => {
		const all = place.field.kind === 'checklist' ? place.field.items.map(({ id }) => id) : [];
		return (items ?? all).some((id) => !ticksIn(value).includes(id));
	},
	same: other((at, there) => plain(textOf(at)) === plain(textOf(there))),
	'older-than': ({ days }, { value }, { today }) => daysBetween(String(value), today) > days,
	'sooner-than': ({ days }, { value }, { today }) => String(value) < daysLater(today, days),
	'not-before': other(
		({ value }, there, days) => daysBetween(String(value), String(there.value)) < Math.max(1, days)
	),
	'more-than': other(
		({ value }, there) =>
			typeof value === 'number' && typeof there.value === 'number' && value > there.value
	)
};

const OF_NOTHING: readonly Is[] = ['empty', 'rows-below', 'unticked'];
const OF_WHOLE: readonly Is[] = ['no-row-with', 'rows-below', 'rows-above'];

/** Whether the condition holds of what is not there. */
export const isOfNothing = ({ is }: Condition): boolean => OF_NOTHING.includes(is);

/** Whether the condition asks a table as a whole, though it may name a column. */
export const isOfWhole = ({ is }: Condition): boolean => OF_WHOLE.includes(is);

function holdsAt(condition: Condition, at: At, sight: Sight): boolean {
	if (isBlank(at.value) && !isOfNothing(condition)) return false;
	return (TESTS[condition.is] as Test<Is>)(condition as never, at, sight);
}

/**
 * Whether a condition holds, asked of one row of `table` where it names a column of that table; of other tables it is
 * enough that one row does.
 */
export function holdsOf(condition: Condition, sight: Sight, table?: string, row?: number): boolean {
	const name = isOfWhole(condition) ? (condition.field.split('.')[0] ?? '') : condition.field;
	return lookUp(sight, name, table, row).some((at) => holdsAt(condition, at, sight));
}
