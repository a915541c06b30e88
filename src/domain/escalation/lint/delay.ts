import { tradeOff, type Assumptions } from '../trade-off.ts';
import type { Proposal } from './finding.ts';
import type { LintContext } from './lint-context.ts';
import { sayLength } from './when.ts';

/** What is assumed until a team says what it knows: one page in ten is missed, an answer takes four minutes. */
export const ASSUMED: Assumptions = { missed: 0.1, answer: 4, second: 4 };

const MINUTE = 60_000;
/** In minutes. */
const DAY = 1440;

const figure = (n: number) => `${Math.round(n * 10) / 10}`;
const of100 = (share: number) => `${Math.round(share * 100)}`;

/** L9: what the delay before the second level comes to, by the closed form. Advice, since no number is right for all. */
export function delayBefore(
	{ levels, climbs, stops }: LintContext,
	assumed: Assumptions
): readonly Proposal[] {
	const [first, second] = levels;
	if (!climbs || first === undefined || second === undefined) return [];
	const { called, minutes } = tradeOff(stops ? 'stop' : 'continue', assumed, first.timeout);
	const message = (wait: number) =>
		wait > DAY
			? `Level 1 waits for ${sayLength(wait * MINUTE)}. A page that nobody hears rests as long before anybody else is called.`
			: `With a wait of ${figure(wait)} minutes, level 2 is called for ${of100(called)} pages in 100, and an answer comes after ${figure(minutes)} minutes on average, if ${of100(assumed.missed)} in 100 are missed and an answer takes ${figure(assumed.answer)} minutes.`;
	return [
		{
			rule: 'L9',
			path: `policy.levels[${first.index}].timeoutMin`,
			severity: 'advice',
			message: message(first.timeout),
			points: ['fso.escalations.13', 'fso.escalations.09']
		}
	];
}
