import type { ContentIndex } from '../guide/content-index.ts';
import type { CardRecord } from '../record/types.ts';
import { dueCards } from './due-cards.ts';
import { answeredToday, CARDS_A_DAY } from './review-queue.ts';

/**
 * How many cards each of the next days would ask, the day of `now` first, if every day's share is answered and none
 * comes again within them: those due before a day, and no more than it has room for.
 */
export function daysAhead(
	cards: readonly CardRecord[],
	index: Pick<ContentIndex, 'modules'>,
	now: number,
	days: number
): readonly { readonly at: number; readonly cards: number }[] {
	const due = dueCards(cards, index, Infinity);
	let asked = 0;
	return Array.from({ length: days }, (_, i) => {
		const day = new Date(now);
		const at = day.setHours(24 * i, 0, 0, 0);
		const before = new Date(at).setHours(24, 0, 0, 0);
		const all = due.filter(({ dueAt }) => dueAt < before).length;
		const room = i === 0 ? CARDS_A_DAY - answeredToday(cards, now) : CARDS_A_DAY;
		const share = Math.max(0, Math.min(room, all - asked));
		asked += share;
		return { at, cards: share };
	});
}
