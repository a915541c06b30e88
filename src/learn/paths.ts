import type { ModuleEntry } from '../domain/guide/content-index.ts';
import { pathLeft, pathStages, type Deeds } from '../domain/learning/path-progress.ts';
import type { LearningPath } from '../domain/learning/path-schema.ts';
import type { Ports } from '../ports/context.ts';
import type { Records } from '../ports/records.svelte.ts';

/** What is shown of the paths before one is chosen: a beginning that suits most, and is not too long. */
const SHOWN_FIRST = 'first-shift';

/** The path the learner has chosen. */
export function chosenPath(
	records: Records,
	paths: readonly LearningPath[]
): LearningPath | undefined {
	const chosen = records.find('preference', 'path')?.value;
	return paths.find(({ id }) => id === chosen);
}

/** The path to show: the chosen one, before that the one that suits most. */
export const shownPath = (
	chosen: LearningPath | undefined,
	paths: readonly LearningPath[]
): LearningPath | undefined => chosen ?? paths.find(({ id }) => id === SHOWN_FIRST) ?? paths.at(-1);

/** A stop that a path leads to next: a lesson by its own name where it leads to one. */
export type NextStop = { readonly title: string; readonly href: string };

/** Where the path goes on for one who is at the end of the lesson `subject`; undefined where nothing of it is left. */
export function nextOnPath(
	path: LearningPath,
	modules: readonly ModuleEntry[],
	deeds: Deeds,
	subject: string
): NextStop | undefined {
	const here = `/learn/${subject}`;
	const read = { of: 'lesson', subject } as const;
	const { next } = pathLeft(
		pathStages(path, modules, { ...deeds, outcomes: [...deeds.outcomes, read] })
	);
	if (!next || next.address === here) return undefined;
	const lessons = modules.flatMap(({ id, lessons }) =>
		lessons.map((lesson) => ({ title: lesson.title, address: `/learn/${id}/${lesson.id}` }))
	);
	const title = lessons.find(({ address }) => address === next.address)?.title;
	return { title: title ?? next.stop.title, href: `#${next.address}` };
}

/** Today and this place follow it from now on. */
export async function choosePath({ records, clock }: Ports, id: string): Promise<void> {
	const now = clock.now();
	const before = records.find('preference', 'path');
	if (before?.value === id) return;
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
