import { expect, it } from 'vitest';
import { agendaOf, talkMinutes } from '../../../src/domain/maturity/agenda.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { score, scoreTallies } from '../../../src/domain/maturity/score.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { is } from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const order = questionOrder(model);

/** Four people who say `responsive` to everything but what is named. */
const four = (said: Record<string, [AnswerState, AnswerState, AnswerState, AnswerState]>) =>
	[0, 1, 2, 3].map((who) => order.map((id) => is(said[id]?.[who] ?? 'responsive')));

const team = four({
	'O1.2': ['manual', 'manual', 'proactive', 'proactive'],
	'O2.1': ['responsive', 'responsive', 'proactive', 'proactive'],
	'O3.2': ['dont-know', 'responsive', 'responsive', 'responsive'],
	'O4.2': ['dont-know', 'dont-know', 'dont-know', 'dont-know'],
	'O5.1': ['not-applicable', 'not-applicable', 'not-applicable', 'preventative'],
	'P1.1': ['manual', 'proactive', 'proactive', 'dont-know'],
	'P2.2': ['reactive', 'reactive', 'reactive', 'preventative'],
	'P9.1': ['responsive', 'responsive', 'responsive', 'dont-know']
});
const agenda = agendaOf(score(model, team));

it('lists what is apart by weight, then what somebody could not say', () => {
	expect(agenda).toEqual([
		{
			question: 'P1.1',
			dimension: 'P1',
			why: 'apart',
			spread: { deviation: 1, accepted: false, from: 0, to: 3, polarised: false },
			dontKnow: 1,
			from: 0,
			to: 3
		},
		{
			question: 'O1.2',
			dimension: 'O1',
			why: 'polarised',
			spread: { deviation: 1.5, accepted: false, from: 0, to: 3, polarised: true },
			dontKnow: 0,
			from: 0,
			to: 3
		},
		{
			question: 'O3.2',
			dimension: 'O3',
			why: 'some-do-not-know',
			spread: { deviation: 0, accepted: true, from: 2, to: 2, polarised: false },
			dontKnow: 1,
			from: 2,
			to: 2
		}
	]);
	expect(talkMinutes(agenda)).toBe(9);
});

it('stays the same while the team agrees on its answers', () => {
	const agreed = { 'P1.1': 'proactive', 'O1.2': 'not-applicable', 'O5.1': 'reactive' } as const;
	const talked = scoreTallies(model, talliesOf(model, team), 4, agreed);
	expect(agendaOf(talked)).toEqual(agenda);
});

it('has nothing to say to one person, nor where only one knows is there a spread', () => {
	expect(agendaOf(score(model, team.slice(0, 1)))).toEqual([]);
	const two = [order.map(() => is('manual')), order.map(() => is('dont-know'))];
	expect(agendaOf(score(model, two))[0]).toEqual({
		question: 'O1.1',
		dimension: 'O1',
		why: 'some-do-not-know',
		dontKnow: 1,
		from: 0,
		to: 0
	});
});
