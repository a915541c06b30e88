import { expect, test } from 'vitest';
import { isSoFar, labelOf, teamLevel } from '../../src/today/assessed.ts';

test('what a frozen result said: its level, its name, and whether that holds only so far', () => {
	const told = (...standings: string[]) => ({
		label: 'Checkout',
		team: { level: 2 },
		dimensions: standings.map((standing) => ({ id: 'O1', standing }))
	});
	const quick = told('rated', 'estimate');
	expect([teamLevel(quick), labelOf(quick), isSoFar(quick)]).toEqual([2, 'Checkout', true]);
	expect(isSoFar(told('rated', 'not-rated'))).toBe(false);
	expect([teamLevel(null), labelOf([]), isSoFar({ dimensions: 3 })]).toEqual([
		...[undefined, undefined, false]
	]);
});
