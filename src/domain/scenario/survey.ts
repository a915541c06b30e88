import { askedAt } from './asked.ts';
import { type Position, type PositionMove, TooManyPositions, ZeroTimeCycle } from './positions.ts';
import type { Problem } from './problem.ts';
import type { Happening } from './run-types.ts';
import { bestMove, type Solution, solve, valueOfMove } from './solve.ts';
import type { Inject, Scenario, Scene } from './types.ts';

/** All that can happen in a scenario, seen once and asked by every check. */
export type Survey = { readonly scenario: Scenario; readonly solution: Solution };

/** Walks every line (K5, K24): a survey, or why there cannot be one. */
export function survey(scenario: Scenario): Survey | Problem {
	try {
		return { scenario, solution: solve(scenario, true) };
	} catch (error) {
		if (error instanceof ZeroTimeCycle)
			return {
				path: ['scenes', error.scene],
				message: error.message,
				expected: 'a choice that takes time'
			};
		if (error instanceof TooManyPositions)
			return { path: ['scenes'], message: error.message, expected: 'at most 100,000' };
		throw error;
	}
}

export type Outcome = PositionMove['outcomes'][number];

export function* outcomesIn({ positions }: Solution): Generator<Outcome> {
	for (const { moves } of positions.all) for (const { outcomes } of moves) yield* outcomes;
}

export function* happeningsIn(solution: Solution): Generator<Happening> {
	for (const { happened } of outcomesIn(solution)) yield* happened;
}

/** Positions at which something is decided, with what is asked there. */
export function* decisionsIn({
	scenario,
	solution
}: Survey): Generator<{ position: Position; index: number; asked: Scene | Inject }> {
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

/** Every combination of outcomes of the draws: an index for each. */
export function combinations(scenario: Scenario): number[][] {
	return scenario.draws.reduce<number[][]>(
		(all, { outcomes }) => all.flatMap((each) => outcomes.map((_, i) => [...each, i])),
		[[]]
	);
}

const fits = (
	scenario: Scenario,
	happened: readonly Happening[],
	drawn: readonly number[]
): boolean =>
	happened.every((each) => {
		if (each.type !== 'drawn') return true;
		const outcome = drawn[scenario.draws.findIndex(({ id }) => id === each.draw)] ?? 0;
		return ((each.of[each.branch]?.outcomes ?? 0) & (1 << outcome)) !== 0;
	});

/** One position of a line, and what happened on the way from it. */
export type LineStep = {
	readonly position: Position;
	readonly move: string;
	readonly happened: readonly Happening[];
};

/** The best line under given draws, position by position. */
export function bestLineUnder(
	{ scenario, solution }: Survey,
	drawn: readonly number[]
): LineStep[] {
	const { positions, values } = solution;
	const line: LineStep[] = [];
	let at: number = positions.origin;
	for (;;) {
		const position = positions.all[at];
		const best = position && bestMove(values, position.moves);
		const outcome = best?.move.outcomes.find(({ happened }) => fits(scenario, happened, drawn));
		if (!position || !best || !outcome) return line;
		line.push({ position, move: best.move.id, happened: outcome.happened });
		at = outcome.to;
	}
}
