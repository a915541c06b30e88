/// <reference lib="webworker" />
import { analyse } from '../domain/scenario/analyse.ts';
import type { Analysis } from '../domain/scenario/analysis-types.ts';
import type { RunEvent } from '../domain/scenario/run-types.ts';
import type { Scenario } from '../domain/scenario/types.ts';

export type ReplayRequest = { readonly scenario: Scenario; readonly events: readonly RunEvent[] };
/** Null where the events are no finished run of the scenario. */
export type ReplayAnswer = Analysis | null;

declare const self: DedicatedWorkerGlobalScope;

function answer({ scenario, events }: ReplayRequest): ReplayAnswer {
	try {
		return analyse(scenario, events);
	} catch {
		// A link may carry events that lead nowhere. The page says so; there is nothing to repair.
		return null;
	}
}

self.addEventListener('message', ({ data }: MessageEvent<ReplayRequest>) =>
	self.postMessage(answer(data))
);
