import type { Leaf, Position } from './positions.ts';
import { leavesOf, movesAt } from './positions.ts';
import type { Happening } from './run-types.ts';
import { bestMove } from './solve.ts';
import type { Survey } from './survey.ts';
import type { Scenario } from './types.ts';

/** One position of a line, and what happened on the way from it. */
export type LineStep = {
	readonly position: Position;
	/** Id of the choice, `wait` or `begin`. */
	readonly move: string;
	readonly happened: readonly Happening[];
};

/** A way that the best line takes, and what chance had to be for it. */
export type BestLine = {
	readonly steps: readonly LineStep[];
	/** In minutes of full outage. */
	readonly cost: number;
	readonly chance: number;
	/** Per draw, the outcomes on which it is taken: a bit set. */
	readonly drawn: readonly number[];
};

/** The best move of a position with its leaves made again, in the order of its outcomes. */
function bestAt(
	{ solution: { positions, values } }: Survey,
	position: Position
): { move: string; leaves: readonly Leaf[]; to: readonly number[] } | undefined {
	const best = bestMove(values, position.moves)?.move;
	if (!best) return undefined;
	const { scenario } = positions;
	const named = movesAt(scenario, position.state).find(({ id }) => id === best.id);
	const leaves = leavesOf(scenario, position.state, named?.move ?? 'begin');
	return { move: best.id, leaves, to: best.outcomes.map(({ to }) => to) };
}

/** Outcomes that remain possible after what happened. */
const narrowed = (
	{ draws }: Scenario,
	drawn: readonly number[],
	happened: readonly Happening[]
): readonly number[] =>
	happened.reduce<readonly number[]>((masks, each) => {
		if (each.type !== 'drawn') return masks;
		const index = draws.findIndex(({ id }) => id === each.draw);
		const mask = each.of[each.branch]?.outcomes ?? 0;
		return masks.map((open, i) => (i === index ? open & mask : open));
	}, drawn);

export class TooManyLines extends Error {}
const MOST_LINES = 4000;

/**
 * Every way that the best line takes, the likeliest first: one for each course of chance that it meets, so that what it
 * never asks of chance does not multiply them. Throws `TooManyLines`.
 */
export function bestLines(survey: Survey): BestLine[] {
	const { scenario, solution } = survey;
	const { all, origin } = solution.positions;
	const done: BestLine[] = [];
	const start = scenario.draws.map(({ outcomes }) => (1 << outcomes.length) - 1);
	const todo: (BestLine & { at: number })[] = [
		{ at: origin, steps: [], cost: 0, chance: 1, drawn: start }
	];
	for (let line = todo.pop(); line; line = todo.pop()) {
		const { at, steps, cost, chance, drawn } = line;
		const position = all[at];
		const best = position && bestAt(survey, position);
		if (!best) {
			done.push({ steps, cost, chance, drawn });
			continue;
		}
		if (done.length + todo.length > MOST_LINES)
			throw new TooManyLines(`The best line takes more than ${MOST_LINES} ways`);
		best.leaves.forEach((leaf, i) =>
			todo.push({
				at: best.to[i] ?? 0,
				steps: [...steps, { position, move: best.move, happened: leaf.happened }],
				cost: cost + leaf.state.spent.cost - position.state.spent.cost,
				chance: chance * leaf.chance,
				drawn: narrowed(scenario, drawn, leaf.happened)
			})
		);
	}
	return done.sort((a, b) => b.chance - a.chance);
}

/** The best line under given draws, an outcome for each, position by position. */
export function bestLineUnder(survey: Survey, drawn: readonly number[]): readonly LineStep[] {
	const { all, origin } = survey.solution.positions;
	const given = drawn.map((outcome) => 1 << outcome);
	const line: LineStep[] = [];
	for (let at = origin; ;) {
		const position = all[at];
		const best = position && bestAt(survey, position);
		const taken = best?.leaves.findIndex(({ happened }) =>
			narrowed(survey.scenario, given, happened).every((open) => open !== 0)
		);
		const leaf = best?.leaves[taken ?? -1];
		if (!position || !best || !leaf) return line;
		line.push({ position, move: best.move, happened: leaf.happened });
		at = best.to[taken ?? -1] ?? 0;
	}
}

/** Every combination of outcomes of the draws: an index for each. */
export function combinations(scenario: Scenario): number[][] {
	return scenario.draws.reduce<number[][]>(
		(all, { outcomes }) => all.flatMap((each) => outcomes.map((_, i) => [...each, i])),
		[[]]
	);
}

/** What chance had to be for a line, in words: "wakes=first-message|second-message rollback=clean". */
export const chanceOf = (scenario: Scenario, drawn: readonly number[]): string =>
	scenario.draws
		.flatMap(({ id, outcomes }, draw) => {
			const open = outcomes.filter((_, i) => (drawn[draw] ?? 0) & (1 << i));
			return open.length === outcomes.length
				? []
				: [`${id}=${open.map((one) => one.id).join('|')}`];
		})
		.join(' ');
