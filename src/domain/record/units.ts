import type { RawEntry } from './backup.ts';
import { canonical, isJson } from './canonical.ts';

/**
 * What belongs together when two browsers are merged: an attempt with its events and its outcome is one unit, for the
 * events of two goes must never mix; every other record is its own.
 */
export type Unit = {
	/** `attempt/<id>`, or the record's own key. */
	readonly key: string;
	readonly records: ReadonlyMap<string, unknown>;
	readonly events: ReadonlyMap<string, unknown>;
};

export type Everything = {
	readonly records: readonly RawEntry[];
	readonly events: readonly RawEntry[];
};

export function unitsOf({ records, events }: Everything): ReadonlyMap<string, Unit> {
	type Open = { key: string; records: Map<string, unknown>; events: Map<string, unknown> };
	const units = new Map<string, Open>();
	const unit = (key: string): Open => {
		const found = units.get(key) ?? { key, records: new Map(), events: new Map() };
		units.set(key, found);
		return found;
	};
	for (const [key, value] of records) unit(unitKey(key)).records.set(key, value);
	for (const [key, value] of events) unit(eventUnit(key)).events.set(key, value);
	return units;
}

/** The unit to which the record under `key` belongs. */
export const unitKey = (key: string): string => key.replace(/^outcome\//, 'attempt/');

const eventUnit = (key: string): string => key.replace(/\/\d+$/, '');

/** Whether both hold the same, after normalising. */
export const isSameUnit = (a: Unit, b: Unit): boolean =>
	isSameMap(a.records, b.records) && isSameMap(a.events, b.events);

const isSameMap = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
	a.size === b.size && isWithin(a, b);

/** Whether `larger` has everything that `smaller` has, unchanged. */
export const isWithin = (
	smaller: ReadonlyMap<string, unknown>,
	larger: ReadonlyMap<string, unknown>
): boolean =>
	[...smaller].every(([key, value]) => larger.has(key) && isSame(value, larger.get(key)));

const isSame = (a: unknown, b: unknown): boolean =>
	a === b || (isJson(a) && isJson(b) && canonical(a) === canonical(b));
