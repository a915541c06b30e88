import { type Agenda, KIND } from './agenda.ts';
import { type Line, Lines, notified, sendAll, type Ticket } from './lines.ts';
import type { Instant, Message } from './types.ts';
import type { Watched, WorldEntry } from './watched.ts';

/** Sends the messages of all incidents: each when it is due and its line is free, the oldest incident first (R16). */
export class Deliveries {
	readonly #agenda: Agenda;
	readonly #entries: WorldEntry[];
	readonly #lines = new Lines();
	readonly #ready = new Set<Line>();
	#count = 0;

	constructor(agenda: Agenda, entries: WorldEntry[]) {
		this.#agenda = agenda;
		this.#entries = entries;
	}

	/** Takes over what has changed in an incident's messages since `before`. */
	follow(watched: Watched, before: readonly Message[]): void {
		const { pending } = watched.draft;
		if (pending === before) return;
		const old = new Set(before);
		const now = new Set(pending);
		for (const message of before) if (!now.has(message)) this.#lines.drop(message);
		for (const message of pending)
			if (!old.has(message)) this.#await({ message, owner: watched, order: this.#count++ });
	}

	#await(ticket: Ticket): void {
		this.#agenda.plan(ticket.message.due, KIND.messageDue, ticket.order, (at) => {
			const line = this.#lines.wait(ticket);
			if (line !== undefined) this.#open(line, at);
		});
	}

	/** Sets the time at which a line is looked at next. */
	#open(line: Line, at: Instant): void {
		const opensAt = line.opensAt;
		if (opensAt === undefined || line.isAwaited) return;
		line.isAwaited = true;
		this.#agenda.plan(Math.max(opensAt, at), KIND.lineOpen, 0, (then) => {
			line.isAwaited = false;
			this.#ready.add(line);
			// All lines that open now are gathered first: messages of one instant go by person (R4).
			this.#agenda.plan(then, KIND.send, 0, (now) => this.#send(now));
		});
	}

	#send(at: Instant): void {
		const lines = [...this.#ready];
		this.#ready.clear();
		for (const { message, owner } of sendAll(lines, at))
			this.#entries.push({ ...notified(message, at), incident: owner.number });
		for (const line of lines) this.#open(line, at);
	}
}
