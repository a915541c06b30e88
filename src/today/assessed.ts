import type { Json } from '../domain/record/types.ts';

/** The team's level in a frozen sitting or milestone, 0 to 4; undefined where it has none, or the outcome is of another shape. */
export function teamLevel(result: Json): number | undefined {
	const team = field(result, 'team');
	const level = team === undefined ? undefined : field(team, 'level');
	return typeof level === 'number' ? level : undefined;
}

/** Whether in some dimension of it too few questions were asked, so that its level holds so far. */
export function isSoFar(result: Json): boolean {
	const dimensions = field(result, 'dimensions');
	return (
		Array.isArray(dimensions) &&
		dimensions.some((one: Json) => field(one, 'standing') === 'estimate')
	);
}

/** What a frozen sitting or milestone was called; a milestone always has a name. */
export function labelOf(result: Json): string | undefined {
	const label = field(result, 'label');
	return typeof label === 'string' ? label : undefined;
}

const field = (value: Json, name: string): Json | undefined =>
	value !== null && typeof value === 'object' && !Array.isArray(value)
		? (value as { readonly [key: string]: Json | undefined })[name]
		: undefined;
