import { packBackup } from '../domain/record/backup.ts';
import type { Ports } from './context.ts';

export const LAST_BACKUP = 'last-backup';

/**
 * Offers everything as one file and remembers when.
 * @returns the keys of broken things that a JSON file cannot hold
 */
export async function saveBackup({ records, clock, files }: Ports): Promise<readonly string[]> {
	const all = await records.everything();
	const now = clock.now();
	const { text, omitted } = packBackup(all.records, all.events, now);
	const day = new Date(now).toISOString().slice(0, 10);
	files.save(`service-ownership-trainer-backup-${day}.json`, 'application/json', text);
	await records.put({
		kind: 'preference',
		id: LAST_BACKUP,
		version: 1,
		createdAt: now,
		updatedAt: now,
		value: { records: all.records.length, events: all.events.length }
	});
	return omitted;
}
