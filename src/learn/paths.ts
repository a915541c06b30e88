import type { LearningPath } from '../domain/learning/path-schema.ts';
import type { Ports } from '../ports/context.ts';
import type { Records } from '../ports/records.svelte.ts';

/** The path the learner has chosen; before that the one that leads through everything. */
export function chosenPath(
	records: Records,
	paths: readonly LearningPath[]
): LearningPath | undefined {
	const chosen = records.find('preference', 'path')?.value;
	return paths.find(({ id }) => id === chosen) ?? paths.at(-1);
}

/** Today and this place follow it from now on. */
export async function choosePath({ records, clock }: Ports, id: string): Promise<void> {
	const now = clock.now();
	const before = records.find('preference', 'path');
	await records.put({
		kind: 'preference',
		id: 'path',
		version: 1,
		createdAt: before?.createdAt ?? now,
		updatedAt: now,
		value: id
	});
}

/** `25 min`, `3 h 15`. */
export function spell(minutes: number): string {
	const whole = Math.round(minutes / 5) * 5;
	if (minutes < 60) return `${Math.max(minutes, 1)} min`;
	const hours = Math.floor(whole / 60);
	const rest = whole % 60;
	return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
