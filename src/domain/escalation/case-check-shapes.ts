import * as v from 'valibot';
import { isClock, isInstant, isLocalTime, isZone, readMinutes } from './case-check-times.ts';
import { didYouMean, isWhat } from './case-check-words.ts';
import { CASE_LIMITS, inDigits } from './case-limits.ts';
import type { Minutes } from './case-types.ts';

/** The parts a case's schema is made of. Each says what it found and what belongs there. */

type Found = { readonly input: unknown };

/** `is 12; a policy repeats 0 to 9 times`; of what is missing, only that. */
export const say =
	(rule: string) =>
	({ input }: Found): string =>
		input === undefined ? isWhat(input) : `${isWhat(input)}; ${rule}`;

const KEYS = 'keys belong here, each with a value';
const refuse = (message: (found: Found) => string) => v.custom<never>(() => false, message);
const keyed = <S extends v.GenericSchema>(schema: S) =>
	v.lazy((input) => (Array.isArray(input) ? refuse(say(KEYS)) : schema) as S);

type Entries = v.ObjectEntries;

/** What an unknown key is told: the key meant, or all there are. `never` knows those, but not yet its own key. */
export const sayKey = (key: string, known: string): string =>
	`is no key here${didYouMean(key, known.split(', ')) || `; there are ${known}`}`;

/** These keys and no other. Every unknown key is told, where `strictObject` stops at the first. */
export const strict = <E extends Entries>(entries: E) => {
	return v.objectWithRest(
		entries,
		v.never(Object.keys(entries).join(', ')),
		say(KEYS)
	) as unknown as v.StrictObjectSchema<E, undefined>;
};
export const keys = <E extends Entries>(entries: E) => keyed(strict(entries));

type Kinds = v.VariantOptions<string>;
/** One of several shapes, by the value of one key. */
export const oneOf = <K extends string, O extends v.VariantOptions<K>>(
	key: K,
	options: O & Kinds,
	known: readonly string[]
) =>
	keyed(
		v.variant(key, options as O, (issue: v.VariantIssue) =>
			issue.path === undefined ? say(KEYS)(issue) : word(known, issue)
		)
	);

const word = (known: readonly string[], { input }: Found) =>
	input === undefined
		? isWhat(input)
		: `${isWhat(input)}; one of ${known.join(', ')}${didYouMean(input, known)}`;

export const pick = <const O extends readonly string[]>(options: O) =>
	v.picklist(options, (issue: v.PicklistIssue) => word(options, issue));

/** `what` names the items in a message: "levels". */
export const list = <S extends v.GenericSchema>(item: S, max: number, what: string) =>
	v.lazy((input): v.GenericSchema<unknown, readonly v.InferOutput<S>[]> => {
		if (!Array.isArray(input) || input.length <= max)
			return v.array(item, say('a list belongs here'));
		const message = `has ${inDigits(input.length)} ${what}; a case has at most ${inDigits(max)} of them here`;
		return refuse(() => message);
	});

export const filled = <S extends v.GenericSchema>(
	item: S,
	max: number,
	what: string,
	none: string
) =>
	v.pipe(
		list(item, max, what),
		v.check((all) => all.length > 0, none)
	);

const TEXT = 'text belongs here; put it in quotes';
export const text = v.pipe(
	v.string(say(TEXT)),
	v.nonEmpty(say(TEXT)),
	v.maxLength(CASE_LIMITS.letters, `is longer than ${CASE_LIMITS.letters} letters`)
);

/** Like `record`, with how many there may be. */
export const byId = <S extends v.GenericSchema>(value: S, max: number, what: string) =>
	v.lazy((input): v.GenericSchema<unknown, Readonly<Record<string, v.InferOutput<S>>>> => {
		const count = typeof input === 'object' && input !== null ? Object.keys(input).length : 0;
		if (count <= max) return keyed(v.record(text, value, say(KEYS)));
		const message = `has ${inDigits(count)} ${what}; a case has at most ${inDigits(max)}`;
		return refuse(() => message);
	});

export const yes = v.boolean(say('true or false belongs here'));

export const whole = (from: number, to: number, rule: string) =>
	v.pipe(
		v.number(say(rule)),
		v.check((value) => Number.isInteger(value) && value >= from && value <= to, say(rule))
	);

const MINUTES = 'minutes are a number, or "m:ss"';
const tooLong = `a case lasts at most ${inDigits(CASE_LIMITS.minutes)} minutes`;
const minute = v.pipe(
	v.custom<Minutes>(
		(value) => readMinutes(value) !== undefined,
		(issue) =>
			typeof issue.input === 'number' && issue.input < 0
				? `${isWhat(issue.input)}; minutes count from 0`
				: say(MINUTES)(issue)
	),
	v.check((value) => (readMinutes(value) ?? 0) <= CASE_LIMITS.minutes, say(tooLong))
);
export const minutes = minute;

/** A wait of at least so many minutes. */
export const wait = (least: number, rule: string) =>
	v.pipe(
		minute,
		v.check((value) => (readMinutes(value) ?? 0) >= least, say(rule))
	);

const time = (is: (value: string) => boolean, rule: string) =>
	v.pipe(v.string(say(rule)), v.check(is, say(rule)));

export const zone = time(isZone, 'an IANA time zone belongs here, such as "Europe/Lisbon"');
export const clock = time(isClock, 'a time of day belongs here, "00:00" to "23:59", in quotes');
export const localTime = time(
	isLocalTime,
	'a real day and time belongs here, such as "2026-03-04T08:30"'
);
export const instant = time(
	isInstant,
	'a real instant belongs here, such as "2026-03-04T02:00:00Z"'
);
