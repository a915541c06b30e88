import { describe, expect, test } from 'vitest';
import { cardsByPoint, cardsOn, missedPoints } from '../../../src/domain/learning/missed-cards.ts';
import type { RunOutcome } from '../../../src/domain/scenario/outcome.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { lessonOf, moduleOf, sample } from './sample.ts';

const carded = (id: string, ...tests: string[]) => ({
	...sample('single'),
	id,
	tests,
	card: { prompt: 'Again?' }
});
const modules = [
	moduleOf(lessonOf(carded('one', 'p.1', 'p.2'), { ...sample('order'), tests: ['p.1'] })),
	{ ...moduleOf(lessonOf(carded('two', 'p.1'))), id: 'b-module' }
];
const expectation = (id: string, guide: string) => ({
	id,
	guide,
	name: id,
	met: 'Yes.',
	missed: 'No.'
});
const choice = (id: string, score: Readonly<Record<string, 'met' | 'missed'>>) => ({ id, score });
const scenario = {
	expectations: [
		expectation('ack', 'p.1'),
		expectation('help', 'p.2'),
		expectation('notes', 'p.3'),
		expectation('same', 'p.1')
	],
	scenes: {
		awake: { choices: [choice('ack', { ack: 'met' }), choice('look', { ack: 'missed' })] }
	},
	injects: [{ id: 'boss', choices: [choice('tell', { help: 'met' }), choice('wait', {})] }]
} as unknown as Scenario;
const outcome = (
	decisions: readonly (readonly [scene: string, choice: string, verdict: string])[],
	...missed: string[]
): RunOutcome =>
	({
		decisions: decisions.map(([scene, made, verdict]) => ({ scene, choice: made, verdict })),
		expectations: missed.map((id) => ({ id, result: 'missed' }))
	}) as unknown as RunOutcome;

describe('what a run missed', () => {
	test('points lead to the cards that test them; checks without a card to none', () => {
		expect(cardsByPoint(modules)).toEqual({
			'p.1': ['a-module/a-lesson/one', 'b-module/a-lesson/two'],
			'p.2': ['a-module/a-lesson/one']
		});
		expect(cardsOn(['p.2', 'p.1', 'p.9'], cardsByPoint(modules))).toEqual([
			'a-module/a-lesson/one',
			'b-module/a-lesson/two'
		]);
	});

	test('are the missed expectations, and what is asked where a decision was costly', () => {
		expect(missedPoints(scenario, outcome([]))).toEqual([]);
		expect(missedPoints(scenario, outcome([['awake', 'ack', 'best']], 'notes'))).toEqual(['p.3']);
		expect(missedPoints(scenario, outcome([['boss', 'wait', 'worst']]))).toEqual(['p.2']);
		expect(missedPoints(scenario, outcome([['boss', 'wait', 'fine']]))).toEqual([]);
		expect(missedPoints(scenario, outcome([['awake', 'look', 'fine']], 'same'))).toEqual(['p.1']);
	});

	test('survive a drill that has changed since: names that are gone lead nowhere', () => {
		expect(missedPoints(scenario, outcome([['cellar', 'hide', 'worst']], 'gone'))).toEqual([]);
	});
});
