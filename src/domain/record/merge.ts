import type { Backup, Entry } from './backup.ts';
import { parser } from './schema.ts';
import { isSameUnit, isWithin, unitKey, unitsOf, type Everything, type Unit } from './units.ts';
import type { Json } from './types.ts';

/**
 * How one unit of a backup compares with what is here.
 * `different`: both have it, not the same; `keeps` says which of them a merge leaves in place.
 */
export type Compared = {
	readonly key: string;
	readonly state: 'new' | 'same' | 'different' | 'only-here';
	readonly keeps: 'file' | 'here';
};

/** The dry run: every unit of either side, in the order of keys. */
export function compareBackup(here: Everything, file: Backup): readonly Compared[] {
	const ours = unitsOf(here);
	const theirs = unitsOf(file);
	return [...new Set([...ours.keys(), ...theirs.keys()])]
		.sort()
		.map((key) => compared(key, ours.get(key), theirs.get(key)));
}

function compared(key: string, ours: Unit | undefined, theirs: Unit | undefined): Compared {
	if (!theirs) return { key, state: 'only-here', keeps: 'here' };
	if (!ours) return { key, state: 'new', keeps: 'file' };
	if (isSameUnit(ours, theirs)) return { key, state: 'same', keeps: 'here' };
	return { key, state: 'different', keeps: prevails(ours, theirs) ? 'file' : 'here' };
}

/** An attempt that only went further prevails; one that went another way does not. Else the later change. */
function prevails(ours: Unit, theirs: Unit): boolean {
	if (ours.key.startsWith('attempt/'))
		return isWithin(ours.events, theirs.events) && isWithin(readable(ours.records), theirs.records);
	const mine = parser.record(ours.key, ours.records.get(ours.key));
	const other = parser.record(ours.key, theirs.records.get(ours.key));
	if (!other.ok) return false;
	return !mine.ok || other.value.updatedAt > mine.value.updatedAt;
}

const readable = (records: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> =>
	new Map([...records].filter(([key, raw]) => parser.record(key, raw).ok));

/**
 * What a merge writes: the units of the file that are new or prevail. A broken record here that makes way for a readable
 * one is set aside first.
 */
export function mergeOf(
	here: Everything,
	file: Backup,
	now: number
): { readonly records: readonly Entry[]; readonly events: readonly Entry[] } {
	const taken = new Set(
		compareBackup(here, file)
			.filter((unit) => unit.keeps === 'file')
			.map((unit) => unit.key)
	);
	const theirs = unitsOf(file);
	const units = [...theirs.values()].filter((unit) => taken.has(unit.key));
	const entries = (of: 'records' | 'events'): Entry[] =>
		units.flatMap((unit) => [...unit[of]].map(([key, value]): Entry => [key, value as Json]));
	const aside = here.records
		.filter(
			([key, raw]) =>
				taken.has(unitKey(key)) &&
				theirs.get(unitKey(key))?.records.has(key) &&
				!parser.record(key, raw).ok
		)
		.map(([key, raw]): Entry => [`quarantine/${now}/${key}`, { key, raw: raw as Json }]);
	return { records: [...aside, ...entries('records')], events: entries('events') };
}
