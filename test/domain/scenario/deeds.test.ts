import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/domain/scenario/view.ts';
import { chain, news } from './chain.ts';
import { choice, end, played, scene, told } from './tiny.ts';

describe('deeds', () => {
	it('an incident given to somebody pages only them, and goes no further', () => {
		const scenario = chain([choice('give', { do: { reassign: 'dee' } })]);
		expect(news(scenario, 'one/give', 'two/on')).toEqual([
			'0 level 1',
			'0 page ade',
			'0 page cy',
			'60 reassign ade',
			'60 page dee'
		]);
	});

	it('an incident may be set to a level, or handed over by whoever has it', () => {
		const up = chain([choice('up', { do: { reassignLevel: 2 }, by: 'dee' })]);
		expect(news(up, 'one/up').slice(-3)).toEqual(['60 reassign dee', '60 level 2', '60 page bo']);
		const scenario = chain(
			[choice('take', { do: 'ack', takes: '0s' })],
			{},
			{
				scenes: {
					two: scene([
						choice('give', { do: { handOver: 'bo' }, to: 'three' }),
						choice('not-his', { if: 'assigned bo', to: 'three' })
					]),
					three: scene([
						choice('on', { if: 'assigned bo', to: 'over' }),
						choice('mine', { if: 'assigned ade', to: 'over' })
					])
				}
			}
		);
		expect(() => played(scenario, ['one/take', 'two/not-his'])).toThrow('not-open');
		expect(news(scenario, 'one/take', 'two/give', 'three/on')).toContain('60 handOver ade');
		expect(() => played(scenario, ['one/take', 'two/give', 'three/mine'])).toThrow('not-open');
	});

	it('what is resolved is not resolved once more at the end', () => {
		const scenario = chain(
			[choice('close', { do: 'resolve', to: 'good' })],
			{},
			{
				scenes: { good: end({ end: 'resolved' }) }
			}
		);
		expect(news(scenario, 'one/close').slice(-1)).toEqual(['60 resolve ade']);
	});

	it('a snooze takes it, and gives it back when it ends', () => {
		const scenario = chain([choice('later', { do: { snooze: '10m' } })]);
		expect(news(scenario, 'one/later', 'two/on').slice(3)).toEqual([
			'60 ack ade',
			'60 snooze ade',
			'660 retrigger',
			'660 level 1',
			'660 page ade',
			'660 page cy',
			'1260 level 2',
			'1260 page bo',
			'1860 level 3',
			'1860 page dee'
		]);
	});
});

describe('what the player reads of it', () => {
	const read = (scenario: ReturnType<typeof chain>, ...moves: string[]): string[] =>
		viewOf(scenario, played(scenario, moves)).news.map(({ text }) => text);

	it('is a sentence for each deed, and for what follows by itself', () => {
		const scenario = chain([
			choice('later', { do: { snooze: '10m' } }),
			choice('give', { do: { reassign: 'dee' } }),
			choice('call', { do: 'escalate' })
		]);
		expect(read(scenario, 'one/later')).toEqual([
			'Ade acknowledges.',
			'Ade snoozes the incident for 10 min.'
		]);
		expect(read(scenario, 'one/later', 'two/on')[0]).toBe(
			'Triggered again: the snooze of 10 min is over.'
		);
		expect(read(scenario, 'one/give')[0]).toBe('Ade reassigns the incident to Dee.');
		const closed = chain([choice('call', { do: 'escalate' })], {
			service: { maintenance: [{ from: 0, to: 5 }] }
		});
		expect(read(closed, 'one/call')).toEqual([
			'Ade is refused: nothing escalates by hand during maintenance.'
		]);
	});

	it('foresees what the service will do', () => {
		const scenario = chain([choice('later', { do: { snooze: '10m' } })]);
		expect(viewOf(scenario, played(scenario, ['one/later'])).due).toEqual({
			at: 660,
			level: 1,
			people: ['Ade']
		});
	});
});

describe('what the service times', () => {
	it('an acknowledgement times out, and a scene hears it', () => {
		const scenario = chain(
			[choice('take', { do: 'ack', takes: '0s' })],
			{ service: { ackTimeoutMin: 7 } },
			{
				scenes: {
					two: scene([choice('on', { to: 'over' })], { on: { retriggered: { to: 'again' } } }),
					again: scene([choice('take', { do: 'ack', to: 'two' })])
				}
			}
		);
		const run = played(scenario, ['one/take', 'two/wait', 'two/wait']);
		expect(run.state).toMatchObject({ t: 420, scene: 'again', signs: 2, quiet: null });
		// Taken again, it is no news any more.
		expect(
			played(scenario, ['one/take', 'two/wait', 'two/wait', 'again/take']).state
		).toMatchObject({
			t: 480,
			scene: 'two',
			signs: 0,
			quiet: { until: scenario.startsAt + 840_000, snoozed: false }
		});
	});

	it('support hours raise what is low, and a scene hears it', () => {
		const urgency = { byHours: { inside: 'high', outside: 'low', raiseAtStart: true } } as const;
		const supportHours = { days: ['wed'], from: '02:04', to: '17:00' } as const;
		const scenario = chain(
			[choice('lie-low', { takes: '0s', if: 'low' })],
			{ service: { urgency, supportHours } },
			{
				scenes: {
					two: scene([choice('on', { to: 'over' })], { on: { raised: { to: 'three' } } }),
					three: scene([choice('on', { if: 'not low', to: 'over' })])
				}
			}
		);
		expect(told(played(scenario, ['one/lie-low', 'two/wait'])).slice(-7)).toEqual([
			'240 raise',
			'240 level 1',
			'240 page ade',
			'240 unnotified ade',
			'240 page cy',
			'240 unnotified cy',
			'240 scene three'
		]);
	});

	it('maintenance holds an incident back', () => {
		const scenario = chain([choice('call', { do: 'escalate' })], {
			service: { maintenance: [{ from: 0, to: 5 }] }
		});
		expect(news(scenario, 'one/call', 'two/on').slice(0, 5)).toEqual([
			'0 suspended',
			'60 refused ade',
			'300 level 1',
			'300 page ade',
			'300 page cy'
		]);
	});
});
