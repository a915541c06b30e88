import type { CaseRule, Minutes } from './case-types.ts';
import type { Duration, PersonalRule } from './types.ts';

const MINUTE = 60_000;

/** Minutes of a case in milliseconds: a number, or "m:ss". The text has to hold. */
export function durationOf(minutes: Minutes): Duration {
	if (typeof minutes === 'number') return Math.round(minutes * MINUTE);
	const [whole, seconds] = minutes.split(':').map(Number);
	return Math.round((whole ?? 0) * MINUTE + (seconds ?? 0) * 1000);
}

/** Personal rules of a case. */
export const rulesOf = (rules: readonly CaseRule[] = []): PersonalRule[] =>
	rules.map(({ afterMin, channel }) => ({ after: durationOf(afterMin), channel }));
