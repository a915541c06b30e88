import { isMade } from '../artefact/filled-in.ts';
import type { ModuleEntry } from '../guide/content-index.ts';
import type { ArtefactRecord, OutcomeRecord } from '../record/types.ts';
import { weekAfter, weekOf } from './week.ts';

export type Tally = {
	readonly lessons: number;
	readonly exercises: number;
	/** Modules with every lesson and exercise done. */
	readonly modules: number;
};

export type PathWeek = {
	/** Its Monday. */
	readonly from: number;
	/** Done in this week. */
	readonly lessons: number;
	readonly exercises: number;
	/** Done by the end of it. */
	readonly sum: Tally;
};

export type PathProgress = {
	/** Every week from the first thing done until now, empty ones too; none before the first. */
	readonly weeks: readonly PathWeek[];
	readonly done: Tally;
	readonly total: Tally;
};

type Step = {
	readonly module: string;
	readonly kind: 'lessons' | 'exercises';
	readonly at: number;
};

/**
 * What is done of the path's modules, week by week. A lesson counts from the first time it was finished, an exercise
 * from the day its first artefact without gaps was begun. What belongs to no module of the path is not counted.
 */
export function pathProgress(
	path: readonly ModuleEntry[],
	outcomes: readonly OutcomeRecord[],
	artefacts: readonly ArtefactRecord[],
	now: number
): PathProgress {
	const steps = stepsOf(path, outcomes, artefacts);
	const total: Tally = {
		lessons: path.reduce((sum, module) => sum + module.lessons.length, 0),
		exercises: path.reduce((sum, module) => sum + module.exercises.length, 0),
		modules: path.length
	};
	const weeks: PathWeek[] = [];
	const first = steps[0];
	if (first) {
		const end = Math.max(now, steps.at(-1)?.at ?? now);
		for (let from = weekOf(first.at); from <= end; from = weekAfter(from))
			weeks.push(weekFrom(from, path, steps));
	}
	return { weeks, done: weeks.at(-1)?.sum ?? { lessons: 0, exercises: 0, modules: 0 }, total };
}

function weekFrom(from: number, path: readonly ModuleEntry[], steps: readonly Step[]): PathWeek {
	const until = weekAfter(from);
	const before = steps.filter((step) => step.at < until);
	const during = before.filter((step) => step.at >= from);
	return { from, ...kinds(during), sum: { ...kinds(before), modules: complete(path, before) } };
}

const kinds = (steps: readonly Step[]): { lessons: number; exercises: number } => {
	const lessons = steps.filter((step) => step.kind === 'lessons').length;
	return { lessons, exercises: steps.length - lessons };
};

const complete = (path: readonly ModuleEntry[], steps: readonly Step[]): number =>
	path.filter(
		({ id, lessons, exercises }) =>
			lessons.length + exercises.length > 0 &&
			steps.filter((step) => step.module === id).length === lessons.length + exercises.length
	).length;

function stepsOf(
	path: readonly ModuleEntry[],
	outcomes: readonly OutcomeRecord[],
	artefacts: readonly ArtefactRecord[]
): readonly Step[] {
	const lessons = earliest(
		outcomes.filter((one) => one.of === 'lesson').map((one) => [one.subject, one.updatedAt])
	);
	const made = earliest(artefacts.filter(isMade).map((one) => [one.artefact, one.createdAt]));
	const step = (module: string, kind: Step['kind'], at: number | undefined): Step[] =>
		at === undefined ? [] : [{ module, kind, at }];
	return path
		.flatMap((module) => [
			...module.lessons.flatMap(({ id }) =>
				step(module.id, 'lessons', lessons.get(`${module.id}/${id}`))
			),
			...module.exercises.flatMap(({ artefact }) =>
				step(module.id, 'exercises', made.get(artefact))
			)
		])
		.sort((a, b) => a.at - b.at);
}

function earliest(times: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	for (const [key, at] of times) found.set(key, Math.min(at, found.get(key) ?? at));
	return found;
}
