import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { percent, wayFigure, wayWords } from '../../../src/parts/maturity/target-words.ts';
import { emptyWords, pairWords, votesWords } from '../../../src/parts/maturity/votes-words.ts';
import {
	aimOf,
	boundsWords,
	keptWords,
	manualWords,
	openWords,
	reasonLines,
	reasonsShown,
	saidWords
} from '../../../src/parts/maturity/words.ts';
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

test('a member who leaves a question to a lead was asked it', () => {
	const asks = new Map(
		outline.dimensions.flatMap(({ questions }) => questions.map((one) => [one.id, one.asks]))
	);
	const order = [...asks.keys()];
	const told = (state: AnswerState, id: string) => {
		const { dimensions } = score(outline, [
			order.map((one) => is(one === id ? state : 'reactive'))
		]);
		const all = dimensions.flatMap(({ questions }) => questions);
		const [question] = all.filter((one) => one.id === id);
		return question && [saidWords(question, 1), openWords([question])];
	};
	expect(asks.get('P9.1')).toBe('lead');
	expect(told('dont-know', 'P9.1')).toEqual(['Left to a lead', '1 question, left to a lead']);
	expect(told('blank', 'P9.1')).toEqual(['Not asked', '1 question']);
	expect(told('dont-know', 'O1.1')?.[0]).toBe('Don’t know');
	const [p9] = score(outline, [order.map(() => is('dont-know'))]).dimensions.filter(
		({ id }) => id === 'P9'
	);
	const open = p9?.questions.filter(({ state }) => state === 'blank') ?? [];
	expect(openWords(open)).toBe('4 questions, all left to a lead');
	const unasked = score(outline, [order.map(() => is('blank'))]).dimensions.at(-1)?.questions[0];
	if (unasked)
		expect(openWords([unasked, unasked, ...open.slice(0, 1)])).toBe(
			'3 questions, one of them left to a lead'
		);
});

test('what a level can still become is said in full, from the lowest', () => {
	expect(boundsWords(first(['proactive', 'blank', 'blank', 'blank']))).toBe(
		'Proactive so far; manual to proactive possible.'
	);
	expect(boundsWords(first(['proactive', 'proactive', 'proactive', 'proactive']))).toBe('');
});

test('where two of many answered, it is said that the lower answer counts', () => {
	const question = (...states: AnswerState[]) => {
		const merged = first(...states.map((state) => [state, 'reactive' as const])).questions[0];
		return merged ? pairWords(merged, states.length) : '';
	};
	const said = 'Two people answered, and differently: the lower answer counts.';
	expect(question('reactive', 'proactive', 'blank', 'blank')).toBe(said);
	expect(question('reactive', 'reactive', 'blank')).toBe('');
	expect(question('reactive', 'proactive', 'responsive')).toBe('');
	expect(question('reactive', 'proactive')).toBe('');
});

test('of each dimension the first two reasons, and how many more there are', () => {
	const dimension = first(['reactive', 'manual', 'manual', 'manual']);
	const { lines, more } = reasonsShown(dimension, false);
	expect([lines.map(([{ question }]) => question), more]).toEqual([['O1.2', 'O1.3'], 1]);
	expect(reasonsShown(dimension, true).lines).toHaveLength(3);
	expect(reasonsShown(dimension, true).more).toBe(1);
});

test('the whole, if what does not apply counted as manual, in one line', () => {
	const of = (answer: (core: boolean) => AnswerState) => {
		const answers = outline.dimensions.flatMap(({ questions }) =>
			questions.map(({ core, id }) => is(id === 'O1.4' ? 'not-applicable' : answer(core)))
		);
		const { ifManual } = score(outline, [answers]).overall;
		return ifManual && manualWords(ifManual);
	};
	const if_ = 'If what does not apply counted as Manual:';
	expect(of(() => 'responsive')).toBe(
		`${if_} Reactive; ownership Reactive, operations Responsive; index 0.49`
	);
	expect(of((core) => (core ? 'responsive' : 'blank'))).toBe(
		`${if_} Reactive; ownership Reactive, operations Responsive; index 0.23, at most 0.76`
	);
	expect(of(() => 'blank')).toBe(`${if_} no level yet`);
});
