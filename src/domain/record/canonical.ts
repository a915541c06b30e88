import type { Json } from './types.ts';

/** Deeper than anything we write; a cyclic or hostile value ends here. */
const DEEPEST = 64;

/**
 * Whether JSON holds the value exactly: no dates, no NaN, no cycles, and no `__proto__`, which careless copying would turn
 * into a prototype. A field that is `undefined` counts as absent.
 */
export function isJson(value: unknown, depth = 0): value is Json {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object' || depth > DEEPEST) return false;
	if (Array.isArray(value)) {
		for (let i = 0; i < value.length; i += 1) if (!isJson(value[i], depth + 1)) return false;
		return true;
	}
	const prototype: unknown = Object.getPrototypeOf(value);
	if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
	return Object.entries(value).every(
		([key, one]) => key !== '__proto__' && (one === undefined || isJson(one, depth + 1))
	);
}

/** One text for equal values: fields in the order of their names, absent ones left out. */
export function canonical(value: Json): string {
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonical).join()}]`;
	const fields = Object.entries(value)
		.filter((field): field is [string, Json] => field[1] !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
