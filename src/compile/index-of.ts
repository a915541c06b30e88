import type { ContentIndex, DrillEntry, ModuleEntry } from '../domain/guide/content-index.ts';
import type { LearningPath } from '../domain/learning/path-schema.ts';
import type { LearningModule } from '../domain/learning/types.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { Scenario } from '../domain/scenario/types.ts';

/** What a module holds, as lists need to name it. */
export const outlineOf = (module: LearningModule): ModuleEntry => ({
	id: module.id,
	number: module.number,
	title: module.title,
	minutes: module.minutes,
	lessons: module.lessons.map(({ id, title, minutes }) => ({ id, title, minutes })),
	exercises: module.exercises.map(({ id, title, minutes, artefact }) => ({
		id,
		title,
		minutes,
		artefact
	})),
	cards: module.lessons
		.flatMap((lesson) => lesson.blocks)
		.filter((block) => block.kind === 'check' && block.check.card).length
});

export const drillEntries = (drills: readonly Scenario[]): readonly DrillEntry[] =>
	drills.map((drill) => ({
		id: drill.id,
		title: drill.title,
		minutes: Math.round(drill.length / 60),
		service: drill.service.name,
		tier: drill.service.tier,
		summary: drill.summary,
		rulesHash: drill.rulesHash,
		version: drill.version
	}));

type Whole = {
	readonly outlines: readonly ModuleEntry[];
	readonly drills: readonly DrillEntry[];
	readonly paths: readonly LearningPath[];
	readonly model: Model | undefined;
};

/** What every first page may need, and nothing that a page of its own loads. */
export function indexOf({ outlines, drills, paths, model }: Whole): ContentIndex {
	const [first] = outlines;
	const lesson = first?.lessons[0];
	return {
		modules: outlines.map(({ id, lessons }) => ({ id, lessons: lessons.length })),
		first: {
			lesson: first && lesson ? `${first.id}/${lesson.id}` : '',
			minutes: lesson?.minutes ?? 0,
			drillMinutes: drills[0]?.minutes ?? 0
		},
		paths: paths.map(({ id, title, stages }) => ({
			id,
			title,
			stops: stages
				.flatMap(({ stops }) => stops)
				.filter(({ kind }) => kind === 'module' || kind === 'lesson')
				.map(({ subject }) => subject)
		})),
		drills: drills.map(({ id }) => id),
		dimensions: model?.dimensions.length ?? 0,
		levels: model?.levels ?? []
	};
}
