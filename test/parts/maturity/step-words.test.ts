import { expect, test } from 'vitest';
import type { NextStep } from '../../../src/domain/maturity/next-steps.ts';
import type { Plan, Step } from '../../../src/domain/maturity/steps.ts';
import {
	costWords,
	restsOn,
	riseWords,
	stepsHeading,
	taughtIn,
	waitingFor
} from '../../../src/parts/maturity/step-words.ts';

const step = (question: string, level: 2 | 3 | 4, after: Step['after'] = []): Step => ({
	question,
	level,
	title: `${question} to ${level}`,
	do: '',
	cost: 1,
	after
});
const low = step('O1.1', 2);
const asked = step('O2.1', 2);
const here = step('P1.1', 3, [
	{ question: 'O1.1', level: 2, why: 'It needs an owner.' },
	{ question: 'O2.1', level: 2, why: 'It needs a page.' }
]);
const later = step('P2.1', 4, [{ question: 'P1.1', level: 3, why: 'It builds on it.' }]);
const plan: Plan = { steps: [low, asked, here, later] };

test('a step says what it rests on, what to ask first and what waits for it, each with its reason', () => {
	const next: Pick<NextStep, 'step' | 'askFirst' | 'unblocks'> = {
		step: here,
		askFirst: [{ question: 'O2.1', level: 2, why: 'It needs a page.' }],
		unblocks: [later]
	};
	expect(restsOn(next, plan)).toEqual([{ step: low, why: 'It needs an owner.' }]);
	expect(waitingFor(next)).toEqual([{ step: later, why: 'It builds on it.' }]);
});

test('where it is taught: the lesson before its module, then exercise and drill', () => {
	const module = { id: 'escalate-well', title: 'Escalate well' };
	const lesson = { module: 'escalate-well', id: 'the-delay', title: 'The delay' };
	const exercise = { module: 'escalate-well', id: 'build', title: 'Build your policy' };
	const drill = { id: 'quiet-page', title: 'Quiet page' };
	expect(taughtIn({ module, lesson, exercise, drill, points: [] })).toEqual([
		{ kind: 'lesson', title: 'The delay', href: '#/learn/escalate-well/the-delay' },
		{
			kind: 'exercise',
			title: 'Build your policy',
			href: '#/learn/escalate-well/exercise/build'
		},
		{ kind: 'drill', title: 'Quiet page', href: '#/drill/quiet-page' }
	]);
	expect(taughtIn({ module, points: [] })).toEqual([
		{ kind: 'module', title: 'Escalate well', href: '#/learn/escalate-well' }
	]);
	expect(taughtIn({ points: ['fso.a.01'] })).toEqual([]);
});

test('how far and how long', () => {
	expect(riseWords({ from: 1, step: here })).toBe('Reactive to Proactive');
	expect(([1, 2, 4] as const).map((cost) => costWords({ cost }))).toEqual([
		'days',
		'weeks',
		'about a quarter'
	]);
	expect([1, 2, 3].map(stepsHeading)).toEqual([
		'One step',
		'Two steps, in this order',
		'Three steps, in this order'
	]);
});
