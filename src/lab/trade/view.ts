import type { CaseFile } from '../../domain/escalation/case-types.ts';
import { policiesOf } from '../../domain/escalation/compile-policy.ts';
import { isEverUrgent } from '../../domain/escalation/monte-carlo/of-case.ts';
import {
	type Assumptions,
	delaysTo,
	type Model,
	tradeOff
} from '../../domain/escalation/trade-off.ts';
import { tenths, type Weighed } from '../../domain/escalation/trade-off-words.ts';
import { roundTicks } from '../../ui/chart/spec.ts';
import type { TradeSettings } from './settings.ts';

const MINUTE = 60_000;
/** Compared with where nothing else is. */
const USUAL = 15;
const SHORTEST = 30;
const LONGEST = 1440;
const STEPS = 120;
/** Beyond half an hour a point each minute would say nothing more. */
const LATER = [45, 60, 90, 120, 180, 240, 360, 480, 720, LONGEST];

/** Where nothing can be weighed: nobody comes after the first level, or nobody is ever called. */
export type Unweighed = 'no-level' | 'one-level' | 'never-urgent';

export type Policied =
	| { readonly delay: number; readonly model: Model }
	| { readonly delay?: undefined; readonly why: Unweighed };

/** What the policy says of the delay before the second level, in minutes, and of what happens after it. */
export function policied(file: CaseFile): Policied {
	const { levels, afterEscalation } = policiesOf(file).policies[0] ?? { levels: [] };
	const [first, second] = levels;
	if (!first) return { why: 'no-level' };
	if (!second) return { why: 'one-level' };
	if (!isEverUrgent(file)) return { why: 'never-urgent' };
	return { delay: first.timeout / MINUTE, model: afterEscalation ?? 'stop' };
}

export const assumed = ({ missed, answer, second }: TradeSettings): Assumptions => ({
	missed: missed / 100,
	answer,
	second: second ?? answer
});

/** What is compared with: the policy's own delay where another one is tried, else what the session says, else 15 minutes. */
export function comparedWith(
	delay: number,
	own: number,
	given: { readonly delay: number; readonly name: string } | undefined
): { readonly delay: number; readonly name: string } {
	if (delay !== own) return { delay: own, name: 'what the policy has' };
	// A saved version may hold anything that was typed.
	const holds = given !== undefined && given.delay > 0 && given.delay <= LONGEST;
	return holds ? given : { delay: USUAL, name: 'a usual delay' };
}

/** One point of a curve: a delay, and what it comes to. */
export type Spotted = { readonly at: number; readonly value: number };

export type Curves = {
	/** The last delay on the axis. */
	readonly last: number;
	readonly ticks: readonly number[];
	/** Of 100 pages. */
	readonly called: readonly Spotted[];
	readonly minutes: readonly Spotted[];
	/** Delays that the arrow keys and the table stop at. */
	readonly stops: readonly number[];
};

const sorted = (delays: readonly number[]): number[] => [...new Set(delays)].sort((a, b) => a - b);

/** Delays at which a simulation plays: each minute of the first half hour, then in steps, and these. */
export const playedAt = (...also: readonly number[]): readonly number[] => {
	const furthest = Math.max(...also);
	return sorted([...delaysTo(SHORTEST), ...LATER.filter((one) => one <= furthest), ...also]);
};

/** Both curves of the simple model, exactly. */
export function curvesOf({ model, assumptions, delay, compared }: Weighed): Curves {
	const furthest = Math.max(delay, compared);
	const last = furthest <= SHORTEST ? SHORTEST : Math.ceil(furthest / 60) * 60;
	const begin = Math.min(1, delay, compared);
	const xs = Array.from({ length: STEPS + 1 }, (_, i) => begin + ((last - begin) * i) / STEPS);
	const points = sorted([...xs, delay, compared]).map((at) => ({
		at,
		...tradeOff(model, assumptions, at)
	}));
	return {
		last,
		ticks: Array.from({ length: 7 }, (_, i) => (last / 6) * i),
		called: points.map(({ at, called }) => ({ at, value: called * 100 })),
		minutes: points.map(({ at, minutes }) => ({ at, value: minutes })),
		stops: playedAt(delay, compared).filter((one) => one <= last)
	};
}

/** Round values of the axis of minutes; the last holds all points. */
export const minuteTicks = (points: readonly Spotted[]): readonly number[] =>
	roundTicks(Math.max(...points.map(({ value }) => value)));

/** `36`; below one in two hundred `<1`, unless there is none at all. */
export const inHundred = (value: number): string =>
	value > 0.05 && value < 0.5 ? '<1' : Math.round(value).toString();

export const inMinutes = (value: number): string => (Number.isNaN(value) ? '–' : tenths(value));
