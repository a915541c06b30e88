import { askedAt } from '../../../src/domain/scenario/asked.ts';
import { bestFrom, makeMove } from '../../../src/domain/scenario/best-line.ts';
import { outcomeOf } from '../../../src/domain/scenario/draws.ts';
import { beginning, take } from '../../../src/domain/scenario/play.ts';
import { leavesOf, movesAt } from '../../../src/domain/scenario/positions.ts';
import type { Run } from '../../../src/domain/scenario/run-types.ts';
import type { Survey } from '../../../src/domain/scenario/survey.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { stream } from './random.ts';

/** One way on from a position: which move, and how it turns out. */
type Way = { readonly from: number; readonly move: string; readonly outcome: number };

export function begun(scenario: Scenario, seed: number): Run {
	const run = take(scenario, null, beginning(scenario, seed, 'solo'));
	if ('refused' in run) throw new Error(run.refused);
	return run;
}

/** A line played by throwing dice; at most so many moves before it goes on by the first that is open. */
export function anyLine(scenario: Scenario, seed: number): Run {
	const next = stream(seed);
	let run = begun(scenario, seed);
	while (run.state.end === null) {
		const moves = movesAt(scenario, run.state);
		run = makeMove(scenario, run, moves[Math.floor(next() * moves.length)]?.id ?? '');
	}
	return run;
}

/** An edge of the drawn scenario: what is asked, what is chosen, how chance takes it, and what is asked then. */
function edgeOf({ scenario, solution: { positions } }: Survey, way: Way): string {
	const from = positions.all[way.from];
	const outcome = from?.moves.find(({ id }) => id === way.move)?.outcomes[way.outcome];
	const to = positions.all[outcome?.to ?? -1];
	const name = (state: Run['state'] | undefined): string =>
		state === undefined ? '' : (askedAt(scenario, state)?.id ?? `end ${state.end}`);
	return `${name(from?.state)}/${way.move} ${outcome?.path.join()} ${name(to?.state)}`;
}

/** How each position is first reached from the origin, and every way there is, nearest first. */
function reach({ solution: { positions } }: Survey): { by: (Way | undefined)[]; ways: Way[] } {
	const by: (Way | undefined)[] = [];
	const ways: Way[] = [];
	const seen = new Set([positions.origin]);
	for (const from of seen)
		for (const { id, outcomes } of positions.all[from]?.moves ?? [])
			for (const [outcome, { to }] of outcomes.entries()) {
				const way = { from, move: id, outcome };
				ways.push(way);
				if (!seen.has(to)) by[to] = way;
				seen.add(to);
			}
	return { by, ways };
}

/** The seed of a run in which chance takes every way of a line. */
function seedFor({ scenario, solution: { positions } }: Survey, line: readonly Way[]): number {
	const masks = scenario.draws.map(() => -1);
	for (const { from, move, outcome } of line) {
		const state = positions.all[from]?.state;
		if (!state) continue;
		const named = movesAt(positions.scenario, state).find(({ id }) => id === move);
		const leaf = leavesOf(positions.scenario, state, named?.move ?? 'begin')[outcome];
		for (const each of leaf?.happened ?? [])
			if (each.type === 'drawn') {
				const draw = scenario.draws.findIndex(({ id }) => id === each.draw);
				masks[draw] = (masks[draw] ?? 0) & (each.of[each.branch]?.outcomes ?? 0);
			}
	}
	for (let seed = 0; seed < 1_000_000; seed++)
		if (masks.every((mask, draw) => mask & (1 << outcomeOf(scenario, draw, seed)))) return seed;
	throw new Error('No seed leads there');
}

/** Lines that together take every edge of a scenario; from the last edge of each on, the best line. */
export function edgeCover(survey: Survey): { lines: Run[]; edges: number } {
	const { scenario, solution } = survey;
	const { by, ways } = reach(survey);
	const left = new Set(ways.map((way) => edgeOf(survey, way)));
	const edges = left.size;
	const lines: Run[] = [];
	// The farthest first: on the way there they cover the near ones.
	for (const way of ways.reverse()) {
		if (!left.has(edgeOf(survey, way))) continue;
		const line = [way];
		for (let back = by[way.from]; back; back = by[back.from]) line.unshift(back);
		for (const each of line) left.delete(edgeOf(survey, each));
		let run = begun(scenario, seedFor(survey, line));
		for (const { move } of line) if (move !== 'begin') run = makeMove(scenario, run, move);
		lines.push(bestFrom(scenario, solution, run));
	}
	return { lines, edges };
}
