import { beginning, take } from '../../../src/domain/scenario/play.ts';
import type { Run, RunEvent } from '../../../src/domain/scenario/run-types.ts';
import { askedAt, canWait, openChoices } from '../../../src/domain/scenario/asked.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';

/** xorshift32: the same walks every time. */
export function chance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

/** A run from the beginning to an end, by chance, and when each decision was taken. */
export function walk(
	scenario: Scenario,
	next: (below: number) => number
): Run & { times: readonly number[] } {
	const seed = next(2 ** 32);
	let run = begun(take(scenario, null, beginning(scenario, seed, 'solo')));
	const times: number[] = [];
	while (run.state.end === null) {
		times.push(run.state.t);
		const at = askedAt(scenario, run.state)!.id;
		const moves: RunEvent[] = openChoices(scenario, run.state).map(({ id }) => ({
			type: 'option.chosen',
			at,
			choice: id
		}));
		if (canWait(scenario, run.state)) moves.push({ type: 'time.waited', at });
		run = begun(take(scenario, run, moves[next(moves.length)]!));
	}
	return { ...run, times };
}

const begun = (run: Run | { refused: string }): Run => {
	if ('refused' in run) throw new Error(run.refused);
	return run;
};
