import type { ContentIndex } from '../guide/content-index.ts';
import type { CardRecord } from '../record/types.ts';

/** Whether the module a card comes from still exists; of released lessons and checks the build sees to it. */
export function isKnownCard({ id }: CardRecord, index: Pick<ContentIndex, 'modules'>): boolean {
	const [module] = id.split('/');
	return index.modules.some((one) => one.id === module);
}

/** The cards to ask at `now` (milliseconds), longest due first. Cards of lessons that are gone are never due. */
export const dueCards = (
	cards: readonly CardRecord[],
	index: Pick<ContentIndex, 'modules'>,
	now: number
): readonly CardRecord[] =>
	cards
		.filter((card) => card.dueAt <= now && isKnownCard(card, index))
		.toSorted((a, b) => a.dueAt - b.dueAt);
