import * as v from 'valibot';
import { sittingEventSchema, type Answer, type SittingEvent } from '../domain/maturity/types.ts';
import type { Records } from '../ports/records.svelte.ts';

/** The events of a sitting so far; undefined where one of them says nothing that we understand. */
export async function pastOf(
	id: string,
	records: Records
): Promise<readonly SittingEvent[] | undefined> {
	const stored = await records.events(id);
	const parsed = v.safeParse(
		v.array(sittingEventSchema),
		stored.map(({ event }) => event)
	);
	return parsed.success ? parsed.output : undefined;
}

/** The last word on each question; one that was taken back is missing. */
export function answersIn(events: readonly SittingEvent[]): Readonly<Record<string, Answer>> {
	const said = new Map<string, Answer>();
	for (const event of events) {
		if (event.type === 'sitting.begun') {
			for (const [id, answer] of Object.entries(event.carried ?? {})) said.set(id, answer);
		} else if (event.type === 'question.answered') {
			if (event.answer.is === 'blank') said.delete(event.question);
			else said.set(event.question, event.answer);
		}
	}
	return Object.fromEntries(said);
}
