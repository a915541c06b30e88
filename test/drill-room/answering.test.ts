import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/scenario/analyse.ts';
import { type AnalysisAnswer, answerer } from '../../src/drill/answering.ts';
import { choice, compiled, end, played, scene } from '../domain/scenario/tiny.ts';

const lamps = (title: string, takes = '5m') =>
	compiled({
		title,
		scenes: {
			one: scene([choice('on', { to: 'over' }), choice('look', { takes, to: 'over' })]),
			over: end()
		}
	});
const scenario = lamps('Lamps');
const { events } = played(scenario, ['one/look']);
const wanted = analyse(scenario, events);

/** A clock that goes on by one each time it is read: each thing that is timed takes one. */
function worker() {
	let time = 0;
	return { answer: answerer(() => ++time), readings: () => time };
}
const analysed = (id: number): AnalysisAnswer => ({
	type: 'analysed',
	id,
	analysis: wanted,
	solveMs: 1,
	analyseMs: 1
});

describe('the analysis worker', () => {
	it('answers with the analysis of the run, under the same id', () => {
		const { answer } = worker();
		expect(answer({ type: 'analyse', id: 7, scenario, events })).toEqual(analysed(7));
	});

	it('has solved it already where it was asked to beforehand', () => {
		const { answer, readings } = worker();
		expect(answer({ type: 'solve', scenario })).toBeNull();
		expect(readings()).toBe(2);
		// As it comes over the channel: a copy.
		const copy = structuredClone(scenario);
		expect(answer({ type: 'analyse', id: 1, scenario: copy, events })).toEqual(analysed(1));
		expect(answer({ type: 'analyse', id: 2, scenario: copy, events })).toEqual(analysed(2));
		expect(readings()).toBe(6);
	});

	it('solves other rules anew, and not other words', () => {
		const { answer, readings } = worker();
		answer({ type: 'solve', scenario });
		answer({ type: 'solve', scenario: lamps('Lanterns') });
		expect(readings()).toBe(2);
		answer({ type: 'solve', scenario: lamps('Lamps', '6m') });
		expect(readings()).toBe(4);
	});

	it.each([
		['not over', events.slice(0, 1), 'The run has not ended'],
		['not begun', [], 'Event 0 is refused: not-begun'],
		[
			'not possible',
			[...events, { type: 'option.chosen', at: 'one', choice: 'on' } as const],
			'Event 2 is refused: over'
		]
	])('says why a run that is %s has no analysis, and goes on', (_, wrong, message) => {
		const { answer } = worker();
		const failed = { type: 'failed', id: 3, message };
		expect(answer({ type: 'analyse', id: 3, scenario, events: wrong })).toEqual(failed);
		expect(answer({ type: 'analyse', id: 4, scenario, events })).toEqual(analysed(4));
	});

	it('its answer can be sent', () => {
		const said = worker().answer({ type: 'analyse', id: 1, scenario, events });
		expect(structuredClone(said)).toEqual(said);
	});
});
