import { expect, test } from 'vitest';
import { agendaOf } from '../../../src/domain/maturity/agenda.ts';
import { outlineOf } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import type { Tally } from '../../../src/domain/maturity/tally.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import {
	apartWords,
	findOutHeading,
	apartQuotes,
	minutesWords,
	quoted,
	talkHeading,
	talkWords,
	unsureHeading
} from '../../../src/parts/maturity/talk-words.ts';
import { is } from '../../domain/maturity/random-team.ts';
import { realModel } from '../../domain/maturity/real-model.ts';

const outline = outlineOf(realModel());

function talked(...answers: AnswerState[]) {
	const scored = score(
		outline,
		answers.map((state) => [is(state)])
	);
	const [talk] = agendaOf(scored);
	const tally = scored.dimensions[0]?.questions[0]?.tally;
	if (!talk || !tally) throw new Error('nothing to talk about');
	return [apartWords(talk), talkWords(talk, tally), quoted(talk)];
}

test('a disagreement in words: how far apart, two camps, or somebody could not say', () => {
	expect(talked('manual', 'manual', 'responsive', 'responsive', 'preventative')).toEqual([
		'1.2 levels from the middle',
		'The answers lie 1.2 levels from their middle on average; up to 0.8 counts as agreement. Both may be true, for different people.',
		['manual', 'preventative']
	]);
	expect(talked('manual', 'reactive', 'proactive', 'preventative', 'dont-know')).toEqual([
		'two camps',
		'There are two camps: two at Reactive or below, two at Proactive or above. The answers lie 1.5 levels from their middle on average; up to 0.8 counts as agreement. Both may be true, for different people. One person could not say: let whoever knows show it.',
		['manual', 'preventative']
	]);
	expect(talked('responsive', 'responsive', 'dont-know')).toEqual([
		'1 doesn’t know',
		'One person could not say: let whoever knows show it.',
		['responsive']
	]);
});

test('headings count what is under them', () => {
	expect(talkHeading(1, 4, 5)).toBe('On one question five people describe different teams');
	expect(talkHeading(0, 4, 5)).toBe('On four questions somebody could not say');
	expect(unsureHeading(4)).toBe('On four more, somebody could not say');
	expect(minutesWords(4, 12)).toBe('About three minutes a question: 12 minutes in all.');
	expect(minutesWords(12, 36)).toBe(
		'About three minutes a question: 36 minutes in all. Half an hour has room for ten.'
	);
	expect([
		findOutHeading(1, 1, true),
		findOutHeading(2, 1, false),
		findOutHeading(3, 4, true)
	]).toEqual([
		'One thing you could not say',
		'Two things that could not be said',
		'Three things nobody could say'
	]);
});

test('a step to talk about first quotes the two ends, from three answers on', () => {
	const tally = (levels: Tally['levels'], dontKnow = 0) => ({ levels, dontKnow, notApplicable: 0 });
	expect(apartQuotes('apart', tally([1, 0, 0, 2, 0]))).toEqual(['manual', 'proactive']);
	expect(apartQuotes('apart', tally([1, 0, 0, 1, 0]))).toEqual([]);
	expect(apartQuotes('may-be-there', tally([1, 0, 0, 2, 0]))).toEqual([]);
	expect(apartQuotes(undefined, tally([3, 0, 0, 0, 0]))).toEqual([]);
});
