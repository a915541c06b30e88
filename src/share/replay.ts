import { eventsOf } from '../domain/link/run-link.ts';
import type { RunLink } from '../domain/link/run-link.ts';
import type { Analysis } from '../domain/scenario/analysis-types.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { ReplayAnswer, ReplayRequest } from './replay.worker.ts';

/**
 * The run played again beside the page, by the same rules, draws and decisions. Null where that cannot be done here, or
 * where it comes to something else than the frozen outcome: then the frozen one stands alone.
 */
export async function replayed(scenario: Scenario, link: RunLink): Promise<Analysis | null> {
	// Where no worker may start, it cannot be done here either.
	const analysis = await asked({ scenario, events: eventsOf(link) }).catch(() => null);
	if (analysis === null) return null;
	const { customerMinutes, resolvedSeconds } = analysis.outcome.measures;
	const same =
		customerMinutes === link.measures.customerMinutes &&
		resolvedSeconds === link.measures.resolvedSeconds;
	return same ? analysis : null;
}

function asked(request: ReplayRequest): Promise<ReplayAnswer> {
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module' });
		const done = (answer: ReplayAnswer): void => {
			worker.terminate();
			resolve(answer);
		};
		worker.addEventListener('message', ({ data }: MessageEvent<ReplayAnswer>) => done(data));
		worker.addEventListener('error', () => done(null));
		worker.postMessage(request);
	});
}
