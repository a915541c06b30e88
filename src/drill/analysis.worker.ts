/// <reference lib="webworker" />
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

declare const self: DedicatedWorkerGlobalScope;

let kept:
	{ readonly textHash: string; readonly solution: Solution; readonly ms: number } | undefined;

function solved(scenario: Scenario): { solution: Solution; ms: number } {
	if (kept?.textHash === scenario.textHash) return kept;
	const from = performance.now();
	const solution = solve(scenario);
	kept = { textHash: scenario.textHash, solution, ms: performance.now() - from };
	return kept;
}

function answer(request: Extract<AnalysisRequest, { type: 'analyse' }>): AnalysisAnswer {
	const { id, scenario, events } = request;
	try {
		const { solution, ms } = solved(scenario);
		const from = performance.now();
		const analysis = analyse(scenario, events, solution);
		return { type: 'analysed', id, analysis, solveMs: ms, analyseMs: performance.now() - from };
	} catch (error) {
		return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
	}
}

self.addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
	if (data.type === 'analyse') self.postMessage(answer(data));
	else solved(data.scenario);
});
