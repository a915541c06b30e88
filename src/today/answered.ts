import type { StoredEvent } from '../domain/record/types.ts';

/** How many different questions these events of a sitting answer. */
export function answered(events: readonly StoredEvent[]): number {
	const questions = new Set<string>();
	for (const { event } of events) {
		if (event === null || typeof event !== 'object' || Array.isArray(event)) continue;
		const { type, question } = event as { type?: unknown; question?: unknown };
		if (type === 'question.answered') questions.add(String(question));
	}
	return questions.size;
}
