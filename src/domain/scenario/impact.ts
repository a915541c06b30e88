import { type Circumstances, holds } from './condition.ts';
import type { Scenario, Seconds } from './types.ts';

/** Customers affected, and how far the base curve has run. */
export type Level = { readonly customers: number; readonly baseAt: Seconds };
export type Flowed = Level & {
	/** Customer-seconds. */
	readonly area: number;
	/** Turns of the curve on the way, the end included: seconds from the beginning, and customers. */
	readonly turns: readonly (readonly [Seconds, number])[];
};

/** Customers per second by which the effects in force move the curve; null where none holds and the base curve runs. */
export function slopeOfEffects(scenario: Scenario, now: Circumstances): number | null {
	let slope: number | null = null;
	for (const effect of scenario.impact.effects)
		if (holds(effect.when, now)) slope = (slope ?? 0) + effect.slope;
	return slope;
}

/** Slope of the base curve just after a point, and how long it lasts. After its last point it is flat. */
function segmentAt(scenario: Scenario, baseAt: Seconds): { slope: number; lasts: Seconds } {
	const { curve } = scenario.impact;
	for (let i = 1; i < curve.length; i++) {
		const [from, to] = [curve[i - 1], curve[i]];
		if (from && to && baseAt < to[0])
			return { slope: (to[1] - from[1]) / (to[0] - from[0]), lasts: to[0] - baseAt };
	}
	return { slope: 0, lasts: Infinity };
}

/** Customers per second right now, before clamping. */
export const slopeAt = (scenario: Scenario, baseAt: Seconds, effects: number | null): number =>
	effects ?? segmentAt(scenario, baseAt).slope;

/**
 * Lets the curve run for some seconds under unchanging effects. While any effect holds the base curve stands still and
 * the slopes add; customers stay within [0, population].
 */
export function flow(
	scenario: Scenario,
	from: Level,
	seconds: Seconds,
	effects: number | null
): Flowed {
	const { population } = scenario.impact;
	const turns: [Seconds, number][] = [];
	let { customers, baseAt } = from;
	let area = 0;
	let gone = 0;
	while (gone < seconds) {
		const segment =
			effects === null ? segmentAt(scenario, baseAt) : { slope: effects, lasts: Infinity };
		const lasts = Math.min(segment.lasts, seconds - gone);
		const wanted = customers + segment.slope * lasts;
		const next = Math.min(population, Math.max(0, wanted));
		const runs = next === wanted ? lasts : (next - customers) / segment.slope;
		area += ((customers + next) / 2) * runs + next * (lasts - runs);
		if (runs > 0 && runs < lasts) turns.push([gone + runs, next]);
		gone += lasts;
		customers = next;
		if (effects === null) baseAt += lasts;
		turns.push([gone, next]);
	}
	return { customers, baseAt, area, turns };
}

/**
 * What is still to come once a run has ended: customer-seconds, and when nobody is affected any more (null: not before
 * the horizon). An end that left the service mending goes to zero along the slope in force, any other stays at its last
 * value to the horizon.
 */
export function tail(
	customers: number,
	slope: number,
	mending: boolean,
	left: Seconds
): { area: number; zeroAfter: Seconds | null } {
	if (customers === 0) return { area: 0, zeroAfter: 0 };
	if (mending && slope < 0)
		return { area: (customers * customers) / (-2 * slope), zeroAfter: customers / -slope };
	return { area: customers * left, zeroAfter: null };
}
