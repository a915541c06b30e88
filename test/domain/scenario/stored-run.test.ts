import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../../src/domain/record/types.ts';
import { runEventsOf } from '../../../src/domain/scenario/run-events.ts';
import { seedOf, storedRun } from '../../../src/domain/scenario/stored-run.ts';

const stored = (events: readonly unknown[]): StoredEvent[] =>
	events.map((event) => ({ event }) as StoredEvent);

const odd = fc.constantFrom<unknown>(
	'',
	'x',
	0,
	3,
	-1,
	1.5,
	null,
	undefined,
	NaN,
	'solo',
	'tabletop',
	{}
);
const event = fc.oneof(
	fc.record(
		{
			type: fc.constantFrom('run.begun', 'option.chosen', 'time.waited', 'toString', 7),
			at: odd,
			choice: odd
		},
		{ requiredKeys: ['type'] }
	),
	fc.record({ type: fc.constant('option.chosen'), at: fc.constantFrom('x', ''), choice: odd }),
	fc.record({ type: fc.constant('time.waited'), at: odd }),
	fc.record({
		type: fc.constant('run.begun'),
		scenario: fc.constantFrom<unknown>('quiet-page', 1),
		version: odd,
		rulesHash: fc.constant('abc'),
		seed: odd,
		mode: odd
	}),
	odd
);

describe('a stored run', () => {
	it('is read as its schema says', () =>
		fc.assert(
			fc.property(fc.array(event, { maxLength: 2 }), (events) => {
				expect(storedRun(stored(events))).toEqual(runEventsOf(stored(events)));
			}),
			{ numRuns: 3000, seed: 4127 }
		));

	it('is what was stored, or nothing', () => {
		const begun = {
			type: 'run.begun',
			scenario: 'a',
			version: 1,
			rulesHash: 'b',
			seed: 0,
			mode: 'solo'
		};
		const chosen = { type: 'option.chosen', at: 'one', choice: '' };
		expect(storedRun(stored([begun, chosen]))).toEqual([begun, chosen]);
		expect(storedRun(stored([begun, { ...chosen, by: 'me' }]))).toBeNull();
		expect(storedRun([])).toEqual([]);
	});

	it('has the seed of its attempt', () =>
		expect([{ seed: 7 }, { seed: '7' }, null, undefined, {}].map(seedOf)).toEqual([7, 0, 0, 0, 0]));
});
