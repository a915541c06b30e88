import * as v from 'valibot';
import { CardMemorySchema, type CardMemory, type Sure } from '../domain/learning/card.ts';
import type { Json } from '../domain/record/types.ts';

const LONGEST_DAYS = 60;

/** The start of the day of `at`, where the learner is: a card is due all day, not from the minute it was last seen. */
const morning = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/**
 * The next review of a card. Wrong is "again"; right is "hard", "good" or "easy" by how sure the learner was. A memory that
 * does not parse counts as none: the card begins anew.
 */
export async function reviewed(
	before: Json,
	now: number,
	right: boolean,
	sure: Sure
): Promise<{ readonly dueAt: number; readonly memory: CardMemory }> {
	const { createEmptyCard, fsrs, Rating } = await import('ts-fsrs');
	const scheduler = fsrs({
		enable_fuzz: false,
		enable_short_term: false,
		maximum_interval: LONGEST_DAYS
	});
	const known = v.safeParse(CardMemorySchema, before);
	const grades = { guess: Rating.Hard, fairly: Rating.Good, certain: Rating.Easy } as const;
	const card = known.success ? known.output.schedule : createEmptyCard(now);
	const { card: next } = scheduler.next(card, now, right ? grades[sure] : Rating.Again);
	// The library lets "easy" run past its own maximum, so that it stays later than "good".
	const due = Math.min(next.due.getTime(), now + LONGEST_DAYS * 86_400_000);
	const { last_review, ...numbers } = next;
	return {
		dueAt: morning(due),
		memory: {
			schedule: {
				...numbers,
				due,
				last_review: last_review?.getTime() ?? null
			},
			seen: [...(known.success ? known.output.seen : []), { at: now, right, sure }]
		}
	};
}
