import type { RunOutcome } from '../scenario/outcome.ts';
import type { Scenario } from '../scenario/types.ts';
import { checksOf } from './checks-of.ts';
import type { LearningModule } from './types.ts';

/** By guide point, the cards whose checks test it; a point without a card is not in it. */
export type CardsByPoint = Readonly<Record<string, readonly string[]>>;

type Cited = Pick<LearningModule, 'id' | 'lessons'>;

/** Of all modules, in their order. Only checks that return as cards count. */
export function cardsByPoint(modules: readonly Cited[]): CardsByPoint {
	const found = new Map<string, string[]>();
	for (const { id: module, lessons } of modules)
		for (const lesson of lessons)
			for (const { check } of checksOf(lesson))
				for (const point of check.card ? check.tests : [])
					found.set(point, [...(found.get(point) ?? []), `${module}/${lesson.id}/${check.id}`]);
	return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

type Played = Pick<Scenario, 'scenes' | 'injects' | 'expectations'>;
type Frozen = Pick<RunOutcome, 'decisions' | 'expectations'>;

const WENT_WRONG: readonly string[] = ['costly', 'worst'];

/**
 * The guide points that a finished run shows somebody should meet again: of each expectation that it missed, and of each
 * decision that was costly, what the guide asks for there.
 */
export function missedPoints(scenario: Played, outcome: Frozen): readonly string[] {
	const missed = outcome.expectations.filter(({ result }) => result === 'missed');
	const asked = outcome.decisions.flatMap(({ scene, choice, verdict }) => {
		const at = scenario.scenes[scene] ?? scenario.injects.find(({ id }) => id === scene);
		return (at?.choices ?? []).flatMap(({ id, score }) =>
			Object.entries(score).flatMap(([expectation, result]) =>
				WENT_WRONG.includes(verdict) || (id === choice && result === 'missed') ? [expectation] : []
			)
		);
	});
	const names = new Set([...missed.map(({ id }) => id), ...asked]);
	return [
		...new Set(scenario.expectations.filter(({ id }) => names.has(id)).map(({ guide }) => guide))
	];
}

/** The cards that ask about these points, each once. */
export const cardsOn = (points: readonly string[], cards: CardsByPoint): readonly string[] => [
	...new Set(points.flatMap((point) => cards[point] ?? []))
];
