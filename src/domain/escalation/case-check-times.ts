import { CASE_LIMITS } from './case-limits.ts';
import type { Minutes } from './case-types.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::([0-5]\d)(\.\d{1,3})?)?(Z|[+-](\d\d:\d\d))$/;
const M_SS = /^(\d{1,9}):([0-5]\d)$/;

const knownZones = new Map<string, boolean>();

/** Whether `Intl` knows the name, and it is a name and no offset. */
export function isZone(name: string): boolean {
	const known = knownZones.get(name);
	if (known !== undefined) return known;
	let is = /^[A-Za-z][\w+/-]*$/.test(name);
	try {
		if (is) new Intl.DateTimeFormat('en', { timeZone: name });
	} catch {
		is = false;
	}
	// Names that are not zones come from typing; there is no end to them.
	if (is) knownZones.set(name, is);
	return is;
}

/** "08:30" on a 24-hour clock. */
export const isClock = (text: string): boolean => CLOCK.test(text);

function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return (
		year >= CASE_LIMITS.firstYear &&
		year <= CASE_LIMITS.lastYear &&
		date.getUTCMonth() === month - 1 &&
		date.getUTCDate() === day
	);
}

/** "2026-03-04T08:30", on a day that there is. */
export function isLocalTime(text: string): boolean {
	const [, year, month, day, clock = ''] = LOCAL.exec(text) ?? [];
	return isDay(Number(year), Number(month), Number(day)) && isClock(clock);
}

/** "2026-03-04T02:00:00Z" or with an offset, on a day that there is. */
export function isInstant(text: string): boolean {
	const [, day, clock, , , , offset = '00:00'] = INSTANT.exec(text) ?? [];
	return isLocalTime(`${day}T${clock}`) && isClock(offset) && !Number.isNaN(Date.parse(text));
}

/** Minutes as a number; undefined for what does not read as minutes. */
export function readMinutes(minutes: unknown): number | undefined {
	if (typeof minutes === 'number')
		return Number.isFinite(minutes) && minutes >= 0 ? minutes : undefined;
	const [, whole, seconds] = M_SS.exec(typeof minutes === 'string' ? minutes : '') ?? [];
	return whole === undefined ? undefined : Number(whole) + Number(seconds) / 60;
}

export const isMinutes = (value: unknown): value is Minutes => readMinutes(value) !== undefined;
