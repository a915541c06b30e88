import { describe, expect, it } from 'vitest';
import { chain, news } from './chain.ts';
import { choice, scene } from './tiny.ts';

describe('setups', () => {
	const scenario = chain(
		[choice('cover', { setup: 'covered' }), choice('hurry', { setup: 'quick' }), choice('on')],
		{
			schedules: {
				second: {
					layers: [
						{
							rotation: {
								unit: 'week',
								length: 1,
								start: '2026-03-02T00:00',
								users: ['none', 'bo']
							}
						}
					]
				}
			},
			policy: {
				levels: [
					{ timeoutMin: 5, targets: ['second'] },
					{ timeoutMin: 5, targets: ['second'] }
				]
			},
			setups: {
				covered: {
					schedules: {
						second: {
							overrides: [{ from: '2026-03-04T01:00', to: '2026-03-05T00:00', add: 'dee' }]
						}
					}
				},
				quick: { policy: { levels: [{ timeoutMin: 1, targets: ['ade'] }] } }
			}
		},
		{
			scenes: {
				two: scene([choice('call', { do: 'escalate', to: 'three' })]),
				three: scene([choice('on', { to: 'over' })])
			}
		}
	);

	it('schedules changed during the incident count from then on', () => {
		expect(
			news(scenario, 'one/on', 'two/call').filter((line) => /page|unowned/.test(line))
		).toEqual(['0 unowned', '120 unowned']);
		expect(news(scenario, 'one/cover', 'two/call').slice(-2)).toEqual([
			'120 level 1',
			'120 page dee'
		]);
	});

	it('a created incident keeps its policy', () =>
		expect(news(scenario, 'one/hurry', 'two/call').slice(-1)).toEqual(['120 unowned']));

	it('an incident created later has the policy of its setup', () => {
		const before = chain([choice('hurry', { setup: 'quick', takes: '0s' })], {
			setups: { quick: { policy: { levels: [{ timeoutMin: 1, targets: ['dee'] }] } } }
		});
		const { one } = before.scenes;
		const early = {
			...before,
			scenes: { ...before.scenes, one: { ...one, before: 60 } }
		} as typeof before;
		expect(news(early, 'one/hurry', 'two/on')).toEqual(['0 level 1', '0 page dee', '60 exhausted']);
	});
});
