import { CASE_LIMITS, inDigits } from './case-limits.ts';
import type { CaseProblem } from './case-types.ts';

/** A value somewhere in what was read, with where: checks look at cases of which parts may not hold. */
export type At = { readonly value: unknown; readonly path: string };

const isKeyed = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** `people.ade`, `levels[0]`, and `people["a b"]` where a key is no plain word. */
export function pathTo(path: string, key: string | number): string {
	if (typeof key === 'number') return `${path}[${key}]`;
	if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
	return path === '' ? key : `${path}.${key}`;
}

/** What is under a key, if there are keys. */
export const under = ({ value, path }: At, key: string): At => ({
	value: isKeyed(value) && Object.hasOwn(value, key) ? value[key] : undefined,
	path: pathTo(path, key)
});

/** What is under keys of keys. */
export const deep = (at: At, ...keys: readonly string[]): At => keys.reduce(under, at);

/** The items of a list; none of anything else. */
export const items = ({ value, path }: At): readonly At[] =>
	Array.isArray(value)
		? value.map((item: unknown, index) => ({ value: item, path: pathTo(path, index) }))
		: [];

/** The entries of a set of keys; none of anything else. */
export const entries = (at: At): readonly (readonly [string, At])[] =>
	isKeyed(at.value) ? Object.keys(at.value).map((key) => [key, under(at, key)] as const) : [];

export const textOf = ({ value }: At): string | undefined =>
	typeof value === 'string' ? value : undefined;

export const keysOf = (at: At): readonly string[] => entries(at).map(([key]) => key);

/**
 * Looks at everything once, before anything else does: a case that is too deep, too big, turns in a circle, or names a key
 * that every object has already, is not read further.
 */
export function checkFrame(raw: unknown): readonly CaseProblem[] {
	const problems: CaseProblem[] = [];
	const waiting: (At & { readonly depth: number })[] = [{ value: raw, path: '', depth: 0 }];
	let seen = 0;
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		seen += 1;
		if (seen > CASE_LIMITS.values) {
			const message = `holds more than ${inDigits(CASE_LIMITS.values)} values`;
			return [{ path: '', message }];
		}
		if (at.depth > CASE_LIMITS.depth)
			return [{ path: at.path.slice(0, 80), message: 'is nested too deeply' }];
		for (const [key] of entries(at))
			if (key in Object.prototype || key === 'prototype')
				problems.push({ path: pathTo(at.path, key), message: 'is not possible as a key' });
		const { depth } = at;
		for (const [, next] of entries(at)) waiting.push({ ...next, depth: depth + 1 });
		for (const next of items(at)) waiting.push({ ...next, depth: depth + 1 });
	}
	return problems;
}
