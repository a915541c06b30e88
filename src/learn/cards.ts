import type { Ports } from '../ports/context.ts';

/** The first moment of the day after `now`, where the learner is. */
const tomorrow = (now: number): number => new Date(now).setHours(24, 0, 0, 0);

/** Puts a check into the review queue, due tomorrow. One that is there already keeps its day. */
export async function keepCard({ records, clock }: Ports, id: string): Promise<void> {
	if (records.find('card', id)) return;
	const now = clock.now();
	await records.put({
		kind: 'card',
		id,
		version: 1,
		createdAt: now,
		updatedAt: now,
		dueAt: tomorrow(now),
		memory: null
	});
}
