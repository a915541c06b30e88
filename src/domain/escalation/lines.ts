import type { Writing } from './draft.ts';
import { Queue } from './queue.ts';
import type { Channel, Entry, Instant, Message, PersonId } from './types.ts';

const MINUTE = 60_000;

/** Whose message it is: the age of the incident decides who goes first. */
export type Owner = { readonly number: number; readonly createdAt: Instant };
/** `order` counts all messages ever planned. */
export type Ticket = { readonly message: Message; readonly owner: Owner; readonly order: number };

const older = (a: Ticket, b: Ticket): boolean =>
	(a.owner.createdAt - b.owner.createdAt ||
		a.owner.number - b.owner.number ||
		a.message.due - b.message.due ||
		a.order - b.order) < 0;

/** A channel to a person: it carries one message a minute, whatever incidents they are for (R16). */
export class Line {
	readonly #waiting = new Queue<Ticket>(older);
	readonly #dead: WeakSet<Message>;
	#freeAt: Instant = -Infinity;
	/** Whether somebody comes to look when it opens. */
	isAwaited = false;

	/** `dead`: messages that were sent, or whose cycle has ended. */
	constructor(dead: WeakSet<Message>) {
		this.#dead = dead;
	}

	/** When the first that waits may go; undefined while nothing waits. */
	get opensAt(): Instant | undefined {
		while (this.#waiting.first !== undefined && this.#dead.has(this.#waiting.first.message))
			this.#waiting.take();
		return this.#waiting.first && this.#freeAt;
	}

	put(ticket: Ticket): void {
		this.#waiting.put(ticket);
	}

	/** The message that goes at `at`, if one may; what else waits for the same incident goes with it as one. */
	send(at: Instant): Ticket | undefined {
		const opensAt = this.opensAt;
		if (opensAt === undefined || opensAt > at) return undefined;
		const sent = this.#waiting.take() as Ticket;
		this.#freeAt = at + MINUTE;
		this.#dead.add(sent.message);
		while (this.#waiting.first?.owner === sent.owner)
			this.#dead.add((this.#waiting.take() as Ticket).message);
		return sent;
	}
}

/** Lines by person and channel. */
export class Lines {
	readonly #lines = new Map<PersonId, Map<Channel, Line>>();
	readonly #dead = new WeakSet<Message>();

	/** The message's cycle has ended: it never goes. */
	drop(message: Message): void {
		this.#dead.add(message);
	}

	/** Lets a message wait from now on; undefined if it was dropped. */
	wait(ticket: Ticket): Line | undefined {
		if (this.#dead.has(ticket.message)) return undefined;
		const { person, channel } = ticket.message;
		let channels = this.#lines.get(person);
		if (channels === undefined) this.#lines.set(person, (channels = new Map<Channel, Line>()));
		let line = channels.get(channel);
		if (line === undefined) channels.set(channel, (line = new Line(this.#dead)));
		line.put(ticket);
		return line;
	}
}

/** All that goes at one instant, by person, then in the order in which it was planned (R4). */
export const sendAll = (lines: readonly Line[], at: Instant): Ticket[] =>
	lines
		.flatMap((line) => line.send(at) ?? [])
		.sort((a, b) =>
			a.message.person === b.message.person
				? a.order - b.order
				: a.message.person < b.message.person
					? -1
					: 1
		);

/** What is printed of a message that goes. */
export function notified({ person, channel, level, shadow, since }: Message, at: Instant): Entry {
	const entry: Writing = { at, type: 'notify', people: [person], channel, waited: at - since };
	if (level > 0) entry.level = level;
	if (shadow) entry.shadow = true;
	return entry;
}
