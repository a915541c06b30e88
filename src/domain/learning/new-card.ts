import type { CardRecord } from '../record/types.ts';

/** The first moment of the day after `now`, where the learner is. */
export const tomorrow = (now: number): number => new Date(now).setHours(24, 0, 0, 0);

/** A check as it enters the review queue: due the next day, and not asked yet. Its id is `module/lesson/check`. */
export const newCard = (id: string, now: number): CardRecord => ({
	kind: 'card',
	id,
	version: 1,
	createdAt: now,
	updatedAt: now,
	dueAt: tomorrow(now),
	memory: null
});
