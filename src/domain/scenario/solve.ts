import { explore, type PositionMove, type Positions, type Watch } from './positions.ts';
import type { State } from './run-types.ts';
import type { Scenario } from './types.ts';

/** Expected, and still to come. */
export type Value = { readonly cost: number; readonly customerMinutes: number };

/** Costs closer than this are the same. */
export const SAME = 1e-9;

export type Solution = {
	readonly positions: Positions;
	/** Value of the best line from each position. */
	readonly values: readonly Value[];
	/** Expected cost of the best line, and of the worst that never waits twice running, from the start. */
	readonly best: Value;
	readonly worst: number;
	readonly range: number;
};

const NOTHING: Value = { cost: 0, customerMinutes: 0 };

/** Expected value of a move, followed by the best line. */
export function valueOfMove(values: readonly Value[], move: PositionMove): Value {
	let [cost, customerMinutes] = [0, 0];
	for (const outcome of move.outcomes) {
		const after = values[outcome.to] ?? NOTHING;
		cost += outcome.chance * (outcome.cost + after.cost);
		customerMinutes += outcome.chance * (outcome.customerMinutes + after.customerMinutes);
	}
	return { cost, customerMinutes };
}

/** The first move of least expected cost; undefined at an end. */
export function bestMove(
	values: readonly Value[],
	moves: readonly PositionMove[]
): { move: PositionMove; value: Value } | undefined {
	let best: { move: PositionMove; value: Value } | undefined;
	for (const move of moves) {
		const value = valueOfMove(values, move);
		if (best === undefined || value.cost < best.value.cost - SAME) best = { move, value };
	}
	return best;
}

/** The exact value of every reachable position, by expectation and minimisation from the ends backwards. */
function valuesOf(positions: Positions): Value[] {
	const values: Value[] = [];
	for (const { moves } of positions.all) values.push(bestMove(values, moves)?.value ?? NOTHING);
	return values;
}

/** The greatest expected cost of a line that never waits twice running, unless there is nothing else to do. */
function worstOf(positions: Positions): number {
	const fresh: number[] = [];
	const waited: number[] = [];
	const expected = (move: PositionMove): number => {
		const after = move.id === 'wait' ? waited : fresh;
		return move.outcomes.reduce(
			(sum, { chance, cost, to }) => sum + chance * (cost + (after[to] ?? 0)),
			0
		);
	};
	for (const { moves } of positions.all) {
		const active = moves.filter(({ id }) => id !== 'wait').map(expected);
		const all = moves.map(expected);
		fresh.push(all.length > 0 ? Math.max(...all) : 0);
		waited.push(active.length > 0 ? Math.max(...active) : (fresh.at(-1) ?? 0));
	}
	return fresh[positions.origin] ?? 0;
}

/** Values every position of a scenario; `watch` sees every line, for the checker. */
export function solve(scenario: Scenario, watch?: Watch): Solution {
	const positions = explore(scenario, { watch });
	const values = valuesOf(positions);
	const best = values[positions.origin] ?? NOTHING;
	const worst = worstOf(positions);
	return { positions, values, best, worst, range: worst - best.cost };
}

/** Index of a state among the positions. Throws where it is not reachable by play. */
export function indexOf(positions: Positions, state: State): number {
	const key = positions.keyOf(state);
	const index = positions.at.get(key);
	if (index === undefined) throw new Error(`Not a position: ${key}`);
	return index;
}
