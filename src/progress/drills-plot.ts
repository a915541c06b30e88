import type { Play } from '../domain/progress/plays.ts';
import { lasted } from '../domain/words/words.ts';
import { count, dayMonthShort, dayMonthYear, rounded } from '../ui/format.ts';
import {
	roundTicks,
	type Axis,
	type Label,
	type Mark,
	type PlotSpec,
	type Point
} from '../ui/chart/spec.ts';
import type { TableSpec } from '../ui/chart/table.ts';

/** One of the three measures of a play, as a panel. */
export type Measure = {
	readonly id: string;
	readonly title: string;
	/** Null where it never happened; `absent` then says so. */
	value(play: Play): number | null;
	readonly absent: string;
	best(play: Play): number | null;
	label(value: number, play: Play): string;
	/** The value in a sentence of its own. */
	says(play: Play): string;
	tick(value: number): string;
	/** Where the scale ends, if not with the largest value. */
	readonly top?: number;
};

export const MEASURES: readonly Measure[] = [
	{
		id: 'ack',
		title: 'Minutes until acknowledged',
		value: (play) => minutes(play.ackSeconds),
		absent: 'never',
		best: (play) => minutes(play.bestAckSeconds),
		label: (value) => count(Math.round(value)),
		says: ({ ackSeconds }) =>
			ackSeconds === null ? 'never acknowledged' : `acknowledged after ${lasted(ackSeconds)}`,
		tick: count
	},
	{
		id: 'impact',
		title: 'Customer-minutes above the best line',
		value: (play) => play.extraCustomerMinutes,
		absent: '',
		best: () => 0,
		label: rounded,
		says: (play) => `${rounded(play.extraCustomerMinutes)} customer-minutes above the best line`,
		tick: short
	},
	{
		id: 'met',
		title: 'Expectations met, per cent',
		value: ({ met, exercised }) => (exercised === 0 ? null : (100 * met) / exercised),
		absent: 'none tested',
		best: () => 100,
		label: (_, { met, exercised }) => `${met} of ${exercised}`,
		says: ({ met, exercised }) => `${met} of ${exercised} expectations met`,
		tick: count,
		top: 100
	}
];

const minutes = (seconds: number | null): number | null => (seconds === null ? null : seconds / 60);

/** 48k rather than 48,000, at an axis. */
function short(value: number): string {
	if (Math.abs(value) >= 1e6) return `${value / 1e6}m`;
	return Math.abs(value) >= 1000 ? `${value / 1000}k` : count(value);
}

/** So few points carry their values themselves; of more, the first and the last. A pointer or the keys read the others. */
const FEW = 3;

/** More than these are neither listed by name nor joined by lines. */
export const LISTED = 12;

export function drillsPlot(
	plays: readonly Play[],
	measure: Measure,
	titleOf: (scenario: string) => string
): PlotSpec {
	const values = plays.map((play) => measure.value(play));
	const known = values.filter((value) => value !== null);
	const many = plays.length > LISTED;
	const bestPoints = plays.flatMap((play, i): Point[] => {
		const best = measure.best(play);
		return best === null ? [] : [[i + 1, best]];
	});
	const y = scaleOf([...known, ...bestPoints.map(([, best]) => best)], measure);
	const point = (i: number): Point => [i + 1, values[i] ?? y.max];
	const all = plays.map((play, i) => ({ play, i }));
	const dots = (
		look: 'filled' | 'hollow' | 'never',
		of: (i: number, play: Play) => boolean
	): Mark => ({
		kind: 'dots',
		look,
		points: all.filter(({ play, i }) => of(i, play)).map(({ i }) => point(i))
	});
	return {
		x: { min: 0.4, max: plays.length + 0.6, ticks: numberTicks(plays.length) },
		y,
		marks: [
			...(many ? [] : threads(plays, point)),
			many
				? { kind: 'line', look: 'best', points: bestPoints, stepped: true }
				: { kind: 'dots', look: 'best', points: bestPoints },
			dots('filled', (i, play) => values[i] !== null && play.nth === 1),
			dots('hollow', (i, play) => values[i] !== null && play.nth > 1),
			dots('never', (i) => values[i] === null)
		],
		labels: all
			.filter(({ i }) => plays.length <= FEW || (i === 0 && !many) || i === plays.length - 1)
			.map(({ play, i }) => labelOf(play, measure, point(i), y)),
		readings: all.map(({ play, i }) => ({
			at: point(i),
			text: `${i + 1}. ${playName(play, titleOf)}: ${measure.says(play)}`
		}))
	};
}

function scaleOf(values: readonly number[], { top, tick }: Measure): Axis {
	const ticks = top === undefined ? roundTicks(Math.max(1, ...values)) : [0, top / 2, top];
	const least = Math.min(0, ...values);
	const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
	// A little luck below the best line gets no tick of its own.
	const min = least < -step / 5 ? Math.floor(least / step) * step : least;
	return {
		min,
		max: ticks.at(-1) ?? 1,
		ticks: [...(min < -step / 5 ? [min] : []), ...ticks].map((at) => ({ at, label: tick(at) }))
	};
}

function labelOf(play: Play, measure: Measure, at: Point, y: Axis): Label {
	const value = measure.value(play);
	const high = (at[1] - y.min) / (y.max - y.min) > 0.85;
	return {
		at,
		text: value === null ? measure.absent : measure.label(value, play),
		place: high ? 'down' : 'up',
		strong: true
	};
}

/** Plays of the same drill hang together. */
function threads(plays: readonly Play[], point: (i: number) => Point): readonly Mark[] {
	const scenarios = [...new Set(plays.map((play) => play.scenario))];
	return scenarios.map((scenario) => ({
		kind: 'line',
		look: 'thread',
		points: plays.flatMap((play, i) => (play.scenario === scenario ? [point(i)] : []))
	}));
}

function numberTicks(n: number): readonly { at: number; label: string }[] {
	const step = n <= 10 ? 1 : n <= 50 ? 10 : 20;
	return Array.from({ length: n }, (_, i) => i + 1)
		.filter((i) => i === 1 || i % step === 0)
		.map((at) => ({ at, label: count(at) }));
}

export const again = ({ nth }: Play): string => (nth === 1 ? '' : `, play ${nth}`);

/** `1 The page nobody heard, 10 Mar`. */
export const playName = (play: Play, titleOf: (scenario: string) => string): string =>
	`${titleOf(play.scenario)}${again(play)}, ${dayMonthShort(play.at)}`;

export function drillsTable(
	plays: readonly Play[],
	titleOf: (scenario: string) => string
): TableSpec {
	return {
		columns: [
			{ label: 'Drill' },
			{ label: 'Played' },
			{ label: 'Acknowledged after' },
			{ label: 'Customer-minutes above the best line', numeric: true },
			{ label: 'Expectations met' },
			{ label: 'Place, 0 worst to 100 best', numeric: true }
		],
		rows: plays.map((play) => [
			`${titleOf(play.scenario)}${again(play)}`,
			dayMonthYear(play.at),
			play.ackSeconds === null ? 'never' : lasted(play.ackSeconds),
			play.extraCustomerMinutes,
			`${play.met} of ${play.exercised}`,
			Math.round(play.place)
		])
	};
}
