import { Queue } from './queue.ts';
import type { Instant } from './types.ts';

/** The order of things at one instant (R4). */
export const KIND = {
	created: 0,
	deed: 1,
	maintenanceEnd: 2,
	windowStart: 3,
	snoozeEnd: 4,
	ackTimeout: 5,
	levelTimeout: 6,
	messageDue: 7,
	lineOpen: 8,
	send: 9
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

type Due = {
	readonly at: Instant;
	readonly kind: Kind;
	/** Among those of one kind at one instant. */
	readonly order: number;
	readonly happen: (at: Instant) => void;
};

/** What is to come, in the one order there is. What has become pointless meanwhile finds out when it happens. */
export class Agenda {
	readonly #queue = new Queue<Due>(
		(a, b) => (a.at - b.at || a.kind - b.kind || a.order - b.order) < 0
	);

	plan(at: Instant, kind: Kind, order: number, happen: (at: Instant) => void): void {
		if (at !== Infinity) this.#queue.put({ at, kind, order, happen });
	}

	/** Lets everything up to and including `to` happen. */
	run(to: Instant): void {
		for (let due = this.#queue.first; due !== undefined && due.at <= to; due = this.#queue.first) {
			this.#queue.take();
			due.happen(due.at);
		}
	}
}
