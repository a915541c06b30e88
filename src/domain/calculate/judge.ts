import { readNumber } from './read-number.ts';

/** What a figure may be. `unit` may stand behind it when it is typed. */
export type Bounds = {
	readonly from: number;
	readonly to: number;
	/** The lower bound itself is not allowed. */
	readonly above?: boolean;
	readonly whole?: boolean;
	readonly unit?: string;
};

/** A figure that can be used, or what to say beside its field. */
export type Judged = { readonly value: number } | { readonly fault: string };

/** Reads and judges what somebody typed. Total. */
export function judge(text: string, { from, to, above = false, whole, unit }: Bounds): Judged {
	const read = readNumber(text, unit);
	if ('fault' in read)
		return {
			fault:
				read.fault === 'empty'
					? 'A number is needed here.'
					: `“${read.text}” does not read as a number.`
		};
	const { value } = read;
	if (value < from || value > to || (above && value === from))
		return {
			fault: above ? `More than ${from}, at most ${to}.` : `Between ${from} and ${to}.`
		};
	return whole && !Number.isInteger(value) ? { fault: 'A whole number, please.' } : { value };
}

/** The values of fields by their names, where every one of them can be used. */
export function allOf<K extends string>(
	fields: Readonly<Record<K, Judged>>
): Readonly<Record<K, number>> | undefined {
	const entries = Object.entries<Judged>(fields);
	if (entries.some(([, field]) => 'fault' in field)) return undefined;
	return Object.fromEntries(
		entries.map(([name, field]) => [name, 'value' in field ? field.value : NaN])
	) as Record<K, number>;
}
