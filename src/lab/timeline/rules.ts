import { dayAndClock, spell } from '../../domain/escalation/what-if/words.ts';
import type { Change } from '../../domain/escalation/what-if/changes.ts';
import type { StoryView } from './story-view.ts';

/** A vertical line with words on top. */
export type Rule = { readonly at: number; readonly text: string };

const HALF_A_DAY = 12 * 3_600_000;

/** Where a pass begins again, where support hours raise it, and how the drawing ends. */
export function rulesOf({
	story,
	ends: to,
	shown: { from, again, end, until }
}: StoryView): readonly Rule[] {
	const last =
		until - from > HALF_A_DAY ? dayAndClock(story.zone, until) : `${spell(until - from)}`;
	const ends = {
		silence: 'then silence',
		same: `the same again until ${last}`,
		more: `and on until ${last}`,
		over: undefined
	}[end];
	const raised = story.simulated.entries.find(({ type, at }) => type === 'raise' && at <= to);
	return [
		...(raised ? [{ at: raised.at, text: 'urgent' }] : []),
		...(again !== undefined && again < to ? [{ at: again, text: 'again' }] : []),
		...(ends === undefined ? [] : [{ at: to, text: ends }])
	];
}

/** Shifts and clocks that change within the drawing, one mark an instant, with two or three words. */
export function turnsOf(
	changes: readonly Change[],
	to: number
): readonly { readonly at: number; readonly short: string }[] {
	const found = new Map<number, string[]>();
	for (const { at, short } of changes)
		if (at <= to) found.set(at, [...(found.get(at) ?? []), short]);
	return [...found].map(([at, [one = '', ...more]]) => ({
		at,
		short: more.length === 0 ? one : `${more.length + 1} changes`
	}));
}
