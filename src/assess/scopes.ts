import type { Scope } from '../domain/maturity/types.ts';

const TITLES: Readonly<Record<Scope, string>> = {
	quick: 'Quick check',
	whole: 'Whole assessment',
	deepened: 'Deeper look'
};

/** What a sitting of this scope is called, and its result where it has no label. */
export const scopeTitle = (scope: Scope): string => TITLES[scope];
