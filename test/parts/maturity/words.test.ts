import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { percent, wayFigure, wayWords } from '../../../src/parts/maturity/target-words.ts';
import { emptyWords, votesWords } from '../../../src/parts/maturity/votes-words.ts';
import { aimOf, keptWords, reasonLines } from '../../../src/parts/maturity/words.ts';
import { is, randomMember, seeded } from '../../domain/maturity/random-team.ts';
import { realModel } from '../../domain/maturity/real-model.ts';

const outline = outlineOf(realModel());

/** The first dimension, of four questions, as members answered it in order. */
function first(...members: AnswerState[][]) {
	const [dimension] = score(
		outline,
		members.map((states) => states.map(is))
	).dimensions;
	if (!dimension || !isRated(dimension)) throw new Error('not rated');
	return dimension;
}

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

test('one line a reason, no question twice for the same step, and what nobody knows together', () => {
	const lines = (...states: AnswerState[]) =>
		reasonLines(first(states)).map((line) =>
			line.map(({ question, rule }) => `${question} ${rule}`)
		);
	expect(lines('reactive', 'manual', 'manual', 'manual')).toEqual([
		['O1.2 one-of'],
		['O1.3 one-of'],
		['O1.4 one-of']
	]);
	expect(lines('responsive', 'manual', 'dont-know', 'dont-know')).toEqual([
		['O1.3 one-of', 'O1.4 one-of'],
		['O1.2 one-of']
	]);
	expect(lines('proactive', 'manual', 'reactive', 'responsive')).toEqual([['O1.2 floor']]);

	const random = seeded(11);
	const wrong: string[] = [];
	for (let n = 0; n < 500; n++) {
		const members = [0, 1].map(() => randomMember(outline, random, 'whole'));
		for (const dimension of score(outline, members).dimensions.filter(isRated)) {
			const lines = reasonLines(dimension);
			const keys = lines.map(([{ question, rule }]) => `${question} ${rule}`);
			const unknown = lines.flatMap((line) => (line.length > 1 ? line : []));
			const some = keys.length > 0 === dimension.soFar < 4;
			const twice = new Set(unknown.map(({ question }) => question)).size < unknown.length;
			if (!some || twice || new Set(keys).size < keys.length) wrong.push(keys.join());
		}
	}
	expect(wrong).toEqual([]);
});

test('how far a dimension is on its way, with the levels it is counted from', () => {
	const told = (...states: AnswerState[]) => wayWords(first(states), outline, 2);
	expect(told('responsive', 'manual', 'proactive', 'preventative')).toBe(
		'Services of tier 2 ask for Proactive. It is 66% of the way there: 10 of 15 levels, those of the main question counted twice.'
	);
	expect(told('responsive', 'dont-know', 'not-applicable', 'proactive')).toBe(
		'Services of tier 2 ask for Proactive. It is 58% of the way there: 7 of 12 levels, those of the main question counted twice. With every open question at its highest it would be 83%.'
	);
	expect(told('preventative', 'proactive', 'proactive', 'proactive')).toBe(
		'Services of tier 2 ask for Proactive. Every question is there.'
	);
});

test('a share is never rounded up to what is not reached', () => {
	expect([0, 0.999, 0.29, 0.57, 1].map(percent)).toEqual(['0%', '99%', '29%', '57%', '100%']);
	expect(wayFigure({ low: 0.5, high: 0.505 })).toBe('50%');
	expect(wayFigure({ low: 0.5, high: 0.8 })).toBe('50% to 80%');
});

test('votes in words, for who cannot see the bars', () => {
	expect(votesWords({ levels: [0, 1, 2, 0, 0], dontKnow: 3, notApplicable: 1 })).toBe(
		'1 reactive, 2 responsive, 3 don’t know, 1 says it does not apply'
	);
	expect(votesWords({ levels: [0, 0, 0, 0, 0], dontKnow: 0, notApplicable: 0 })).toBe('no votes');
	expect(emptyWords({ levels: [4, 0, 0, 0, 0], dontKnow: 1, notApplicable: 2 })).toBe(
		'1 doesn’t know, 2 say it does not apply'
	);
});
