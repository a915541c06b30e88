import { lessons } from 'virtual:content';
import type { ReadLesson } from '../domain/learning/types.ts';

/** The words of a lesson; undefined when there is none of that name. Rejects when they do not arrive. */
export async function loadLesson(module: string, lesson: string): Promise<ReadLesson | undefined> {
	const table = await lessons[module]?.();
	return (await table?.default[lesson]?.())?.default;
}
