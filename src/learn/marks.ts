import type { ModuleEntry } from '../domain/guide/content-index.ts';
import type { ArtefactRecord } from '../domain/record/types.ts';
import type { Records } from '../ports/records.svelte.ts';

export type Mark = 'done' | 'begun' | 'new';

/** How far a lesson is: finished at least once, begun, or untouched. */
export function lessonMark(records: Records, module: string, lesson: string): Mark {
	const subject = `${module}/${lesson}`;
	if (records.list('outcome').some((one) => one.subject === subject)) return 'done';
	return records.list('attempt').some((one) => one.subject === subject) ? 'begun' : 'new';
}

type IsMade = (artefact: ArtefactRecord) => boolean;

/** How far an exercise is: something made for it, something begun, or nothing. */
export function exerciseMark(
	records: Records,
	artefact: string,
	isMade: IsMade = () => false
): Mark {
	const kept = records.list('artefact').filter((one) => one.artefact === artefact);
	if (kept.some(isMade)) return 'done';
	return kept.length > 0 ? 'begun' : 'new';
}

export type Row = {
	readonly id: string;
	/** As printed before the title; the exercise has none. */
	readonly number: string;
	readonly title: string;
	readonly minutes: number;
	readonly href: string;
	readonly mark: Mark;
};

/**
 * A module's contents in reading order: its lessons, then its exercises. What is made counts as begun until `isMade` is
 * there, which a lesson's first paint does without.
 */
export function rowsOf(records: Records, module: ModuleEntry, isMade?: IsMade): readonly Row[] {
	return [
		...module.lessons.map((lesson, i) => ({
			...lesson,
			number: String(i + 1),
			href: `#/learn/${module.id}/${lesson.id}`,
			mark: lessonMark(records, module.id, lesson.id)
		})),
		...module.exercises.map(({ id, title, minutes, artefact }) => ({
			id,
			number: '',
			title: `Exercise: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
			minutes,
			href: `#/learn/${module.id}/exercise/${id}`,
			mark: exerciseMark(records, artefact, isMade)
		}))
	];
}

/** Where to go on: the first row begun, else the first that is new. */
export const nextRow = (rows: readonly Row[]): Row | undefined =>
	rows.find((row) => row.mark === 'begun') ?? rows.find((row) => row.mark === 'new');
