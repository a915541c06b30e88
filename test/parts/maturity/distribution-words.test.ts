import { expect, test } from 'vitest';
import {
	spreadWords,
	standWords,
	unratedWords,
	type Spread
} from '../../../src/parts/maturity/distribution-words.ts';
import { groupsOf } from '../../../src/parts/maturity/groups.ts';

const spread = (id: string, notRated = 0, more: Partial<Spread> = {}): Spread => ({
	id,
	title: `Dimension ${id}`,
	levels: [0, 10 - notRated, 0, 0, 0],
	estimates: 0,
	notRated,
	...more
});

test('where most teams stand', () => {
	expect(standWords([0, 2, 0, 0, 0], 2)).toBe('Both teams are reactive.');
	expect(standWords([1, 1, 1, 0, 0], 3)).toBe(
		'One of three teams is manual, reactive and responsive each.'
	);
	expect(standWords([0, 0, 0, 0, 0], 3)).toBe('Too little is answered in any team for a level.');
});

test('a row says all that it shows', () => {
	expect(spreadWords(spread('O1', 1, { levels: [2, 0, 7, 0, 0], estimates: 1 }))).toBe(
		'Two manual and seven responsive. One is not rated. One is an estimate.'
	);
	expect(spreadWords(spread('O1', 10))).toBe('No team is rated. Ten are not rated.');
});

test('a bar that speaks for some of the teams alone is named', () => {
	expect(unratedWords([spread('O1', 2)], 10)).toBe('');
	expect(unratedWords([spread('O1', 3), spread('O2')], 10)).toBe(
		'Dimension O1 is not rated for 3 of 10 teams: its bar speaks for the others alone.'
	);
	expect(unratedWords([spread('O1', 3), spread('O2', 4)], 10)).toBe(
		'In 2 dimensions, more than a quarter of the teams are not rated: dimension O1 and dimension O2. Those bars speak for the other teams alone.'
	);
});

test('what the organisation gives stands apart', () => {
	const groups = groupsOf([spread('O1'), spread('O6'), spread('P1')], { beyond_team: ['O6'] });
	expect(groups.map(({ of }) => of.map(({ id }) => id))).toEqual([['O1'], ['O6'], ['P1']]);
});
