import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../../src/domain/scenario/compile.ts';
import { solve } from '../../../src/domain/scenario/solve.ts';
import { choice, compiled, end, inject, played, scene, tiny } from './tiny.ts';

const wait = (more: Parameters<typeof tiny>[0]) => compileScenario(tiny(more)).scenario.wait;

describe('a story of weeks', () => {
	it('waits as long as suits it, or as it says', () => {
		expect(wait({ horizon: '12h' })).toBeUndefined();
		expect(wait({ horizon: '2d' })).toBe(3600);
		expect(wait({ horizon: '28d' })).toBe(86_400);
		expect(wait({ horizon: '28d', wait: '7d' })).toBe(604_800);
	});

	it('goes by days, and is solved like any other', () => {
		const scenario = compiled({
			horizon: '60d',
			// Nobody is paged: what comes next is days away.
			response: { ...tiny().response, policy: { levels: [] } },
			flags: ['found'],
			impact: {
				population: 6000,
				who: 'consumers that would break',
				curve: [
					['0s', 0],
					['30d', 600]
				],
				effects: [{ when: 'found', slopePerMin: -1 }]
			},
			injects: [inject('batch', '21d', [choice('look', { takes: '1d', set: ['found'] })])],
			scenes: {
				one: scene([
					choice('tell', { takes: '14d', to: 'two' }),
					choice('off', { takes: '36h', to: 'over' })
				]),
				two: scene([choice('log', { takes: '2d', set: ['found'], to: 'over' })]),
				over: end({ end: 'resolved' })
			}
		});
		const DAY = 86_400;
		expect(played(scenario, ['one/wait']).state.t).toBe(DAY);
		expect(played(scenario, ['one/tell', 'two/wait']).state.t).toBe(15 * DAY);
		expect(played(scenario, ['one/tell', 'two/log']).state.t).toBe(16 * DAY);
		expect(solve(scenario).positions.all.length).toBeLessThan(200);
	});
});
