import type { DecisionReview, LuckItem } from './analysis-types.ts';
import { askedAt } from './asked.ts';
import { bestFrom, makeMove } from './best-line.ts';
import { heightAt } from './curve.ts';
import { luckOf } from './luck.ts';
import { take } from './play.ts';
import type { PositionMove } from './positions.ts';
import type { Run } from './run-types.ts';
import { bestMove, indexOf, SAME, type Solution, type Value, valueOfMove } from './solve.ts';
import type { Choice, Inject, Scenario, Scene } from './types.ts';
import type { CurvePoint } from './view-types.ts';
import { otherwise, WAITED } from './words.ts';

/** Loss above which a decision is no longer fine, in minutes of full outage. */
export const fineWithin = (range: number): number => Math.max(0.25, 0.02 * range);

/** Every run that a run has been, from its beginning on: one for each event. */
export function stagesOf(scenario: Scenario, run: Run): Run[] {
	const stages: Run[] = [];
	for (const event of run.events) {
		const next = take(scenario, stages.at(-1) ?? null, event);
		if ('refused' in next) throw new Error(`A run cannot hold a refused event: ${next.refused}`);
		stages.push(next);
	}
	return stages;
}

type Told = Pick<Choice, 'id' | 'text' | 'did' | 'why'>;

const tell = (asked: Scene | Inject, move: string, isBest: boolean): Told =>
	asked.choices.find(({ id }) => id === move) ?? {
		...WAITED,
		why: isBest ? WAITED.best : WAITED.other
	};

type Rated = { readonly move: PositionMove; readonly value: Value; readonly loss: number };

/** The moves of a position from best to worst; equals in the writer's order. */
function rate(values: readonly Value[], moves: readonly PositionMove[]): Rated[] {
	const least = bestMove(values, moves)?.value.cost ?? 0;
	return moves
		.map((move) => {
			const value = valueOfMove(values, move);
			return { move, value, loss: value.cost - least < SAME ? 0 : value.cost - least };
		})
		.sort((a, b) => a.loss - b.loss);
}

/** What a decision came to, set beside what it might have. */
function review(
	scenario: Scenario,
	solution: Solution,
	stage: Run,
	run: Run,
	curve: readonly CurvePoint[]
): DecisionReview {
	const { positions, values } = solution;
	const event = run.events[stage.events.length];
	const asked = askedAt(scenario, stage.state);
	if (!asked || !event) throw new Error('A decision needs a place to be taken');
	const chosen = event.type === 'option.chosen' ? event.choice : WAITED.id;
	const rated = rate(values, positions.all[indexOf(positions, stage.state)]?.moves ?? []);
	const [best] = rated;
	const mine = rated.find(({ move }) => move.id === chosen);
	if (!mine || !best) throw new Error(`"${chosen}" is no move at ${asked.id}`);
	const isBest = mine.loss === 0;
	const other = isBest ? rated.find(({ loss }) => loss > 0) : best;
	const before = asked.id === stage.state.scene ? (scenario.scenes[asked.id]?.before ?? 0) : 0;
	const at = stage.state.incident === null ? -before : stage.state.t;
	const told = tell(asked, chosen, isBest);
	const scored = asked.choices.flatMap(({ score }) => Object.keys(score));
	const score: Readonly<Record<string, 'met' | 'missed'>> =
		asked.choices.find(({ id }) => id === chosen)?.score ?? {};
	return {
		number: stage.events.length,
		at,
		instant: scenario.startsAt + at * 1000,
		customers: heightAt(curve, Math.max(0, at)),
		scene: asked.id,
		ask: asked.ask ?? null,
		choice: chosen,
		text: told.text,
		title: told.did,
		verdict: isBest ? 'best' : mine.loss <= fineWithin(solution.range) ? 'fine' : 'costly',
		loss: mine.loss,
		lossCustomerMinutes: mine.value.customerMinutes - best.value.customerMinutes,
		why: told.why,
		better: isBest
			? null
			: (({ did, why }) => ({ choice: best.move.id, did, why }))(tell(asked, best.move.id, true)),
		counterfactual: other
			? against(
					scenario,
					solution,
					stage,
					run,
					tell(asked, other.move.id, !isBest),
					isBest ? chosen : null
				)
			: null,
		asks: scenario.expectations
			.filter(({ id }) => scored.includes(id))
			.map(({ id, name, guide }) => ({ expectation: id, name, guide, result: score[id] ?? null })),
		options: rated.map(({ move, loss }) => {
			const option = tell(asked, move.id, loss === 0);
			return {
				choice: move.id,
				text: option.text,
				why: option.why,
				loss,
				chosen: move.id === chosen
			};
		})
	};
}

/**
 * Another decision, then the best line, on the same draws. A decision that was not the best is set against the whole run;
 * one that was, against the best line after itself, so that later decisions do not count for or against it.
 */
function against(
	scenario: Scenario,
	solution: Solution,
	stage: Run,
	run: Run,
	{ id, did }: Told,
	mine: string | null
): DecisionReview['counterfactual'] {
	const after = (move: string): Run =>
		bestFrom(scenario, solution, makeMove(scenario, stage, move));
	const [theirs, yours] = [after(id).state, (mine === null ? run : after(mine)).state];
	const difference = {
		customerMinutes: theirs.spent.customerMinutes - yours.spent.customerMinutes,
		people: bitsIn(theirs.interrupted) - bitsIn(yours.interrupted)
	};
	return {
		choice: id,
		did,
		customerMinutes: theirs.spent.customerMinutes,
		cost: theirs.spent.cost,
		spared: -difference.customerMinutes,
		sentence: otherwise(did, difference, mine === null)
	};
}

function bitsIn(set: number): number {
	let count = 0;
	for (let rest = set; rest !== 0; rest &= rest - 1) count++;
	return count;
}

/** All decisions of a finished run, the costliest named, and what chance did between them. */
export function reviewRun(
	scenario: Scenario,
	solution: Solution,
	run: Run,
	curve: readonly CurvePoint[]
): { decisions: DecisionReview[]; luck: LuckItem[] } {
	const { positions, values } = solution;
	const stages = stagesOf(scenario, run);
	const decisions = stages
		.slice(0, -1)
		.map((stage) => review(scenario, solution, stage, run, curve));
	const luck = stages.flatMap((stage, i) => {
		const from = stages[i - 1];
		const index = from ? indexOf(positions, from.state) : positions.origin;
		const id = from ? (decisions[i - 1]?.choice ?? '') : 'begin';
		const move = positions.all[index]?.moves.find((each) => each.id === id);
		const happened = stage.happened.slice(from?.happened.length ?? 0);
		return move ? luckOf(scenario, values, move, happened, run.seed) : [];
	});
	const costly = decisions.filter(({ verdict }) => verdict === 'costly');
	const most = Math.max(...costly.map(({ loss }) => loss));
	const worst = costly.find(({ loss }) => loss === most);
	return {
		decisions: decisions.map((each) => (each === worst ? { ...each, verdict: 'worst' } : each)),
		luck
	};
}
