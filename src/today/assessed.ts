import type { Json } from '../domain/record/types.ts';

/** The team's level in a frozen sitting, 0 to 4; undefined where it has none, or the outcome is of another shape. */
export function teamLevel(result: Json): number | undefined {
	const team = field(result, 'team');
	const level = team === undefined ? undefined : field(team, 'level');
	return typeof level === 'number' ? level : undefined;
}

const field = (value: Json, name: string): Json | undefined =>
	value !== null && typeof value === 'object' && !Array.isArray(value)
		? (value as { readonly [key: string]: Json | undefined })[name]
		: undefined;
