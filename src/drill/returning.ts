import { newCard } from '../domain/learning/new-card.ts';
import { cardsOn, missedPoints } from '../domain/learning/missed-cards.ts';
import type { RunOutcome } from '../domain/scenario/outcome.ts';
import type { Scenario } from '../domain/scenario/types.ts';
import type { Ports } from '../ports/context.ts';

/** The cards that ask about what a run missed; none while their list does not arrive. */
export async function cardsMissed(
	scenario: Scenario,
	outcome: RunOutcome
): Promise<readonly string[]> {
	const points = missedPoints(scenario, outcome);
	if (points.length === 0) return [];
	const { default: cards } = await import('virtual:content/cards').catch(() => ({ default: {} }));
	return cardsOn(points, cards);
}

/** Puts them into the review queue, due tomorrow. Those that are there already keep their day. */
export async function keepMissed(
	{ records, clock }: Ports,
	scenario: Scenario,
	outcome: RunOutcome
): Promise<void> {
	for (const id of await cardsMissed(scenario, outcome))
		if (!records.find('card', id)) await records.put(newCard(id, clock.now()));
}
