import type { Analysis } from '../domain/scenario/analysis-types.ts';
import type { RunEvent } from '../domain/scenario/run-types.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { AnalysisAnswer, AnalysisRequest } from './answering.ts';

type Waiting = {
	readonly done: (analysis: Analysis) => void;
	readonly failed: (error: Error) => void;
	/** No worker will answer any more. */
	readonly alone: () => void;
};

const waiting = new Map<number, Waiting>();
/** Null where a worker does not start: then the main thread does its work. */
let worker: Worker | null | undefined;
let asked = 0;

function start(): Worker | null {
	try {
		const made = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
		made.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => {
			const one = waiting.get(data.id);
			waiting.delete(data.id);
			if (data.type === 'analysed') one?.done(data.analysis);
			else one?.failed(new Error(data.message));
		});
		// It did not load, or it broke: whoever waits is served on the main thread, and so is everybody after.
		made.addEventListener('error', () => {
			worker = null;
			const left = [...waiting.values()];
			waiting.clear();
			for (const one of left) one.alone();
		});
		return made;
	} catch {
		return null;
	}
}

function ask(request: AnalysisRequest): boolean {
	worker ??= worker === null ? null : start();
	worker?.postMessage(request);
	return worker !== null;
}

async function here(scenario: Scenario, events: readonly RunEvent[]): Promise<Analysis> {
	const { analyse } = await import('../domain/scenario/analyse.ts');
	return analyse(scenario, events);
}

/** Solves a scenario while it is being played, so that its debrief need not wait. */
export const prepare = (scenario: Scenario): void => void ask({ type: 'solve', scenario });

/** What a finished run came to. Rejects where its events are no finished run of the scenario. */
export function analysed(scenario: Scenario, events: readonly RunEvent[]): Promise<Analysis> {
	const id = ++asked;
	return new Promise((done, failed) => {
		const alone = (): void => void here(scenario, events).then(done, failed);
		if (ask({ type: 'analyse', id, scenario, events })) waiting.set(id, { done, failed, alone });
		else alone();
	});
}
