import { isOpen } from './condition.ts';
import { sceneOf } from './named.ts';
import type { Refused, RunEvent, State } from './run-types.ts';
import type { Choice, Inject, Scenario, Scene, Seconds } from './types.ts';

/** The longest that one wait lasts. */
export const waitOf = ({ wait = 300 }: Scenario): Seconds => wait;

/** What a player is being asked: the inject first in the queue, or else the scene; null once it is over. */
export function askedAt(scenario: Scenario, state: State): Scene | Inject | null {
	if (state.end !== null) return null;
	const [first] = state.queue;
	if (first !== undefined) return scenario.injects[first] ?? null;
	return state.scene === null ? null : sceneOf(scenario, state.scene);
}

/** The choices open there, in the writer's order. */
export const openChoices = (scenario: Scenario, state: State): readonly Choice[] =>
	askedAt(scenario, state)?.choices.filter((choice) => isOpen(choice, state)) ?? [];

/** Whether there is any. */
export const canChoose = (scenario: Scenario, state: State): boolean =>
	askedAt(scenario, state)?.choices.some((choice) => isOpen(choice, state)) ?? false;

/** Whether an inject is on its way: it will arrive by time alone, as far as things stand. */
const isPending = (state: State, inject: Inject, bit: number): boolean =>
	!(state.fired & bit) &&
	inject.at > state.t &&
	isOpen(inject, { t: inject.at, flags: state.flags, incident: state.incident });

/** Whether a scene waits for something that the engine does. */
const isListening = (scene: Scene): boolean =>
	(scene.onPaged ??
		scene.onExhausted ??
		scene.onUnowned ??
		scene.onRaised ??
		scene.onRetriggered) !== undefined;

/** Whether the built-in *Wait* is offered: in a scene that a timer, the engine or an inject may still change. */
export function canWait(scenario: Scenario, state: State): boolean {
	if (state.end !== null || state.queue.length > 0 || state.scene === null || !state.incident)
		return false;
	const scene = sceneOf(scenario, state.scene);
	if (scene.timer || isListening(scene)) return true;
	return scenario.injects.some((inject, i) => isPending(state, inject, 1 << i));
}

/** A player's move, less the words. */
export type Move = { readonly choice: Choice } | 'begin' | 'wait';

/** What an event means here, or why it cannot be. `run.begun` is for `play.ts`. */
export function moveOf(scenario: Scenario, state: State, event: RunEvent): Move | Refused {
	if (event.type === 'run.begun') return { refused: 'already-begun' };
	const asked = askedAt(scenario, state);
	if (!asked) return { refused: 'over' };
	if (asked.id !== event.at) return { refused: 'not-here' };
	if (event.type === 'time.waited')
		return canWait(scenario, state) ? 'wait' : { refused: 'nothing-to-wait-for' };
	const choice = asked.choices.find(({ id }) => id === event.choice);
	if (!choice) return { refused: 'no-such-choice' };
	return isOpen(choice, state) ? { choice } : { refused: 'not-open' };
}
