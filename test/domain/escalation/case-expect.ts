/**
 * What an `.expect.json` demands of printed output, and what of it does not hold. Shapes: `test/escalation-cases/README.md`.
 */
export type Filter = {
	readonly type: string;
	readonly person?: string;
	readonly channel?: string;
	readonly by?: string;
	readonly level?: number;
	readonly incident?: number;
	readonly reason?: string;
};
type Range = { readonly from?: number; readonly to?: number };
export type Check =
	| ({ readonly exactly: Filter; readonly at: readonly number[] } & Range)
	| { readonly some: Filter; readonly at: readonly number[] }
	| ({ readonly none: Filter } & Range)
	| { readonly apart: Filter; readonly min: number }
	| { readonly malformed: readonly string[] }
	| { readonly anyOf: readonly (readonly Check[])[] };

export type Printed = { readonly at: number; readonly people?: readonly string[] };
/** What a run gave: rows, or the text that refused the case, and how it ended. */
export type Ran = {
	readonly rows: readonly Printed[];
	readonly text: string;
	readonly code: number;
};

const NEAR = 0.02;

const matches = (row: Printed, { person, ...rest }: Filter): boolean =>
	(person === undefined || (row.people ?? []).includes(person)) &&
	Object.entries(rest).every(
		([key, value]) =>
			((row as unknown as Record<string, unknown>)[key] ??
				// A case with one incident does not number it.
				(key === 'incident' ? 1 : undefined)) === value
	);

const instants = ({ rows }: Ran, filter: Filter, { from = -Infinity, to = Infinity }: Range = {}) =>
	rows.filter((row) => matches(row, filter) && row.at >= from && row.at < to).map(({ at }) => at);

const has = (got: readonly number[], at: number) => got.some((one) => Math.abs(one - at) <= NEAR);

function holds(check: Check, ran: Ran): boolean {
	if ('anyOf' in check) return check.anyOf.some((all) => all.every((one) => holds(one, ran)));
	if ('malformed' in check)
		return ran.code === 1 && check.malformed.every((word) => ran.text.includes(word));
	if ('none' in check) return instants(ran, check.none, check).length === 0;
	if ('apart' in check) {
		const got = instants(ran, check.apart);
		const close = got.some((at, i) => i > 0 && at - got[i - 1]! < check.min - NEAR);
		return got.length > 0 && !close;
	}
	if ('some' in check) return check.at.every((at) => has(instants(ran, check.some), at));
	const got = instants(ran, check.exactly, check);
	return got.length === check.at.length && check.at.every((at) => has(got, at));
}

/** The checks that do not hold, as text; and every case that is not meant to be malformed has to be none. */
export function unmet(checks: readonly Check[], ran: Ran): readonly string[] {
	const refused = JSON.stringify(checks).includes('"malformed"') || ran.code === 0;
	const failed = checks.filter((check) => !holds(check, ran)).map((check) => JSON.stringify(check));
	return refused ? failed : [`refused: ${ran.text}`, ...failed];
}
