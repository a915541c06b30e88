import type { Zone } from '../case-types.ts';
import type { Instant } from '../types.ts';
import { xOf, type Piece, type Scale } from './scale.ts';
import { dayAndClock } from './words.ts';

/** A figure under the axis. `wide` ones give way on a narrow screen; `edge` says at which end it stands. */
export type Tick = {
	readonly x: number;
	readonly label: string;
	readonly wide?: true;
	readonly edge?: 'start' | 'end';
};

const MINUTE = 60_000;
const STEPS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200];
/** From here on hours say more than minutes, and then days. */
const HOURS_FROM = 240;
const DAYS_FROM = 96 * 60;

type Unit = { readonly of: number; readonly word: string; readonly one: string };

const unitFor = (minutes: number): Unit =>
	minutes >= DAYS_FROM
		? { of: 1440, word: 'days', one: 'day' }
		: minutes >= HOURS_FROM
			? { of: 60, word: 'h', one: 'h' }
			: { of: 1, word: 'min', one: 'min' };

const figure = (value: number) => `${Math.round(value * 100) / 100}`;

function ticksIn(scale: Scale, piece: Piece, last: boolean, zone: Zone): readonly Tick[] {
	// A stretch behind a cut is read by the clock: minutes since the page would be figures in thousands.
	const behind = piece.x > 0;
	const minutes = (piece.to - piece.from) / MINUTE;
	const step = (STEPS.find((one) => minutes / one <= 8 * piece.width) ?? minutes) * MINUTE;
	const unit = unitFor(behind ? minutes : piece.to / MINUTE - piece.from / MINUTE);
	const ticks: Tick[] = [];
	const room = Math.max(step, (piece.to - piece.from) * (0.18 / Math.max(0.18, piece.width)));
	if (behind) return [{ x: piece.x, label: dayAndClock(zone, piece.from) }];
	for (let i = 0; i === 0 || piece.from + i * step + room <= piece.to; i++) {
		const at = piece.from + i * step;
		const value = (at - piece.from) / MINUTE / unit.of;
		const crowded = piece.to - at < 2 * step;
		ticks.push({
			x: xOf(scale, at),
			label: figure(value),
			...(i % 2 === 1 || (i > 0 && crowded) ? { wide: true as const } : {}),
			...(i === 0 ? { edge: 'start' as const } : {})
		});
	}
	const end = minutes / unit.of;
	const word = end === 1 ? unit.one : unit.word;
	if (last) ticks.push({ x: 1, label: `${figure(end)} ${word}`, edge: 'end' });
	return ticks;
}

/** Figures for an axis that begins with the page: minutes, hours when it is long, days when it is very long. */
export const ticksOf = (scale: Scale, zone: Zone): readonly Tick[] => {
	const drawn = scale.pieces.filter(({ cut }) => !cut);
	return drawn.flatMap((piece, i) => ticksIn(scale, piece, i === drawn.length - 1, zone));
};

/** Instants at which something is drawn, in order, each once. */
export const stopsOf = (moments: readonly Instant[], from: Instant, to: Instant): Instant[] =>
	[...new Set(moments.filter((at) => at >= from && at <= to))].sort((a, b) => a - b);
