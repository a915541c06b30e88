import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { beginning } from '../../src/domain/scenario/play.ts';
import { session, type SessionEvent } from '../../src/drill/session.ts';
import { choice, compiled, end, inject, scene } from '../domain/scenario/tiny.ts';

const scenario = compiled({
	injects: [inject('call', '2m', [choice('answer'), choice('leave', { to: 'over', takes: '0s' })])],
	scenes: {
		one: scene([choice('on', { takes: '3m', to: 'two' }), choice('look', { to: 'one' })]),
		two: scene([choice('stop', { to: 'over' })]),
		over: end()
	}
});
const begun: SessionEvent = beginning(scenario, 7, 'solo');
const on: SessionEvent = { type: 'option.chosen', at: 'one', choice: 'on' };
const answer: SessionEvent = { type: 'option.chosen', at: 'call', choice: 'answer' };
const stop: SessionEvent = { type: 'option.chosen', at: 'two', choice: 'stop' };
const wait: SessionEvent = { type: 'time.waited', at: 'one' };
const pause: SessionEvent = { type: 'run.paused' };
const resume: SessionEvent = { type: 'run.resumed' };

function after(events: readonly SessionEvent[]) {
	let [snapshot] = initialTransition(session, { scenario });
	for (const event of events)
		if (snapshot.can(event)) [snapshot] = transition(session, snapshot, event);
	return snapshot;
}
const place = (events: readonly SessionEvent[]) => {
	const { value, context } = after(events);
	return [value.drill, value.clock, context.run?.events.length ?? 0, context.run?.state.t ?? null];
};

describe('the drill session', () => {
	it.each<[string, SessionEvent[], ReturnType<typeof place>]>([
		['begins with the briefing', [], ['briefing', 'running', 0, null]],
		['is decided scene by scene', [begun], ['deciding', 'running', 1, 0]],
		['is interrupted by an inject', [begun, on], ['interrupted', 'running', 2, 180]],
		['goes on after it', [begun, on, answer], ['deciding', 'running', 3, 240]],
		['ends in the debrief', [begun, on, answer, stop], ['debrief', 'running', 4, 300]],
		[
			'may end in an inject',
			[begun, on, { ...answer, choice: 'leave' } as SessionEvent],
			['debrief', 'running', 3, 180]
		],
		['waits', [begun, wait], ['interrupted', 'running', 2, 120]],
		['does not wait in an inject', [begun, wait, wait], ['interrupted', 'running', 2, 120]],
		['decides nothing before it has begun', [on, wait], ['briefing', 'running', 0, null]],
		['begins once', [begun, begun], ['deciding', 'running', 1, 0]],
		['refuses what is not offered', [begun, stop], ['deciding', 'running', 1, 0]],
		[
			'refuses another scenario',
			[{ ...begun, scenario: 'other' } as SessionEvent],
			['briefing', 'running', 0, null]
		],
		['decides nothing while paused', [begun, pause, on], ['deciding', 'paused', 1, 0]],
		['goes on where it was', [begun, pause, on, resume, on], ['interrupted', 'running', 2, 180]],
		['can be paused anywhere', [pause], ['briefing', 'paused', 0, null]],
		[
			'is over when it is over',
			[begun, on, answer, stop, stop, wait, begun],
			['debrief', 'running', 4, 300]
		]
	])('%s', (_, events, where) => expect(place(events)).toEqual(where));

	it('every prefix of a log replays to the same place', () => {
		const log = [begun, wait, answer, pause, resume, on, stop];
		let [snapshot] = initialTransition(session, { scenario });
		log.forEach((event, i) => {
			[snapshot] = transition(session, snapshot, event);
			expect(after(log.slice(0, i + 1)).value).toEqual(snapshot.value);
			expect(after(log.slice(0, i + 1)).context).toEqual(snapshot.context);
		});
		expect(snapshot.value).toEqual({ drill: 'debrief', clock: 'running' });
	});

	it('a walk over its graph reaches every state', () => {
		const paths = getShortestPaths(session, {
			input: { scenario },
			events: [begun, on, wait, answer, stop, pause, resume],
			serializeState: ({ value, context }) =>
				JSON.stringify([value, context.run?.state.t, context.run?.state.scene]),
			limit: 5000
		});
		const reached = new Set(paths.map(({ state }) => `${state.value.drill} ${state.value.clock}`));
		expect([...reached].toSorted()).toEqual(
			['briefing', 'debrief', 'deciding', 'interrupted'].flatMap((phase) => [
				`${phase} paused`,
				`${phase} running`
			])
		);
	});
});
