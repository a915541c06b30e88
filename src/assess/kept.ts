import * as v from 'valibot';
import {
	sittingEventSchema,
	type Answer,
	type SittingBegun,
	type SittingEvent
} from '../domain/maturity/types.ts';
import type { AttemptRecord } from '../domain/record/types.ts';
import type { Records } from '../ports/records.svelte.ts';

/** Stands in an attempt for the questions it was begun with: answers to one edition say nothing of another. */
export const editionHash = (edition: number): string => `edition-${edition}`;

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

/**
 * How a sitting was begun. It stands in the attempt as well as in its first event, so that a tab closed between the two
 * loses nothing.
 */
export function begunOf({ detail }: Pick<AttemptRecord, 'detail'>): SittingBegun | undefined {
	const parsed = v.safeParse(sittingEventSchema, detail);
	return parsed.success && parsed.output.type === 'sitting.begun' ? parsed.output : undefined;
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
