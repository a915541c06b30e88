import type { ContentIndex } from '../guide/content-index.ts';
import type { CardRecord } from '../record/types.ts';
import { dueCards } from './due-cards.ts';

/** How long one card takes. */
export const CARD_MINUTES = 0.75;
/** What review may ask of a day. */
export const DAY_MINUTES = 10;
export const CARDS_A_DAY = Math.floor(DAY_MINUTES / CARD_MINUTES);

export type ReviewQueue = {
	/** To ask now, longest due first. */
	readonly today: readonly CardRecord[];
	/** Due as well, and more than a day should hold. */
	readonly waiting: readonly CardRecord[];
};

const morning = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** Cards that were answered since the morning: a card is written again only when it is answered. */
export const answeredToday = (cards: readonly CardRecord[], now: number): number =>
	cards.filter(({ memory, updatedAt }) => memory !== null && updatedAt >= morning(now)).length;

/** The cards due at `now` (milliseconds), parted into what the day has room for and what can wait. */
export function reviewQueue(
	cards: readonly CardRecord[],
	index: Pick<ContentIndex, 'modules'>,
	now: number
): ReviewQueue {
	const due = dueCards(cards, index, now);
	const room = Math.max(0, CARDS_A_DAY - answeredToday(cards, now));
	return { today: due.slice(0, room), waiting: due.slice(room) };
}

export const minutesFor = (cards: number): number => Math.ceil(cards * CARD_MINUTES);
