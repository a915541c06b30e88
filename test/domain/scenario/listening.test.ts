import { describe, expect, it } from 'vitest';
import { canWait } from '../../../src/domain/scenario/asked.ts';
import { choice, compiled, end, inject, played, scene, told } from './tiny.ts';

describe('scenes listen to the engine', () => {
	const scenario = compiled({
		scenes: {
			one: scene(
				[
					choice('on', { to: 'two', takes: '12m' }),
					choice('call', { do: 'escalate', by: 'dee', to: 'two' })
				],
				{
					on: { paged: { person: 'bo', to: { scene: 'bo-up', after: '2m' } } }
				}
			),
			two: scene([choice('on', { to: 'over' })], {
				on: { paged: { person: 'bo', to: 'bo-up' }, exhausted: { to: 'over' } }
			}),
			'bo-up': scene([choice('on', { to: 'three' })], { you: 'bo' }),
			three: scene([choice('ack', { do: 'ack', to: 'over' })], {
				on: { exhausted: { to: 'over' } }
			}),
			over: end()
		}
	});

	it('a page moves on whoever waits for it, after the time it takes', () => {
		expect(told(played(scenario, ['one/wait', 'one/wait'])).slice(-4)).toEqual([
			'600 level 2',
			'600 page bo',
			'600 unnotified bo',
			'720 scene bo-up'
		]);
	});

	it('what has happened already is heard on entering', () => {
		expect(played(scenario, ['one/on']).state).toMatchObject({ t: 720, scene: 'bo-up', you: 'bo' });
		expect(told(played(scenario, ['one/call'])).slice(-5)).toEqual([
			'60 level 2',
			'60 page bo',
			'60 unnotified bo',
			'60 scene two',
			'60 scene bo-up'
		]);
	});

	it('an exhausted policy is heard too', () => {
		const waits = ['one/on', 'bo-up/on', 'three/wait', 'three/wait', 'three/wait', 'three/wait'];
		expect(told(played(scenario, waits)).slice(-3)).toEqual([
			'1800 exhausted',
			'1800 scene over',
			'1800 end unresolved'
		]);
	});

	it('a shadow is refused, which changes nothing', () => {
		const shadow = compiled({
			you: 'cy',
			scenes: { one: scene([choice('ack', { do: 'ack', to: 'over' })]), over: end() }
		});
		const run = played(shadow, ['one/ack']);
		expect(told(run)).toContain('0 refused cy');
		expect(run.state.incident?.status).toBe('triggered');
	});

	it('an acknowledgement can be taken back, at the end of the choice', () => {
		const twice = compiled({
			scenes: {
				one: scene([choice('ack', { do: 'ack', to: 'two' })]),
				two: scene([choice('unack', { do: 'unack', to: 'over' })]),
				over: end()
			}
		});
		expect(told(played(twice, ['one/ack', 'two/unack']))).toContain('120 unack ade');
	});
});

describe('before the incident', () => {
	const scenario = compiled({
		response: {
			start: '2026-03-04T02:00:00Z',
			tz: 'Europe/Lisbon',
			place: 'Lisbon',
			people: { ade: { name: 'Ade' }, bo: { name: 'Bo' } },
			schedules: { primary: { always: 'ade' } },
			phones: {
				quiet: { ade: [{ afterMin: 0, channel: 'push' }] },
				loud: { ade: [{ afterMin: 1, channel: 'phone' }] }
			},
			policy: { repeat: 0, levels: [{ timeoutMin: 15, targets: ['primary'], shadows: [] }] }
		},
		injects: [inject('at-once', '0s', [choice('answer', { takes: '0s' })])],
		scenes: {
			one: scene(
				[
					choice('loud', { takes: '0s', phones: 'loud', to: { scene: 'two', after: '2m' } }),
					choice('again', { takes: '0s', to: 'still' })
				],
				{ before: '3h' }
			),
			still: scene([choice('on', { takes: '0s', to: 'two' })], { before: '2h' }),
			two: scene([choice('on', { to: 'over' })]),
			over: end()
		}
	});

	it('there is no incident and no time', () => {
		const { state } = played(scenario, []);
		expect(state).toMatchObject({ t: 0, incident: null, customers: 0 });
		expect(canWait(scenario, state)).toBe(false);
		expect(played(scenario, ['one/again']).state).toMatchObject({
			t: 0,
			scene: 'still',
			incident: null
		});
	});

	it('phones set up before ring as they were told', () => {
		expect(told(played(scenario, ['one/loud']))).toEqual([
			'0 scene one',
			'0 level 1',
			'0 page ade',
			'0 inject at-once',
			'60 notify ade',
			'120 scene two'
		]);
		expect(told(played(scenario, ['one/again', 'still/on']))).toContain('0 notify ade');
	});
});
