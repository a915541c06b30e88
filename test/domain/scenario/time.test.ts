import { describe, expect, it } from 'vitest';
import { canWait, openChoices } from '../../../src/domain/scenario/asked.ts';
import { choice, compiled, end, inject, played, scene, told } from './tiny.ts';

describe('time moves by decisions only', () => {
	it('a choice takes a minute unless it says otherwise', () => {
		const scenario = compiled({
			scenes: {
				one: scene([choice('on', { to: 'two' })]),
				two: scene([choice('on', { to: 'over', takes: '90s' })]),
				over: end()
			}
		});
		expect(told(played(scenario, ['one/on', 'two/on']))).toEqual([
			'0 level 1',
			'0 page ade',
			'0 unnotified ade',
			'0 page cy',
			'0 unnotified cy',
			'0 scene one',
			'60 scene two',
			'150 scene over',
			'150 end unresolved'
		]);
	});

	it("a choice cancels the scene's own timer", () => {
		const scenario = compiled({
			scenes: {
				one: scene([choice('on', { to: 'two', takes: '5m' })], {
					timer: { after: '2m', to: 'late' }
				}),
				two: scene([choice('on', { to: 'over' })]),
				late: end(),
				over: end()
			}
		});
		expect(played(scenario, ['one/on']).state).toMatchObject({ t: 300, scene: 'two' });
		expect(played(scenario, ['one/wait']).state).toMatchObject({ t: 120, scene: 'late' });
	});

	it('the player comes before the engine at one instant, the engine before injects, injects before timers', () => {
		const scenario = compiled({
			injects: [inject('news', '10m', [], { if: 'paged bo' })],
			scenes: {
				one: scene(
					[
						choice('ack', { do: 'ack', to: 'two', takes: '1m' }),
						choice('on', { takes: '10m', to: 'two' })
					],
					{
						timer: { after: '10m', to: 'over' }
					}
				),
				two: scene([choice('ack', { do: 'ack', to: 'over' })]),
				over: end()
			}
		});
		expect(told(played(scenario, ['one/wait', 'one/wait'])).slice(-6)).toEqual([
			'600 level 2',
			'600 page bo',
			'600 unnotified bo',
			'600 inject news',
			'600 scene over',
			'600 end unresolved'
		]);
		// An acknowledgement at the very instant of the timeout wins.
		const early = compiled({
			scenes: {
				one: scene([choice('on', { takes: '10m', to: 'over', do: 'escalate' })]),
				over: end()
			}
		});
		expect(told(played(early, ['one/on'])).filter((line) => line.startsWith('600'))).toEqual([
			'600 escalate ade',
			'600 level 2',
			'600 page bo',
			'600 unnotified bo',
			'600 scene over',
			'600 end unresolved'
		]);
	});

	it('an acknowledgement counts from the beginning of the choice', () => {
		const scenario = compiled({
			scenes: { one: scene([choice('ack', { do: 'ack', takes: '20m', to: 'over' })]), over: end() }
		});
		const lines = told(played(scenario, ['one/ack']));
		expect(lines).toContain('0 ack ade');
		expect(lines.some((line) => line.includes('page bo'))).toBe(false);
	});

	it('flags, and what else is done, count from its end', () => {
		const scenario = compiled({
			flags: ['mended'],
			impact: {
				population: 6000,
				who: 'customers',
				curve: [
					['0s', 0],
					['100m', 6000]
				],
				effects: [{ when: 'mended', slopePerMin: -60 }]
			},
			scenes: {
				one: scene([choice('mend', { takes: '2m', set: ['mended'], to: 'two' })]),
				two: scene([choice('on', { takes: '1m', to: 'over' })]),
				over: end({ end: 'resolved' })
			}
		});
		const run = played(scenario, ['one/mend', 'two/on']);
		expect(run.happened.filter(({ type }) => type === 'customers').map(({ at }) => at)).toEqual([
			0, 120, 180, 240
		]);
		expect(run.state).toMatchObject({ customers: 60, end: 'resolved' });
		// 120 + 90 + 30 customer-minutes, and Ade woken.
		expect(run.state.spent.customerMinutes).toBe(240);
		expect(run.state.spent.cost).toBeCloseTo(1.5 + 240 / 6000, 12);
		expect(run.state.incident?.status).toBe('resolved');
	});

	it('an inject that needs a decision waits for the end of the choice, and comes before the new scene', () => {
		const scenario = compiled({
			injects: [inject('call', '2m', [choice('answer', { takes: '3m' })])],
			scenes: { one: scene([choice('on', { takes: '5m', to: 'over' })]), over: end() }
		});
		const asked = played(scenario, ['one/on']);
		expect(asked.state).toMatchObject({ t: 300, scene: null, queue: [0] });
		expect(told(asked).slice(-1)).toEqual(['120 inject call']);
		expect(told(played(scenario, ['one/on', 'call/answer'])).slice(-2)).toEqual([
			'480 scene over',
			'480 end unresolved'
		]);
	});

	it('an inject interrupts a wait at once, and leads back to the scene with its timer running', () => {
		const scenario = compiled({
			injects: [
				inject('call', '2m', [choice('answer', { takes: '1m' }), choice('talk', { takes: '9m' })])
			],
			scenes: {
				one: scene([choice('on', { to: 'over' })], { timer: { after: '4m', to: 'late' } }),
				late: scene([choice('on', { to: 'over' })]),
				over: end()
			}
		});
		expect(played(scenario, ['one/wait']).state).toMatchObject({
			t: 120,
			scene: 'one',
			queue: [0]
		});
		expect(played(scenario, ['one/wait', 'call/answer']).state).toMatchObject({
			t: 180,
			scene: 'one'
		});
		expect(played(scenario, ['one/wait', 'call/answer', 'one/wait']).state).toMatchObject({
			t: 240,
			scene: 'late'
		});
		expect(played(scenario, ['one/wait', 'call/talk']).state).toMatchObject({
			t: 660,
			scene: 'late'
		});
	});

	it('injects come in turn, and the choice of one may lead elsewhere', () => {
		const scenario = compiled({
			injects: [
				inject('first', '1m', [choice('on', {})]),
				inject('second', '2m', [choice('away', { to: 'away' }), choice('stay')])
			],
			scenes: {
				one: scene([choice('on', { takes: '3m', to: 'over' })]),
				away: end(),
				over: end()
			}
		});
		expect(told(played(scenario, ['one/on', 'first/on', 'second/away'])).slice(-2)).toEqual([
			'300 scene away',
			'300 end unresolved'
		]);
		expect(told(played(scenario, ['one/on', 'first/on', 'second/stay'])).slice(-2)).toEqual([
			'300 scene over',
			'300 end unresolved'
		]);
	});

	it('an inject comes when its condition first holds at or after its time', () => {
		const scenario = compiled({
			flags: ['asked'],
			injects: [
				inject('late', '1m', [], {
					if: 'acknowledged and after 4m',
					unless: 'asked',
					set: ['asked']
				}),
				inject('moved', '20m', [], { to: 'over' })
			],
			scenes: {
				one: scene([choice('ack', { takes: '2m', do: 'ack', to: 'two' })]),
				two: scene([choice('on', { takes: '30m', to: 'three' })]),
				three: scene([choice('on', { to: 'over' })]),
				over: end()
			}
		});
		const lines = told(
			played(scenario, ['one/ack', 'two/wait', 'two/wait', 'two/wait', 'two/wait', 'two/wait'])
		);
		expect(lines).toContain('240 inject late');
		expect(lines.slice(-3)).toEqual([
			'1200 inject moved',
			'1200 scene over',
			'1200 end unresolved'
		]);
		// During a choice, what an inject leads to gives way to where the choice leads.
		expect(told(played(scenario, ['one/ack', 'two/on'])).slice(-1)).toEqual(['1920 scene three']);
	});

	it('the horizon ends it, whatever is going on', () => {
		const scenario = compiled({
			horizon: '10m',
			injects: [inject('call', '2m', [choice('answer')])],
			scenes: { one: scene([choice('on', { takes: '20m', to: 'over', set: [] })]), over: end() }
		});
		const run = played(scenario, ['one/on']);
		expect(run.state).toMatchObject({ t: 600, end: 'timed-out', queue: [] });
		expect(run.state.spent.customerMinutes).toBeCloseTo(3000);
	});

	it('a wait lasts until something happens, five minutes at most', () => {
		const scenario = compiled({
			injects: [inject('news', '7m', [])],
			scenes: { one: scene([choice('on', { to: 'over' })]), over: end() }
		});
		expect(played(scenario, ['one/wait']).state.t).toBe(300);
		const second = played(scenario, ['one/wait', 'one/wait']);
		expect(second.state.t).toBe(420);
		// Nothing is on its way any more.
		expect(canWait(scenario, second.state)).toBe(false);
	});

	it('where nothing can be done and nothing comes, time goes on to the horizon', () => {
		const scenario = compiled({
			flags: ['never', 'set'],
			scenes: {
				one: scene([
					choice('on', { if: 'never', to: 'over' }),
					choice('set', { to: 'two', set: ['set'] })
				]),
				two: scene([choice('on', { if: 'never', to: 'over' })]),
				over: end()
			}
		});
		expect(openChoices(scenario, played(scenario, []).state).map(({ id }) => id)).toEqual(['set']);
		expect(played(scenario, ['one/set']).state).toMatchObject({ t: 3600, end: 'timed-out' });
	});
});
