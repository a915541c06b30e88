import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import * as v from 'valibot';
import { sitting } from '../../src/assess/sitting.ts';
import { sittingEventSchema, type SittingEvent } from '../../src/domain/maturity/types.ts';

const input = { questions: ['O1.1', 'O2.3', 'P1.1'] };

const begun: SittingEvent = {
	type: 'sitting.begun',
	at: 1000,
	edition: 1,
	scope: 'quick',
	tier: 1,
	label: 'Checkout'
};
const carried = {
	'P2.1': { is: 'proactive' as const },
	'P3.1': { is: 'not-applicable' as const, reason: 'not-yet-live' as const }
};
const deepened: SittingEvent = {
	...begun,
	scope: 'deepened',
	dimensions: ['O1', 'O2', 'P1'],
	carried,
	root: 'first'
};
const opened = (question: string): SittingEvent => ({ type: 'question.opened', question });
const answered = (question: string, is: 'responsive' | 'dont-know' | 'blank'): SittingEvent => ({
	type: 'question.answered',
	question,
	answer: { is }
});
const answeredP2: SittingEvent = {
	type: 'question.answered',
	question: 'P2.1',
	answer: { is: 'proactive' }
};
const review: SittingEvent = { type: 'review.opened' };
const finished: SittingEvent = { type: 'sitting.finished', at: 9000 };

function after(events: readonly SittingEvent[]) {
	let [snapshot] = initialTransition(sitting, input);
	for (const event of events) [snapshot] = transition(sitting, snapshot, event);
	return snapshot;
}
const place = (events: readonly SittingEvent[]) => {
	const { value, context } = after(events);
	return { value, context };
};
const blank = {
	questions: input.questions,
	open: 'O1.1',
	carried: {},
	answers: {},
	notes: {},
	finishedAt: 0
};
const whole: SittingEvent[] = [
	begun,
	answered('O1.1', 'responsive'),
	{ type: 'note.written', question: 'O1.1', note: 'Ask Nia.' },
	opened('O2.3'),
	answered('O2.3', 'dont-know'),
	opened('P1.1'),
	review,
	opened('O1.1'),
	answered('O1.1', 'blank'),
	review,
	finished
];

describe('a sitting', () => {
	it.each([
		['waits', [], { value: 'waiting', context: blank }],
		['begins at the first question', [begun], { value: 'asking', context: blank }],
		[
			'begins with the answers that it carries',
			[deepened],
			{ value: 'asking', context: { ...blank, carried, answers: carried } }
		],
		[
			'changes a carried answer from its last look',
			[deepened, review, opened('P2.1'), answered('P2.1', 'dont-know')],
			{
				value: 'revisiting',
				context: {
					...blank,
					open: 'P2.1',
					carried,
					answers: { 'P2.1': { is: 'dont-know' }, 'P3.1': carried['P3.1'] }
				}
			}
		],
		[
			'keeps answers and notes apart',
			whole.slice(0, 6),
			{
				value: 'asking',
				context: {
					...blank,
					open: 'P1.1',
					answers: { 'O1.1': { is: 'responsive' }, 'O2.3': { is: 'dont-know' } },
					notes: { 'O1.1': 'Ask Nia.' }
				}
			}
		],
		[
			'takes an answer back, reviews and finishes',
			whole,
			{
				value: 'finished',
				context: {
					...blank,
					answers: { 'O2.3': { is: 'dont-know' } },
					notes: { 'O1.1': 'Ask Nia.' },
					finishedAt: 9000
				}
			}
		]
	])('%s', (_, events, expected) => {
		expect(place(events)).toEqual(expected);
	});

	it.each([
		['an answer to a question that is not on the screen', [begun], answered('P1.1', 'responsive')],
		['a question that it does not ask', [begun], opened('P9.9')],
		['an end without an answer', [begun, review], finished],
		['an end without a review', whole.slice(0, 3), finished],
		['a second beginning', [begun], begun],
		['an answer during the review', [begun, review], answered('O1.1', 'responsive')],
		['an end that only repeats what it carries', [deepened, review], finished],
		[
			'an end with a carried answer said again',
			[deepened, review, opened('P2.1'), answeredP2, review],
			finished
		]
	])('refuses %s', (_, events, refused) => {
		expect(after(events).can(refused)).toBe(false);
		expect(place([...events, refused])).toEqual(place(events));
	});

	it.each([
		['from nothing', whole],
		['from an earlier result', [deepened, ...whole.slice(1)]]
	])('begun %s, replays every prefix of its log, through storage, to the same place', (_, log) => {
		for (let n = 0; n <= log.length; n++) {
			const kept = JSON.parse(JSON.stringify(log.slice(0, n))) as unknown[];
			const read = kept.map((event) => v.parse(sittingEventSchema, event));
			expect(place(read)).toEqual(place(log.slice(0, n)));
		}
	});

	it('can reach every one of its states', () => {
		const paths = getShortestPaths(sitting, {
			input,
			events: [begun, answered('O1.1', 'responsive'), opened('O2.3'), review, finished],
			serializeState: ({ value, context }) => JSON.stringify([value, context.answers])
		});
		const reached = new Set(paths.map(({ state }) => state.value));
		expect([...reached].toSorted()).toEqual([
			'asking',
			'finished',
			'reviewing',
			'revisiting',
			'waiting'
		]);
	});
});
