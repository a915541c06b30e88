import type { Json } from '../domain/record/types.ts';
import type { Records } from '../ports/records.svelte.ts';

/** The same with `row` put off until the next morning at six. */
export function putOff(value: Json | undefined, row: string, now: number): Json {
	const morning = new Date(now);
	morning.setHours(30, 0, 0, 0);
	const known = value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
	return { ...known, [row]: morning.getTime() };
}

/** Keeps it: the row comes back in the morning. */
export async function putOffRow(records: Records, row: string, now: number): Promise<void> {
	const before = records.find('preference', 'put-off');
	await records.put({
		kind: 'preference',
		id: 'put-off',
		version: 1,
		createdAt: before?.createdAt ?? now,
		updatedAt: now,
		value: putOff(before?.value, row, now)
	});
}
