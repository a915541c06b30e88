import * as v from 'valibot';
import { sittingEventSchema, type SittingEvent } from '../domain/maturity/types.ts';
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
