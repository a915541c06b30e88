import type { CaseRotation } from '../case-types.ts';
import type { Instant, PersonId } from '../types.ts';
import { DAY, HOUR, plainOf, WEEK, wallOf } from './local-time.ts';
import type { Wall } from './local-time.ts';
import type { Stretch } from './spans.ts';
import { furthest, reached } from './zone.ts';
import type { Piece } from './zone.ts';

/** Somebody leaving a rotation for good; `layer` counts from 1 (R20). */
export type Removal = { readonly at: Instant; readonly layer: number; readonly user: PersonId };
export type Turn = Stretch & { readonly person: PersonId };

/** The clockwork of a rotation: slot k begins when the wall clock comes to `wall(k)`. */
type Clockwork = { readonly slot: (wall: Wall) => number; readonly wall: (slot: number) => Wall };
type Order = { readonly users: readonly PersonId[]; readonly shift: number };

const MILLISECONDS = { hour: HOUR, day: DAY, week: WEEK };

/** Slots are found by arithmetic, however long ago the rotation began. Months step on the calendar. */
function clockworkOf({ unit, length, start }: CaseRotation): Clockwork {
	const begin = wallOf(start);
	if (unit !== 'month') {
		const period = length * MILLISECONDS[unit];
		return {
			slot: (wall) => Math.floor((wall - begin) / period),
			wall: (slot) => begin + slot * period
		};
	}
	const first = plainOf(begin);
	return {
		slot: (wall) =>
			wall < begin
				? -1
				: Math.floor(plainOf(wall).since(first, { largestUnit: 'month' }).months / length),
		wall: (slot) => first.add({ months: slot * length }).toZonedDateTime('UTC').epochMilliseconds
	};
}

const modulo = (n: number, of: number): number => ((n % of) + of) % of;

/** The order after a removal in a slot: whoever is on call stays, or the next in order takes over at once (R20). */
function orderWithout({ users, shift }: Order, user: PersonId, slot: number): Order {
	const place = slot < 0 ? 0 : modulo(slot + shift, users.length || 1);
	const before = users.slice(0, place).filter((id) => id !== user).length;
	return { users: users.filter((id) => id !== user), shift: before - Math.max(slot, 0) };
}

/**
 * Whose turn it is over a range, clipped to it, in order; empty turns and the time before the start are left out. Turns last
 * from handoff to handoff on the wall clock; of two handoffs at one instant the later slot holds (R20). `back` sets the
 * rotation back by so many turns (R18).
 */
export function turnsOf(
	rotation: CaseRotation,
	pieces: readonly Piece[],
	range: Stretch,
	removals: readonly Removal[],
	back: number
): Turn[] {
	const { slot: slotAt, wall } = clockworkOf(rotation);
	const slotOf = (at: Instant) => slotAt(furthest(pieces, at));
	const turns: Turn[] = [];
	let order: Order = { users: rotation.users, shift: 0 };
	const give = (from: Instant, to: Instant) => {
		let begin = from;
		for (let slot = Math.max(slotOf(from), 0); begin < to; slot += 1) {
			begin = Math.max(begin, slot === 0 ? reached(pieces, wall(0)) : begin);
			const end = Math.min(reached(pieces, wall(slot + 1)), to);
			const person = order.users[modulo(slot + order.shift - back, order.users.length || 1)];
			if (begin < end && person !== undefined && person !== 'none')
				turns.push({ from: begin, to: end, person });
			begin = Math.max(begin, end);
		}
	};
	let from = range.from;
	for (const { at, user } of [...removals].sort((a, b) => a.at - b.at)) {
		if (at >= range.to) break;
		const to = Math.max(at, from);
		if (from < to) give(from, to);
		order = orderWithout(order, user, slotOf(at));
		from = to;
	}
	if (from < range.to) give(from, range.to);
	return turns;
}
