import { expect, test } from 'vitest';
import { dashed, typeset } from '../../src/compile/typeset.ts';

test.each([
	["Ade's phone isn't charged", 'Ade’s phone isn’t charged'],
	["Bo and Dee's, and the leads' own", 'Bo and Dee’s, and the leads’ own'],
	[
		'The page says "waiting for lock" and nothing else.',
		'The page says “waiting for lock” and nothing else.'
	],
	["an 'open' page, and (a 'quiet' one)", 'an ‘open’ page, and (a ‘quiet’ one)'],
	['no quotes at all', 'no quotes at all']
])('%s', (plain, set) => {
	expect(typeset({ deep: [plain, 7, null] })).toEqual({ deep: [set, 7, null] });
});

test('a hyphen between spaces is a dash, any other stays', () => {
	expect(dashed(['Laptop - a charger', 'on-call'])).toEqual(['Laptop – a charger', 'on-call']);
});
