import type { Analysis, DecisionReview, ExpectationReview } from './analysis-types.ts';
import { bestFrom } from './best-line.ts';
import { curveOf } from './curve.ts';
import { measure, measureRows } from './measures.ts';
import type { RunOutcome } from './outcome.ts';
import { beginning, play, take } from './play.ts';
import { reviewRun } from './review.ts';
import type { Run, RunEvent } from './run-types.ts';
import { type Solution, solve } from './solve.ts';
import type { Scenario } from './types.ts';
import { customerMinutes } from './words.ts';

/** Met unless ever missed; an expectation that no decision touched lowers nothing. */
function expectationsOf(scenario: Scenario, run: Run): ExpectationReview[] {
	return scenario.expectations.map(({ id, name, guide, met, missed }) => {
		const results = run.happened.flatMap((each) =>
			each.type === 'scored' && each.expectation === id ? [each.result] : []
		);
		if (results.length === 0) return { id, name, guide, result: 'not-exercised', sentence: null };
		return results.includes('missed')
			? { id, name, guide, result: 'missed', sentence: missed }
			: { id, name, guide, result: 'met', sentence: met };
	});
}

/** To remember: from the costliest decisions, three at most; the scenario's own where none was costly. */
function takeawaysOf(scenario: Scenario, decisions: readonly DecisionReview[]): string[] {
	const costly = decisions
		.filter(({ verdict }) => verdict === 'costly' || verdict === 'worst')
		.sort((a, b) => b.loss - a.loss);
	const said = costly.flatMap(({ scene, choice }) => {
		const asked = scenario.scenes[scene] ?? scenario.injects.find(({ id }) => id === scene);
		return asked?.choices.find(({ id }) => id === choice)?.takeaway ?? asked?.takeaway ?? [];
	});
	return said.length > 0 ? [...new Set(said)].slice(0, 3) : [scenario.takeaway];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Everything the debrief draws. Throws where the events are no finished run of this scenario. */
export function analyse(
	scenario: Scenario,
	events: readonly RunEvent[],
	solution: Solution = solve(scenario)
): Analysis {
	const run = play(scenario, events);
	if ('refused' in run) throw new Error(`Event ${run.index} is refused: ${run.refused}`);
	if (run.state.end === null) throw new Error('The run has not ended');
	const begun = take(scenario, null, beginning(scenario, run.seed, run.mode));
	if ('refused' in begun) throw new Error(begun.refused);
	const bestRun = bestFrom(scenario, solution, begun);
	const yours = curveOf(run.happened);
	const { decisions, luck } = reviewRun(scenario, solution, run, yours);
	const expectations = expectationsOf(scenario, run);
	const [mine, best] = [measure(run), measure(bestRun)];
	const takeaways = takeawaysOf(scenario, decisions);
	const total = {
		cost: luck.reduce((sum, item) => sum + item.cost, 0),
		customerMinutes: luck.reduce((sum, item) => sum + item.customerMinutes, 0)
	};
	const lost = decisions.reduce((sum, { loss }) => sum + loss, 0);
	const outcome: RunOutcome = {
		scenario: scenario.id,
		version: scenario.version,
		rulesHash: scenario.rulesHash,
		seed: run.seed,
		mode: run.mode,
		end: run.state.end,
		measures: { ...mine, cost: round(mine.cost) },
		best: { ...best, cost: round(best.cost) },
		start: round(solution.best.cost),
		worst: round(solution.worst),
		luck: round(total.cost),
		decisions: decisions.map((each) => ({
			at: Math.max(0, each.at),
			...(each.at < 0 && { before: -each.at }),
			scene: each.scene,
			choice: each.choice,
			title: each.title,
			verdict: each.verdict,
			loss: round(each.loss),
			lossCustomerMinutes: Math.round(each.lossCustomerMinutes),
			sentence: each.why
		})),
		expectations: expectations.map(({ id, result }) => ({ id, result })),
		// Where every line costs the same, all are the best one.
		place: solution.range > 0 ? Math.round(Math.max(0, 100 * (1 - lost / solution.range))) : 100
	};
	return {
		outcome,
		headline: takeaways[0] ?? scenario.takeaway,
		summary: `This run cost ${customerMinutes(mine.customerMinutes)}; the best line, ${customerMinutes(best.customerMinutes)}`,
		yours,
		bestLine: curveOf(bestRun.happened),
		best,
		range: solution.range,
		decisions,
		luck: { ...total, items: luck },
		expectations,
		measures: measureRows(scenario, mine, best),
		takeaways,
		positions: solution.positions.all.length
	};
}
