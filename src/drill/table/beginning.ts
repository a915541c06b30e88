import type { Scenario } from '../../domain/scenario/types.ts';
import type { Ports } from '../../ports/context.ts';

/** Lays a table: kept at once, in its lobby. `id` is chosen before, so that its room may open in the same click. */
export async function layTable(
	{ records, clock }: Ports,
	scenario: Scenario,
	id: string
): Promise<void> {
	const now = clock.now();
	await records.put({
		kind: 'attempt',
		id,
		version: 1,
		createdAt: now,
		updatedAt: now,
		of: 'run',
		subject: scenario.id,
		contentHash: scenario.rulesHash,
		detail: { seed: Math.floor(clock.random() * 65_536), mode: 'tabletop' }
	});
}

export const roomAddress = (id: string): string => `#/drill/room/${id}`;

/** Opens the room's screen in a window of its own, or brings the one that is open to the front. */
export const openRoom = (id: string): void =>
	void window.open(roomAddress(id), `room-${id}`, 'popup,width=1280,height=800');
