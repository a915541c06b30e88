import type { ContentIndex } from '../domain/guide/content-index.ts';
import type { LearningModule } from '../domain/learning/types.ts';
import type { Model } from '../domain/maturity/types.ts';
import type { Scenario } from '../domain/scenario/types.ts';

type Whole = {
	readonly modules: readonly LearningModule[];
	readonly drills: readonly Scenario[];
	readonly model: Model | undefined;
};

/** The table of contents: what lists and Today need to name things, and nothing that a page of its own loads. */
export function indexOf({ modules, drills, model }: Whole): ContentIndex {
	return {
		modules: modules.map((module) => ({
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
		})),
		drills: drills.map((drill) => ({
			id: drill.id,
			title: drill.title,
			minutes: Math.round(drill.length / 60),
			service: drill.service.name,
			tier: drill.service.tier,
			summary: drill.summary,
			rulesHash: drill.rulesHash,
			version: drill.version
		})),
		dimensions: (model?.dimensions ?? []).map(({ id, title, side }) => ({ id, title, side })),
		levels: model?.levels ?? []
	};
}
