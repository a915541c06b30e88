import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/domain/scenario/analyse.ts';
import type { Move } from '../../../src/domain/scenario/asked.ts';
import { bestFrom, makeMove } from '../../../src/domain/scenario/best-line.ts';
import { beginning, take } from '../../../src/domain/scenario/play.ts';
import { movesAt } from '../../../src/domain/scenario/positions.ts';
import { stagesOf } from '../../../src/domain/scenario/review.ts';
import type { Run, State } from '../../../src/domain/scenario/run-types.ts';
import {
	indexOf,
	SAME,
	type Solution,
	solve,
	valueOfMove
} from '../../../src/domain/scenario/solve.ts';
import { make, origin } from '../../../src/domain/scenario/step.ts';
import { combinations } from '../../../src/domain/scenario/best-lines.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { quietPage } from './quiet-page.ts';
import { randomScenario, stream } from './random.ts';

/** One way in which chance may have fixed all draws, as the player cannot know. */
type World = { readonly weight: number; readonly drawn: readonly number[]; readonly state: State };

/**
 * The value of the best line by enumeration: no names for positions, no memory, no odds. Each world has its draws fixed;
 * worlds that look the same to the player are decided together.
 */
function enumerate(scenario: Scenario, worlds: readonly World[], begun: boolean): number {
	const [first] = worlds;
	if (!first || first.state.end !== null) return 0;
	const moves: readonly { move: Move }[] = begun
		? movesAt(scenario, first.state)
		: [{ move: 'begin' }];
	const total = worlds.reduce((sum, { weight }) => sum + weight, 0);
	return Math.min(
		...moves.map(({ move }) => {
			const groups = new Map<string, World[]>();
			let spent = 0;
			for (const { weight, drawn, state } of worlds) {
				const blind = { ...state, known: scenario.draws.map(() => -1) };
				const after = make(scenario, blind, move, (draw, branches) =>
					branches.findIndex(({ outcomes }) => outcomes & (1 << (drawn[draw] ?? 0)))
				).state;
				spent += (weight / total) * (after.spent.cost - state.spent.cost);
				const { t, scene, queue, end, customers } = after;
				const seen = JSON.stringify([t, scene, queue, end, customers]);
				groups.set(seen, [...(groups.get(seen) ?? []), { weight, drawn, state: after }]);
			}
			let value = spent;
			for (const group of groups.values()) {
				const weight = group.reduce((sum, each) => sum + each.weight, 0);
				value += (weight / total) * enumerate(scenario, group, true);
			}
			return value;
		})
	);
}

const worldsOf = (scenario: Scenario): World[] =>
	combinations(scenario).map((drawn) => ({
		drawn,
		weight: drawn.reduce(
			(product, outcome, draw) => product * (scenario.draws[draw]?.outcomes[outcome]?.weight ?? 0),
			1
		),
		state: origin(scenario)
	}));

/** A line played by throwing dice. */
function anyRun(scenario: Scenario, seed: number): Run {
	const next = stream(seed);
	const begun = take(scenario, null, beginning(scenario, seed, 'solo'));
	if ('refused' in begun) throw new Error(begun.refused);
	let run: Run = begun;
	while (run.state.end === null) {
		const moves = movesAt(scenario, run.state);
		run = makeMove(scenario, run, moves[Math.floor(next() * moves.length)]?.id ?? '');
	}
	return run;
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('the solver', () => {
	it('agrees with brute-force enumeration on small scenarios', () =>
		fc.assert(
			fc.property(seeds, (seed) => {
				const scenario = randomScenario(seed);
				expect(solve(scenario).best.cost).toBeCloseTo(
					enumerate(scenario, worldsOf(scenario), false),
					6
				);
			}),
			{ numRuns: 60, seed: 4127 }
		));

	const solutions = new Map<Scenario, Solution>();
	const solved = (scenario: Scenario): Solution => {
		const known = solutions.get(scenario) ?? solve(scenario);
		solutions.set(scenario, known);
		return known;
	};
	const anyScenario = fc.oneof(
		{ weight: 1, arbitrary: fc.constant(quietPage) },
		{ weight: 3, arbitrary: seeds.map(randomScenario) }
	);

	it('finds every position that play can reach, and no loss below zero', () =>
		fc.assert(
			fc.property(anyScenario, seeds, (scenario, seed) => {
				const { positions, values } = solved(scenario);
				for (const stage of stagesOf(scenario, anyRun(scenario, seed)).slice(0, -1)) {
					const index = indexOf(positions, stage.state);
					const least = values[index]?.cost ?? NaN;
					for (const move of positions.all[index]?.moves ?? [])
						expect(valueOfMove(values, move).cost).toBeGreaterThanOrEqual(least - SAME);
				}
			}),
			{ numRuns: 150, seed: 4127 }
		));

	it('cost − V(start) = Σ losses + Σ luck', () =>
		fc.assert(
			fc.property(anyScenario, seeds, (scenario, seed) => {
				const solution = solved(scenario);
				const run = anyRun(scenario, seed);
				const { decisions, luck } = analyse(scenario, run.events, solution);
				const lost = decisions.reduce((sum, { loss }) => sum + loss, 0);
				expect(lost + luck.cost).toBeCloseTo(run.state.spent.cost - solution.best.cost, 6);
				const minutes = decisions.reduce((sum, each) => sum + each.lossCustomerMinutes, 0);
				expect(minutes + luck.customerMinutes).toBeCloseTo(
					run.state.spent.customerMinutes - solution.best.customerMinutes,
					3
				);
				expect(decisions.every(({ loss }) => loss >= 0)).toBe(true);
			}),
			{ numRuns: 150, seed: 4127 }
		));

	it('no line beats the best line, and none that never waits twice is worse than the worst', () =>
		fc.assert(
			fc.property(anyScenario, seeds, (scenario, seed) => {
				const { positions, values, best, worst } = solved(scenario);
				const next = stream(seed);
				// A random plan: one move for every position, valued from the ends backwards.
				const costs: number[] = [];
				for (const { moves } of positions.all) {
					const move = moves[Math.floor(next() * moves.length)];
					const cost = move?.outcomes.reduce(
						(sum, each) => sum + each.chance * (each.cost + (costs[each.to] ?? 0)),
						0
					);
					costs.push(cost ?? 0);
				}
				expect(costs[positions.origin]).toBeGreaterThanOrEqual(best.cost - SAME);
				const twice = positions.all.some(({ moves }) => moves.some(({ id }) => id === 'wait'));
				if (!twice) expect(costs[positions.origin]).toBeLessThanOrEqual(worst + SAME);
				expect(worst).toBeGreaterThanOrEqual(best.cost - SAME);
				expect(values[positions.origin]).toEqual(best);
			}),
			{ numRuns: 150, seed: 4127 }
		));

	it('the best line averages its value over the seeds', () => {
		const solution = solved(quietPage);
		let sum = 0;
		const runs = 4000;
		for (let seed = 0; seed < runs; seed++) {
			const begun = take(quietPage, null, beginning(quietPage, seed, 'solo'));
			if ('refused' in begun) throw new Error(begun.refused);
			sum += bestFrom(quietPage, solution, begun).state.spent.cost;
		}
		expect(Math.abs(sum / runs - solution.best.cost)).toBeLessThan(0.15);
	});
});
