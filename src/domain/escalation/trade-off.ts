/**
 * How long to wait before the second person is called: the two closed forms. The first person misses the page with
 * probability `missed`, or answers after an exponential time; the second always answers, after an exponential time that
 * begins with the call. Minutes throughout. Source: spec "Escalation engine and lab", section 8.
 */
export type Assumptions = {
	/** Chance that the first person never notices, 0 to 1. */
	readonly missed: number;
	/** Mean minutes to an answer of the first person who does notice; above 0. */
	readonly answer: number;
	/** The same for the second person. */
	readonly second: number;
};

/**
 * Once the delay is over, the first person drops out (`stop`) or both may acknowledge (`continue`). Named as the
 * policy's `afterEscalation`, which decides it.
 */
export type Model = 'stop' | 'continue';

/** `called`: chance that the second person is called; `minutes`: mean time until somebody acknowledges. */
export type TradeOff = { readonly called: number; readonly minutes: number };

/** What a delay comes to, exactly. */
export function tradeOff(
	model: Model,
	{ missed, answer, second }: Assumptions,
	delay: number
): TradeOff {
	const late = (1 - missed) * Math.exp(-delay / answer);
	const called = missed + late;
	// Minutes of the delay that pass before an answer: all of them for a missed page.
	const waited = missed * delay - (1 - missed) * answer * Math.expm1(-delay / answer);
	if (model === 'stop') return { called, minutes: waited + called * second };
	const both = (answer * second) / (answer + second);
	return { called, minutes: waited + missed * second + late * both };
}

/**
 * How many minutes later somebody acknowledges for each further minute of delay: the derivative of `minutes`. With
 * equal answer times under `stop` it is `missed` at every delay, so that a page nobody misses gains nothing from a
 * shorter one.
 */
export function slope(
	model: Model,
	{ missed, answer, second }: Assumptions,
	delay: number
): number {
	const late = (1 - missed) * Math.exp(-delay / answer);
	const gained = model === 'stop' ? second / answer : second / (answer + second);
	return missed + late * (1 - gained);
}

/** Whole minutes from 1 to `last`: where the chart is computed. */
export const delaysTo = (last: number): readonly number[] =>
	Array.from({ length: last }, (_, i) => i + 1);
