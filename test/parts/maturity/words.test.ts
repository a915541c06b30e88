import { expect, test } from 'vitest';
import { aimOf, keptWords } from '../../../src/parts/maturity/words.ts';

test('the heading over what lifts a team names no level that the table does not aim for', () => {
	const levels = [0, 1, 2, 3] as const;
	expect(levels.map((level) => keptWords(level === 2 ? 1 : 5, level))).toEqual([
		'Five dimensions keep the team at Manual',
		'Five dimensions keep the team from Responsive',
		'One dimension keeps the team from Proactive',
		'Five dimensions keep the team from Preventative'
	]);
	expect(levels.map(aimOf)).toEqual([2, 2, 2, 3]);
});
