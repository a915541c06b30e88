import { parser } from '../domain/record/schema.ts';
import type { Parsed, QuarantinedRecord, StoredRecord } from '../domain/record/types.ts';
import type { Shelf } from './shelf.ts';

/** Parses everything storage holds; what does not parse is listed as broken. */
export function shelfOf(entries: readonly (readonly [string, unknown])[]): Shelf {
	const byKey = new Map<string, StoredRecord>();
	const broken: QuarantinedRecord[] = [];
	for (const [key, raw] of entries) {
		const parsed = parser.record(key, raw);
		if (parsed.ok) byKey.set(key, parsed.value);
		else broken.push(key.startsWith('quarantine/') ? setAside(key, raw) : parsed.broken);
	}
	return { byKey, broken };
}

const setAside = (key: string, raw: unknown): QuarantinedRecord => {
	const reason = (raw as { reason?: unknown } | null)?.reason;
	return { key, raw, reason: typeof reason === 'string' ? reason : 'set aside earlier' };
};

export const without = (shelf: Shelf, key: string): Shelf => {
	const byKey = new Map(shelf.byKey);
	byKey.delete(key);
	return { byKey, broken: shelf.broken.filter((one) => one.key !== key) };
};

export const withBroken = (shelf: Shelf, broken: QuarantinedRecord): Shelf => ({
	...shelf,
	broken: [...shelf.broken, broken]
});

export const withRecord = (shelf: Shelf, key: string, parsed: Parsed<StoredRecord>): Shelf => {
	const rest = without(shelf, key);
	if (!parsed.ok) return withBroken(rest, parsed.broken);
	return { ...rest, byKey: new Map(rest.byKey).set(key, parsed.value) };
};
