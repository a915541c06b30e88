import { describe, expect, it } from 'vitest';
import { keyerOf } from '../../../src/domain/scenario/position-key.ts';
import type { State } from '../../../src/domain/scenario/run-types.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { chain } from './chain.ts';
import { choice, end, played, scene } from './tiny.ts';

const SETUPS = {
	loud: { people: { ade: { rules: { high: [{ afterMin: 1, channel: 'push' as const }] } } } },
	timed: { service: { ackTimeoutMin: 5 } }
};
const plain = chain([choice('take', { do: 'ack' })], { setups: SETUPS });
const asking = chain(
	[choice('take', { do: 'ack' })],
	{ setups: SETUPS },
	{
		scenes: {
			two: scene([choice('on', { if: 'assigned ade', to: 'over' })], {
				on: { retriggered: { to: 'over' } }
			}),
			over: end()
		}
	}
);

/** Whether a change makes another position of the one in which Ade has just taken it. */
function tells(scenario: Scenario, change: (state: State) => Partial<State>): boolean {
	const { state } = played(scenario, ['one/take']);
	const keyOf = keyerOf(scenario);
	return keyOf(state) !== keyOf({ ...state, ...change(state) });
}
const incident = (more: Partial<NonNullable<State['incident']>>) => (state: State) => ({
	incident: state.incident && { ...state.incident, ...more }
});
const quiet = (until: number, snoozed: boolean) => () => ({ quiet: { until, since: 0, snoozed } });

describe('the name of a position', () => {
	it('tells apart what may come differently', () => {
		expect(tells(plain, incident({ urgency: 'low' }))).toBe(true);
		expect(tells(plain, incident({ status: 'triggered' }))).toBe(true);
		expect(tells(plain, quiet(plain.startsAt + 600_000, false))).toBe(true);
		expect(tells(plain, () => ({ setup: 'timed' }))).toBe(true);
		expect(tells(asking, incident({ acknowledger: 'bo' }))).toBe(true);
		expect(tells(asking, () => ({ signs: 2 }))).toBe(true);
	});

	it('tells how long it is quiet, how, and who would be paged again', () => {
		const keyOf = keyerOf(plain);
		const { state } = played(plain, ['one/take']);
		const after = (until: number, snoozed: boolean, acknowledger = 'ade') =>
			keyOf({ ...state, ...quiet(until, snoozed)(), ...incident({ acknowledger })(state) });
		const keys = [after(9, false), after(8, false), after(9, true), after(9, false, 'bo')];
		expect(new Set(keys).size).toBe(4);
		expect(after(9, true, 'bo')).toBe(after(9, true));
	});

	it('is the same where nothing follows from it', () => {
		expect(tells(plain, incident({ acknowledger: 'bo' }))).toBe(false);
		expect(tells(plain, incident({ since: 7 }))).toBe(false);
		expect(tells(plain, () => ({ signs: 2 }))).toBe(false);
		expect(tells(plain, () => ({ setup: 'loud' }))).toBe(false);
		expect(tells(plain, () => ({ spent: { cost: 7, customerMinutes: 7 } }))).toBe(false);
	});
});
