import type { ContentIndex } from '../guide/content-index.ts';
import type { CardRecord } from '../record/types.ts';

/** Whether the lesson a card comes from still exists. */
export function isKnownCard({ id }: CardRecord, index: ContentIndex): boolean {
	const [module, lesson] = id.split('/');
	return index.modules.some(
		(one) => one.id === module && one.lessons.some((other) => other.id === lesson)
	);
}

/** The cards to ask at `now` (milliseconds), longest due first. Cards of lessons that are gone are never due. */
export const dueCards = (
	cards: readonly CardRecord[],
	index: ContentIndex,
	now: number
): readonly CardRecord[] =>
	cards
		.filter((card) => card.dueAt <= now && isKnownCard(card, index))
		.toSorted((a, b) => a.dueAt - b.dueAt);
