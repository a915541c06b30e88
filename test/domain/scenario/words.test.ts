import { describe, expect, it } from 'vitest';
import {
	DECIDING,
	gradeOf,
	secondsToRead,
	syllablesIn,
	wordsIn,
	wordsOfEvidence
} from '../../../src/domain/scenario/reading.ts';
import { amount } from '../../../src/domain/scenario/amount.ts';
import { customerMinutes, fortune, otherwise } from '../../../src/domain/scenario/words.ts';
import { quietPage } from './quiet-page.ts';

describe('numbers in sentences', () => {
	it.each([
		[0, '0'],
		[999.4, '999'],
		[1234, '1,200'],
		[141_049, '141,000'],
		[-54_321, '-54,300'],
		[1_250_000, '1,250,000']
	])('%f reads %s', (value, text) => expect(amount(value)).toBe(text));

	it('one is one', () =>
		expect([customerMinutes(1), customerMinutes(2)]).toEqual([
			'1 customer-minute',
			'2 customer-minutes'
		]));
});

describe('what might have been', () => {
	const way = '“Rang Bo”, and the best line after it, would have';
	it.each([
		[0, 0, true, 'come to the same tonight.'],
		[0, 1, false, 'changed nothing for customers and interrupted one more person.'],
		[0, -2, true, 'changed nothing for customers and left 2 people undisturbed.'],
		[-5300, 0, true, 'spared 5,300 customer-minutes.'],
		[-5300, 2, true, 'spared 5,300 customer-minutes and interrupted 2 more people.'],
		[800, -1, false, 'cost 800 customer-minutes more and left one person undisturbed.'],
		[
			800,
			0,
			true,
			'cost 800 customer-minutes more. That is tonight’s chance; on average it is the other way round.'
		]
	])('%i customer-minutes, %i people', (minutes, people, expected, rest) =>
		expect(otherwise('Rang Bo', { customerMinutes: minutes, people }, expected)).toBe(
			`${way} ${rest}`
		)
	);

	it('luck that changed nothing is only told', () => expect(fortune('Heads.', 0.2)).toBe('Heads.'));
});

describe('reading', () => {
	it.each([
		['cat', 1],
		['page', 1],
		['acknowledge', 3],
		['incident', 3],
		['customers', 3],
		['escalated', 4],
		['x', 1]
	])('%s has %i syllables', (word, count) => expect(syllablesIn(word)).toBe(count));

	it('counts words and grades prose', () => {
		expect(wordsIn('Two – or three, words!')).toBe(4);
		expect(gradeOf('')).toBe(0);
		expect(gradeOf('The cat sat on the mat. It was fat.')).toBeLessThan(2);
		expect(secondsToRead(200) + DECIDING).toBe(68);
	});

	it('counts the words of every kind of evidence', () => {
		const counts = Object.keys(quietPage.evidence).map((id) => wordsOfEvidence(quietPage, id));
		expect(Math.min(...counts)).toBeGreaterThan(5);
		expect(wordsOfEvidence(quietPage, 'diary')).toBe(0);
	});
});
