import type { LearningModule } from '../domain/learning/types.ts';
import type { Teaching } from '../domain/maturity/steps.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { Scenario } from '../domain/scenario/types.ts';

export type Taught = {
	readonly modules: readonly LearningModule[];
	readonly drills: readonly Scenario[];
};

/**
 * Where each question's practice can be learned: the lesson, with its module and exercise, and the drill that share most
 * guide points with it. Derived, so that a new module or drill is found without anybody listing it.
 */
export function teachingOf(model: Model, { modules, drills }: Taught): Record<string, Teaching> {
	const lessons = modules.flatMap((module) => module.lessons.map((lesson) => ({ module, lesson })));
	const taught = drills.map((drill) => ({
		drill,
		points: [...drill.teaches, ...drill.expectations.map((one) => one.guide)]
	}));
	const questions = model.dimensions.flatMap((dimension) => dimension.questions);
	return Object.fromEntries(
		questions.map(({ id, derives_from: points }): [string, Teaching] => {
			const found = best(lessons, ({ lesson }) => shared(lesson.teaches, points));
			const drill = best(taught, (one) => shared(one.points, points))?.drill;
			const exercise = found?.module.exercises[0];
			return [
				id,
				{
					points,
					...(found && {
						module: named(found.module),
						lesson: { module: found.module.id, ...named(found.lesson) }
					}),
					...(found && exercise && { exercise: { module: found.module.id, ...named(exercise) } }),
					...(drill && { drill: named(drill) })
				}
			];
		})
	);
}

const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title });

const shared = (some: readonly string[], others: readonly string[]): number =>
	new Set(some.filter((one) => others.includes(one))).size;

/** The first of those that score highest; none where nothing scores at all. */
function best<T>(list: readonly T[], score: (one: T) => number): T | undefined {
	const most = Math.max(0, ...list.map(score));
	return most === 0 ? undefined : list.find((one) => score(one) === most);
}
