// Apart from `types.ts`, whose parsers weigh on whoever only wants a name.
/** Lowest first. On screen a level is its name; the number is for arithmetic alone. */
export const LEVEL_NAMES = [
	'manual',
	'reactive',
	'responsive',
	'proactive',
	'preventative'
] as const;
