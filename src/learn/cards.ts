import { newCard } from '../domain/learning/new-card.ts';
import type { Ports } from '../ports/context.ts';

/** Puts a check into the review queue, due tomorrow. One that is there already keeps its day. */
export async function keepCard({ records, clock }: Ports, id: string): Promise<void> {
	if (!records.find('card', id)) await records.put(newCard(id, clock.now()));
}
