import type { Sure } from '../../../src/domain/learning/card.ts';
import type { CardRecord } from '../../../src/domain/record/types.ts';

export const DAY = 86_400_000;
/** A Sunday morning. */
export const NOW = new Date(2026, 10, 22, 9).getTime();
export const INDEX = { modules: [{ id: 'm', lessons: 3 }] };

export type Seen = { readonly at: number; readonly right: boolean; readonly sure: Sure };

/** A card as storage gives it: never answered, or as `seen` says. */
export const cardOf = (id: string, dueAt: number, seen: readonly Seen[] = []): CardRecord => ({
	kind: 'card',
	id,
	version: 1,
	createdAt: NOW - 40 * DAY,
	updatedAt: seen.at(-1)?.at ?? NOW - 40 * DAY,
	dueAt,
	memory:
		seen.length === 0
			? null
			: {
					schedule: {
						due: dueAt,
						stability: 1,
						difficulty: 1,
						elapsed_days: 0,
						scheduled_days: 1,
						learning_steps: 0,
						reps: 1,
						lapses: 0,
						state: 2,
						last_review: null
					},
					seen
				}
});

export const seenOf = (sure: Sure, right: number, of: number): Seen[] =>
	Array.from({ length: of }, (_, i) => ({ at: NOW - (i + 1) * DAY, right: i < right, sure }));
