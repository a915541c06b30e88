import { askedAt } from './asked.ts';
import { type Facts, factsOf, noFacts } from './facts.ts';
import {
	type Leaf,
	type Position,
	MOST_POSITIONS,
	TooManyPositions,
	ZeroTimeCycle
} from './positions.ts';
import type { Problem } from './problem.ts';
import { bestMove, type Solution, solve, valueOfMove } from './solve.ts';
import type { Inject, Scenario, Scene } from './types.ts';

/** All that can happen in a scenario, seen once and asked by every check. */
export type Survey = {
	readonly scenario: Scenario;
	readonly solution: Solution;
	readonly facts: Facts;
};

/** What `step.ts` throws where no scene on the way asks or waits for anything. */
const ENDLESS = 'Scenes follow each other';

/** Walks every line (K5, K24): a survey, or why there cannot be one. */
export function survey(scenario: Scenario): Survey | Problem {
	const facts = noFacts();
	try {
		const solution = solve(scenario, (leaf: Leaf) => factsOf(scenario, leaf, facts));
		return { scenario, solution, facts };
	} catch (error) {
		if (error instanceof ZeroTimeCycle)
			return {
				path: ['scenes', error.scene],
				message: error.message,
				expected: 'a choice that takes time'
			};
		if (error instanceof TooManyPositions)
			return {
				path: ['scenes'],
				message: error.message,
				expected: `at most ${MOST_POSITIONS} positions: fewer choices that come together again, or a shorter horizon`
			};
		if (error instanceof Error && error.message.startsWith(ENDLESS))
			return { path: ['scenes'], message: error.message, expected: 'a scene that asks something' };
		throw error;
	}
}

/** Positions at which something is decided, with what is asked there. */
export function* decisionsIn({
	scenario,
	solution
}: Pick<Survey, 'scenario' | 'solution'>): Generator<{
	position: Position;
	index: number;
	asked: Scene | Inject;
}> {
	for (const [index, position] of solution.positions.all.entries()) {
		const asked = askedAt(scenario, position.state);
		if (asked && position.moves.length > 0) yield { position, index, asked };
	}
}

/** Where a scene or inject stands in the authored file. */
export const pathOf = ({ scenes, injects }: Scenario, id: string): (string | number)[] =>
	Object.hasOwn(scenes, id)
		? ['scenes', id]
		: ['injects', injects.findIndex((inject) => inject.id === id)];

/** What a move costs more than the best one there. */
export function lossesAt({ values }: Solution, { moves }: Position): Map<string, number> {
	const least = bestMove(values, moves)?.value.cost ?? 0;
	return new Map(moves.map((move) => [move.id, valueOfMove(values, move).cost - least]));
}
