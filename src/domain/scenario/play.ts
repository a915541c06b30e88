import { seeded } from './draws.ts';
import type { Refused, Run, RunEvent } from './run-types.ts';
import { make, origin, step } from './step.ts';
import type { Mode, Scenario } from './types.ts';

/** The first event of a run. Seeds are whole numbers below 2³². */
export const beginning = (scenario: Scenario, seed: number, mode: Mode): RunEvent => ({
	type: 'run.begun',
	scenario: scenario.id,
	version: scenario.version,
	rulesHash: scenario.rulesHash,
	seed,
	mode
});

/** One more event of a run; null stands for a run that has not begun. */
export function take(scenario: Scenario, run: Run | null, event: RunEvent): Run | Refused {
	if (run === null) {
		if (event.type !== 'run.begun') return { refused: 'not-begun' };
		if (event.scenario !== scenario.id || event.rulesHash !== scenario.rulesHash)
			return { refused: 'other-scenario' };
		const { seed, mode } = event;
		const { state, happened } = make(scenario, origin(scenario), 'begin', seeded(scenario, seed));
		return { seed, mode, events: [event], state, happened, cuts: [0] };
	}
	const stepped = step(scenario, run.state, event, run.seed);
	if ('refused' in stepped) return stepped;
	return {
		...run,
		events: [...run.events, event],
		state: stepped.state,
		happened: [...run.happened, ...stepped.happened],
		cuts: [...run.cuts, run.happened.length]
	};
}

/** The run that a list of events makes, or the first refusal and where it is. */
export function play(
	scenario: Scenario,
	events: readonly RunEvent[]
): Run | (Refused & { readonly index: number }) {
	let run: Run | null = null;
	for (const [index, event] of events.entries()) {
		const next: Run | Refused = take(scenario, run, event);
		if ('refused' in next) return { ...next, index };
		run = next;
	}
	return run ?? { refused: 'not-begun', index: 0 };
}
