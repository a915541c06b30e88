import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginning, play, take } from '../../../src/domain/scenario/play.ts';
import { movesAt } from '../../../src/domain/scenario/positions.ts';
import type { RunEvent } from '../../../src/domain/scenario/run-types.ts';
import { step } from '../../../src/domain/scenario/step.ts';
import { randomScenario, stream } from './random.ts';

describe('random scenarios', () => {
	it('replay to the same, and every state survives storage', () =>
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
				const scenario = randomScenario(seed);
				const next = stream(seed + 1);
				const first = take(scenario, null, beginning(scenario, seed, 'solo'));
				if ('refused' in first) throw new Error(first.refused);
				let run = first;
				while (run.state.end === null) {
					const moves = movesAt(scenario, run.state);
					const { id } = moves[Math.floor(next() * moves.length)] ?? { id: '' };
					const at = scenario.injects[run.state.queue[0] ?? -1]?.id ?? run.state.scene ?? '';
					const event: RunEvent =
						id === 'wait' ? { type: 'time.waited', at } : { type: 'option.chosen', at, choice: id };
					const stored = JSON.parse(JSON.stringify(run.state)) as typeof run.state;
					const again = step(scenario, stored, event, run.seed);
					const taken = take(scenario, run, event);
					if ('refused' in taken || 'refused' in again) throw new Error('refused');
					run = taken;
					expect(again.state).toEqual(run.state);
				}
				expect(play(scenario, run.events)).toEqual(run);
			}),
			{ numRuns: 100, seed: 4127 }
		));
});
