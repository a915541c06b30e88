import { eventKey, recordKey } from '../domain/record/keys.ts';
import type { AttemptRecord, StoredEvent } from '../domain/record/types.ts';
import type { Records } from '../ports/records.svelte.ts';

/** A sitting that was taken out of storage, whole, so that it can be put back as it was. */
export type Discarded = {
	readonly attempt: AttemptRecord;
	readonly events: readonly StoredEvent[];
};

/** Takes an unfinished sitting out of storage; undefined while another tab is writing to it. */
export async function discard(
	attempt: AttemptRecord,
	records: Records
): Promise<Discarded | undefined> {
	const hold = await records.hold(attempt.id);
	if (!hold.mine) return undefined;
	try {
		const events = await records.events(attempt.id);
		await records.remove('attempt', attempt.id);
		return { attempt, events };
	} finally {
		hold.release();
	}
}

/** Puts back what was discarded: the same attempt, the same events, at the times they were made. */
export function giveBack({ attempt, events }: Discarded, records: Records): Promise<void> {
	return records.restore(
		[[recordKey(attempt), attempt]],
		events.map((event) => [eventKey(event.attempt, event.n), event])
	);
}
