import type { LuckItem } from './analysis-types.ts';
import { drawAt, outcomeOf } from './draws.ts';
import type { PositionMove } from './positions.ts';
import type { Happening } from './run-types.ts';
import type { Value } from './solve.ts';
import type { Scenario } from './types.ts';
import { fortune } from './words.ts';

/** Expected value of a move once the branches of `prefix` have been taken. */
function given(values: readonly Value[], move: PositionMove, prefix: readonly number[]): Value {
	let [chance, cost, customerMinutes] = [0, 0, 0];
	for (const outcome of move.outcomes) {
		if (!prefix.every((branch, i) => outcome.path[i] === branch)) continue;
		const after = values[outcome.to] ?? { cost: 0, customerMinutes: 0 };
		chance += outcome.chance;
		cost += outcome.chance * (outcome.cost + after.cost);
		customerMinutes += outcome.chance * (outcome.customerMinutes + after.customerMinutes);
	}
	return { cost: cost / chance, customerMinutes: customerMinutes / chance };
}

/** What each draw that a move revealed has added or spared: the change of value at that moment. */
export function luckOf(
	scenario: Scenario,
	values: readonly Value[],
	move: PositionMove,
	happened: readonly Happening[],
	seed: number
): LuckItem[] {
	const prefix: number[] = [];
	let before = given(values, move, prefix);
	return happened
		.filter((each) => each.type === 'drawn')
		.map(({ at, draw, branch, odds }) => {
			prefix.push(branch);
			const after = given(values, move, prefix);
			const added = {
				cost: after.cost - before.cost,
				customerMinutes: after.customerMinutes - before.customerMinutes
			};
			before = after;
			const index = scenario.draws.findIndex(({ id }) => id === draw);
			const outcome = drawAt(scenario, index).outcomes[outcomeOf(scenario, index, seed)];
			return {
				at,
				instant: scenario.startsAt + at * 1000,
				draw,
				outcome: outcome?.id ?? '',
				chance: odds[branch] ?? 1,
				...added,
				sentence: fortune(outcome?.text ?? '', added.customerMinutes)
			};
		});
}
