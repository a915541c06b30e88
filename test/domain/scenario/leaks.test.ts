import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMove } from '../../../src/domain/scenario/best-line.ts';
import { movesAt } from '../../../src/domain/scenario/positions.ts';
import type { Run } from '../../../src/domain/scenario/run-types.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { viewOf } from '../../../src/domain/scenario/view.ts';
import { begun } from './cover.ts';
import { quietPage } from './quiet-page.ts';
import { randomScenario, stream } from './random.ts';
import { leaksIn, secretsOf } from './secrets.ts';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const anyScenario = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(quietPage) },
	{ weight: 3, arbitrary: seeds.map(randomScenario) }
);

/** A line played by dice, from its first position to its last. */
function* stagesOf(scenario: Scenario, seed: number, dice: number): Generator<Run> {
	const next = stream(dice);
	let run = begun(scenario, seed);
	yield run;
	while (run.state.end === null) {
		const moves = movesAt(scenario, run.state);
		run = makeMove(scenario, run, moves[Math.floor(next() * moves.length)]?.id ?? '');
		yield run;
	}
}

const revealed = ({ happened }: Run): string =>
	JSON.stringify(happened.filter(({ type }) => type === 'drawn'));

describe('a view', () => {
	it('holds no word for the facilitator or for afterwards, on any line', () =>
		fc.assert(
			fc.property(anyScenario, seeds, (scenario, seed) => {
				const secrets = secretsOf(scenario);
				for (const run of stagesOf(scenario, seed, seed))
					expect(leaksIn(viewOf(scenario, run), secrets)).toEqual([]);
			}),
			{ numRuns: 120, seed: 4127 }
		));

	it('is the same whatever the draws are that nobody has seen yet', () => {
		let compared = 0;
		let unlike = 0;
		fc.assert(
			fc.property(anyScenario, seeds, seeds, (scenario, one, other) => {
				const others = stagesOf(scenario, other, one);
				for (const run of stagesOf(scenario, one, one)) {
					const twin = others.next().value as Run | undefined;
					if (!twin || revealed(twin) !== revealed(run)) return;
					expect(viewOf(scenario, twin)).toEqual(viewOf(scenario, run));
					compared += 1;
					if (twin.seed !== run.seed) unlike += 1;
				}
			}),
			{ numRuns: 200, seed: 4127 }
		);
		expect(compared).toBeGreaterThan(300);
		expect(unlike).toBe(compared);
	});
});
