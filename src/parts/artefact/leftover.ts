import { readLeftover, writeLeftover } from '../../ports/leftover.ts';
import type { ArtefactRecord, Json } from '../../domain/record/types.ts';

/** An artefact as it stood when its page went, written down at once because storage might have been too late. */
export type Leftover = {
	readonly id: string;
	/** When the record that it goes on from was stored. */
	readonly base: number;
	readonly at: number;
	/** To be parsed by the artefact's craft. */
	readonly fields: unknown;
};

const VERSION = 1;

function parse(text: string): Leftover | undefined {
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (typeof raw !== 'object' || raw === null) return undefined;
	const { version, id, base, at, fields } = raw as Partial<Record<string, unknown>>;
	const holds =
		version === VERSION &&
		typeof id === 'string' &&
		typeof base === 'number' &&
		typeof at === 'number' &&
		fields !== undefined;
	return holds ? { id, base, at, fields } : undefined;
}

const read = (): Leftover | undefined => {
	const text = readLeftover();
	return text === undefined ? undefined : parse(text);
};

export const leaveOver = (leftover: Leftover & { readonly fields: Json }): void =>
	writeLeftover(JSON.stringify({ version: VERSION, ...leftover }));

/** Nothing of this artefact is left over any more. */
export function forgetLeftover(id: string): void {
	if (read()?.id === id) writeLeftover(undefined);
}

/**
 * What of this record did not get into storage in time. Undefined where the record is as new, where another one has taken
 * its place, or where both are the same.
 */
export function leftoverOf({ id, updatedAt, fields }: ArtefactRecord): Leftover | undefined {
	const left = read();
	if (left?.id !== id || updatedAt < left.base || updatedAt >= left.at) return undefined;
	return JSON.stringify(left.fields) === JSON.stringify(fields) ? undefined : left;
}
