import { askedAt } from './asked.ts';
import { take } from './play.ts';
import type { Refused, Run, RunEvent } from './run-types.ts';
import { bestMove, indexOf, type Solution } from './solve.ts';
import type { Scenario } from './types.ts';

/** The event by which a move of a position is made. */
function eventFor(scenario: Scenario, run: Run, move: string): RunEvent {
	const at = askedAt(scenario, run.state)?.id ?? '';
	return move === 'wait'
		? { type: 'time.waited', at }
		: { type: 'option.chosen', at, choice: move };
}

/** Makes a move that is known to be possible. */
export function makeMove(scenario: Scenario, run: Run, move: string): Run {
	const next: Run | Refused = take(scenario, run, eventFor(scenario, run, move));
	if ('refused' in next) throw new Error(`${move} is refused: ${next.refused}`);
	return next;
}

/** Plays a run to its end by the best line, on the run's own draws. */
export function bestFrom(scenario: Scenario, { positions, values }: Solution, run: Run): Run {
	let now = run;
	while (now.state.end === null) {
		const { moves } = positions.all[indexOf(positions, now.state)] ?? { moves: [] };
		const best = bestMove(values, moves);
		if (!best) throw new Error('No move at a position that is not an end');
		now = makeMove(scenario, now, best.move.id);
	}
	return now;
}
