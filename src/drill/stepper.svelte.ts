import {
	type AnyMachineSnapshot,
	type AnyStateMachine,
	type EventFromLogic,
	initialTransition,
	type InputFrom,
	type SnapshotFrom,
	transition
} from 'xstate';

/**
 * Drives a pure machine by `transition()` and lets runes read it. Events are tried before they are accepted, so that
 * whoever stores them can wait for storage in between.
 */
export class Stepper<M extends AnyStateMachine> {
	readonly #machine: M;
	// Raw: a deep proxy would copy XState's objects.
	#snapshot: SnapshotFrom<M>;

	constructor(machine: M, input: InputFrom<M>) {
		this.#machine = machine;
		const [first] = initialTransition(machine, input);
		this.#snapshot = $state.raw(first);
	}

	get current(): SnapshotFrom<M> {
		return this.#snapshot;
	}

	/** XState ignores events that do not fit without a word; ask first. */
	can(event: EventFromLogic<M>): boolean {
		return (this.#snapshot as AnyMachineSnapshot).can(event);
	}

	/** False where the event does not fit; nothing changes then. */
	send(event: EventFromLogic<M>): boolean {
		if (!this.can(event)) return false;
		[this.#snapshot] = transition(this.#machine, this.#snapshot, event);
		return true;
	}
}
