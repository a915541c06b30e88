import type { Leaf } from './positions.ts';
import { secondsToRead, wordsIn, proseAt } from './reading.ts';
import type { Scenario } from './types.ts';

/** What comes about on some line or other of a scenario. */
export type Facts = {
	readonly scenes: Set<string>;
	readonly injects: Set<string>;
	/** Injects that arrive once a run is over. */
	readonly tooLate: Set<string>;
	/** Outcomes that a draw turned out to have: a bit set. */
	readonly drawn: Map<string, number>;
	/** "shield met". */
	readonly scored: Set<string>;
	/** Scenes at which a line ends well while the service does not recover. */
	readonly unmended: Set<string>;
	/** Customers affected, at the least and at the most. */
	readonly customers: { least: number; most: number };
};

export const noFacts = (): Facts => ({
	scenes: new Set(),
	injects: new Set(),
	tooLate: new Set(),
	drawn: new Map(),
	scored: new Set(),
	unmended: new Set(),
	customers: { least: 0, most: 0 }
});

/** Adds what happens on the way to one leaf; returns the seconds that reading it takes. */
export function factsOf(scenario: Scenario, { happened }: Leaf, facts: Facts): number {
	const { customers } = facts;
	let words = 0;
	let [last, endsWell, isOver, left] = ['', false, false, 0];
	for (const each of happened)
		switch (each.type) {
			case 'scene':
				facts.scenes.add((last = each.scene));
				words += wordsAt(scenario, each.scene);
				break;
			case 'inject':
				facts.injects.add(each.inject);
				if (isOver) facts.tooLate.add(each.inject);
				words += wordsAt(scenario, each.inject);
				break;
			case 'drawn':
				facts.drawn.set(
					each.draw,
					(facts.drawn.get(each.draw) ?? 0) | (each.of[each.branch]?.outcomes ?? 0)
				);
				break;
			case 'scored':
				facts.scored.add(`${each.expectation} ${each.result}`);
				break;
			case 'end':
				isOver = true;
				endsWell = each.end === 'resolved' || each.end === 'handed-over';
				break;
			case 'customers':
				left = each.value;
				customers.least = Math.min(customers.least, left);
				customers.most = Math.max(customers.most, left);
		}
	if (endsWell && left > 0) facts.unmended.add(last);
	return secondsToRead(words);
}

const counted = new WeakMap<Scenario, Map<string, number>>();

/** Words of a scene or inject, as somebody reads it. */
export function wordsAt(scenario: Scenario, id: string): number {
	let known = counted.get(scenario);
	if (!known) {
		const all = [...Object.values(scenario.scenes), ...scenario.injects];
		known = new Map(all.map((asked) => [asked.id, wordsIn(proseAt(asked))]));
		counted.set(scenario, known);
	}
	return known.get(id) ?? 0;
}
