import { beginning, take } from '../../../src/domain/scenario/play.ts';
import { askedAt, canWait, openChoices } from '../../../src/domain/scenario/asked.ts';

/** What a player who chooses by chance does next; waiting is one of the possibilities. */
function anyMove(scenario, state, random) {
	const asked = askedAt(scenario, state);
	const moves = openChoices(scenario, state).map(({ id }) => ({
		type: 'option.chosen',
		at: asked.id,
		choice: id
	}));
	if (canWait(scenario, state)) moves.push({ type: 'time.waited', at: asked.id });
	return moves[Math.floor(random() * moves.length)];
}

/** A whole run by a player who chooses by chance, and the state before each of its steps. */
export function playThrough(scenario, random, mode = 'solo') {
	const seed = Math.floor(random() * 2 ** 32);
	let run = take(scenario, null, beginning(scenario, seed, mode));
	const before = [];
	while (run.state.end === null) {
		before.push(run.state);
		const event = anyMove(scenario, run.state, random);
		const next = take(scenario, run, event);
		if ('refused' in next) throw new Error(`${scenario.id}: ${next.refused} at ${event.at}`);
		run = next;
	}
	return { ...run, before };
}

/** Each step of a run apart: where it started, and what was done. */
export const movesOf = ({ before, events, seed }) =>
	before.map((state, n) => ({ state, event: events[n + 1], seed }));
