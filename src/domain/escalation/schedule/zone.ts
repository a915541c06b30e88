import { Temporal } from 'temporal-polyfill';
import type { LocalTime, Zone } from '../case-types.ts';
import type { Instant } from '../types.ts';
import { DAY, localText, wallOf } from './local-time.ts';
import type { Wall } from './local-time.ts';
import type { Stretch } from './spans.ts';

/** A stretch without a clock change: the wall clock reads instant plus `offset`. */
export type Piece = Stretch & { readonly offset: number };

/** More than any offset and any clock change together, Samoa's lost day too. */
const REACH = 2 * DAY;
/** What is looked up at once, a little over a year: a power of two, so that every instant belongs to one chunk. */
const CHUNK = 2 ** 35;

const chunks = new Map<Zone, Map<number, readonly Piece[]>>();

/** Whether a name is an IANA zone this machine knows. */
export function isZone(name: string): boolean {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

function lookUp(tz: Zone, chunk: number): readonly Piece[] {
	const end = (chunk + 1) * CHUNK;
	const pieces: Piece[] = [];
	let from = chunk * CHUNK;
	let clock = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(tz);
	while (from < end) {
		const next = clock.getTimeZoneTransition('next');
		const to = Math.min(next?.epochMilliseconds ?? end, end);
		pieces.push({ from, to, offset: clock.offsetNanoseconds / 1e6 });
		if (next === null) break;
		from = to;
		clock = next;
	}
	return pieces;
}

function chunkOf(tz: Zone, chunk: number): readonly Piece[] {
	let known = chunks.get(tz);
	if (known === undefined) chunks.set(tz, (known = new Map<number, readonly Piece[]>()));
	let pieces = known.get(chunk);
	if (pieces === undefined) known.set(chunk, (pieces = lookUp(tz, chunk)));
	return pieces;
}

/** The wall clock of a zone over a range, in order and without gaps; reaches at least two days beyond both ends. */
export function piecesOf(tz: Zone, range: Stretch): readonly Piece[] {
	const last = Math.floor((range.to + REACH) / CHUNK);
	const pieces: Piece[] = [];
	for (let chunk = Math.floor((range.from - REACH) / CHUNK); chunk <= last; chunk += 1)
		for (const piece of chunkOf(tz, chunk)) {
			const before = pieces.at(-1);
			if (before?.offset === piece.offset) pieces[pieces.length - 1] = { ...before, to: piece.to };
			else pieces.push(piece);
		}
	return pieces;
}

/**
 * The first instant at which the clock has come to a reading: the first of two, and where the reading is skipped the first
 * instant after the gap (R20). Later readings never come at earlier instants. Beyond the pieces: their end.
 */
export function reached(pieces: readonly Piece[], wall: Wall): Instant {
	for (const { from, to, offset } of pieces)
		if (wall < to + offset) return Math.max(from, wall - offset);
	return pieces.at(-1)?.to ?? wall;
}

/** The furthest reading a clock has come to by an instant: in a repeated hour, the end of its first run. */
export function furthest(pieces: readonly Piece[], at: Instant): Wall {
	let wall = -Infinity;
	for (const { from, to, offset } of pieces) {
		if (from > at) break;
		wall = Math.max(wall, Math.min(at, to - 1) + offset);
	}
	return wall;
}

/** The instant of a local time: the first of two, or the first instant after a skipped hour (R20). */
export function instantOf(local: LocalTime, tz: Zone): Instant {
	const wall = wallOf(local);
	return reached(piecesOf(tz, { from: wall, to: wall }), wall);
}

/** What the wall clock reads at an instant, to the minute. */
export function localOf(at: Instant, tz: Zone): LocalTime {
	const offset = piecesOf(tz, { from: at, to: at }).find(({ to }) => at < to)?.offset ?? 0;
	return localText(at + offset);
}
