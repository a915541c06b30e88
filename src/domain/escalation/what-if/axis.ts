import type { Zone } from '../case-types.ts';
import type { Instant } from '../types.ts';
import { xOf, type Piece, type Scale } from './scale.ts';
import { clockIn, dayAndClock } from './words.ts';

/** A figure under the axis. `wide` ones give way on a narrow screen; `edge` says on which side of `x` it stands. */
export type Tick = {
	readonly x: number;
	readonly label: string;
	readonly wide?: true;
	readonly edge?: 'start' | 'end';
};

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200];
const MOST = 8;
/** The share of the whole axis that the last figure with its unit needs. */
const LAST_NEEDS = 0.18;
/** From here on hours say more than minutes, and then days. */
const HOURS_FROM = 240;
const DAYS_FROM = 96 * 60;

/** What the figures count, and the word behind the last. */
function unitFor(minutes: number): { readonly of: number; readonly word: string } {
	if (minutes >= DAYS_FROM) return { of: 1440, word: 'days' };
	return minutes >= HOURS_FROM ? { of: 60, word: 'h' } : { of: 1, word: 'min' };
}

const figure = (value: number) => `${Math.round(value * 100) / 100}`;

/** Instants of figures from `from` on, in round steps, leaving room for the last of the piece. */
function stepsIn(piece: Piece, from: Instant, roomy: boolean): readonly Instant[] {
	const minutes = (piece.to - from) / MINUTE;
	const most = Math.max(2, MOST * piece.width);
	const step = (STEPS.find((one) => minutes / one <= most) ?? minutes) * MINUTE;
	const room = roomy ? (piece.to - piece.from) * (LAST_NEEDS / piece.width) : 0;
	const found: Instant[] = [];
	for (let at = from; at === from || at + Math.max(step, room) <= piece.to; at += step)
		found.push(at);
	return found;
}

/** The first stretch counts from the page. */
function counted(scale: Scale, piece: Piece, last: boolean): readonly Tick[] {
	const unit = unitFor((piece.to - piece.from) / MINUTE);
	const figureAt = (at: Instant) => figure((at - piece.from) / MINUTE / unit.of);
	const steps = stepsIn(piece, piece.from, last);
	const ticks = steps.map((at, i): Tick => {
		const crowded = last && i > 0 && i === steps.length - 1;
		return {
			x: xOf(scale, at),
			label: figureAt(at),
			...(i % 2 === 1 || crowded ? { wide: true as const } : {}),
			...(i === 0 ? { edge: 'start' as const } : {})
		};
	});
	return last
		? [...ticks, { x: 1, label: `${figureAt(piece.to)} ${unit.word}`, edge: 'end' }]
		: ticks;
}

/** A stretch behind a cut is read by the clock: minutes since the page would be figures in thousands. */
function clocked(scale: Scale, piece: Piece, first: Instant, zone: Zone): readonly Tick[] {
	const steps = stepsIn(piece, first, true);
	const begin: Tick = { x: xOf(scale, first), label: dayAndClock(zone, first), edge: 'start' };
	// The day makes the first label long: those near it give way on a narrow screen.
	const rest = steps.slice(1).map((at, i): Tick => ({
		x: xOf(scale, at),
		label: clockIn(zone, at),
		...(i % 2 === 0 || xOf(scale, at) - begin.x < 0.35 ? { wide: true as const } : {})
	}));
	return [begin, ...rest];
}

/**
 * Figures for an axis that begins with the page: minutes, hours when it is long, days when it is very long. `stops` are
 * the instants at which something is drawn.
 */
export function ticksOf(scale: Scale, stops: readonly Instant[], zone: Zone): readonly Tick[] {
	const drawn = scale.pieces.filter(({ cut }) => !cut);
	return drawn.flatMap((piece, i) => {
		if (i === 0) return counted(scale, piece, drawn.length === 1);
		const first = stops.find((at) => at >= piece.from) ?? piece.from;
		return clocked(scale, piece, first, zone);
	});
}
