import type { ModuleEntry } from '../domain/guide/content-index.ts';
import type { LessonState } from '../domain/learning/lesson-events.ts';
import type { Lesson } from '../domain/learning/types.ts';

type Named = Pick<ModuleEntry, 'title'>;

/** The module that an explanation names first, in quotes, as in `see “Escalate well”`. */
export function namedIn<M extends Named>(explain: string, modules: readonly M[]): M | undefined {
	const names = [...explain.matchAll(/“([^”]*)”/g)].map(([, name]) => name);
	return names
		.map((name) => modules.find(({ title }) => title === name))
		.find((module) => module !== undefined);
}

/**
 * The modules to begin with, in their order: those named where the first answer was not right. Undefined until every
 * check is answered. On its own feet, without `lesson-events.ts`: what lessons load would be cut in two for it.
 */
export function placed<M extends Named>(
	{ blocks }: Pick<Lesson, 'blocks'>,
	{ checks }: Pick<LessonState, 'checks'>,
	modules: readonly M[]
): readonly M[] | undefined {
	const named = new Set<M | undefined>();
	for (const block of blocks) {
		if (block.kind !== 'check') continue;
		const { id, rev, explain } = block.check;
		const found = checks[id];
		if (found?.rev !== rev) return undefined;
		if (!found.firstRight) named.add(namedIn(explain, modules));
	}
	return modules.filter((module) => named.has(module));
}
