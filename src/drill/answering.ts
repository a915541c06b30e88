import { analyse } from '../domain/scenario/analyse.ts';
import type { Analysis } from '../domain/scenario/analysis-types.ts';
import type { RunEvent } from '../domain/scenario/run-types.ts';
import { type Solution, solve } from '../domain/scenario/solve.ts';
import type { Scenario } from '../domain/scenario/types.ts';

/** Solve a scenario ahead of time, so that the debrief need not wait; or analyse a finished run of it. */
export type AnalysisRequest =
	| { readonly type: 'solve'; readonly scenario: Scenario }
	| {
			readonly type: 'analyse';
			readonly id: number;
			readonly scenario: Scenario;
			readonly events: readonly RunEvent[];
	  };

/** Answers an `analyse` request of the same id. Milliseconds are what solving and analysing took here. */
export type AnalysisAnswer =
	| {
			readonly type: 'analysed';
			readonly id: number;
			readonly analysis: Analysis;
			readonly solveMs: number;
			readonly analyseMs: number;
	  }
	| { readonly type: 'failed'; readonly id: number; readonly message: string };

/**
 * What the worker says to each request; null where nothing is asked. Remembers the last solution, which depends on rules
 * and not on words. `now` is in milliseconds.
 */
export function answerer(now: () => number): (request: AnalysisRequest) => AnalysisAnswer | null {
	let kept: { readonly of: string; readonly solution: Solution; readonly ms: number } | undefined;

	function solved(scenario: Scenario): { solution: Solution; ms: number } {
		if (kept?.of === scenario.rulesHash) return kept;
		const from = now();
		const solution = solve(scenario);
		kept = { of: scenario.rulesHash, solution, ms: now() - from };
		return kept;
	}

	return (request) => {
		if (request.type === 'solve') {
			solved(request.scenario);
			return null;
		}
		const { id, scenario, events } = request;
		try {
			const { solution, ms } = solved(scenario);
			const from = now();
			const analysis = analyse(scenario, events, solution);
			return { type: 'analysed', id, analysis, solveMs: ms, analyseMs: now() - from };
		} catch (error) {
			return {
				type: 'failed',
				id,
				message: error instanceof Error ? error.message : String(error)
			};
		}
	};
}
