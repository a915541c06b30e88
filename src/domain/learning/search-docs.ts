import type { GuidePoint } from '../guide/types.ts';
import type { LearningPath } from './path-schema.ts';
import { otherNames } from './other-names.ts';
import type { Term } from './terms.ts';
import type { LearningModule, Lesson } from './types.ts';
import { lessonText } from './words.ts';

/** What a search finds. */
export type SearchDoc = {
	readonly kind:
		'lesson' | 'module' | 'exercise' | 'path' | 'term' | 'drill' | 'assessment' | 'point';
	readonly title: string;
	/** Where it stands, as in the module of a lesson. */
	readonly under: string;
	/** What it says, shown beneath. */
	readonly text: string;
	/** Other words that it is found by. */
	readonly words: string;
	/** Of its page; of a guide point, in the guide. */
	readonly address: string;
};

export type SearchSources = {
	readonly modules: readonly LearningModule[];
	readonly paths: readonly LearningPath[];
	readonly terms: readonly Term[];
	readonly points: Readonly<Record<string, GuidePoint>>;
	readonly drills: readonly {
		id: string;
		title: string;
		summary: string;
		service: { name: string };
	}[];
	readonly dimensions: readonly {
		id: string;
		title: string;
		questions: readonly { text: string }[];
	}[];
};

/** Each word once, longest ones kept: enough to find a lesson by, a third of the weight of its prose. */
function wordsOf(text: string): string {
	const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]{3,}/gu) ?? [];
	return [...new Set(words)].join(' ');
}

const lessonDoc = (module: LearningModule, lesson: Lesson): SearchDoc => ({
	kind: 'lesson',
	title: lesson.title,
	under: module.title,
	text: lesson.lead,
	words: wordsOf(lessonText(lesson)),
	address: `#/learn/${module.id}/${lesson.id}`
});

/** Everything there is to find, the things one would rather have first. */
export function searchDocs(all: SearchSources): readonly SearchDoc[] {
	return [
		...all.modules.flatMap((module): SearchDoc[] => [
			{
				kind: 'module',
				title: module.title,
				under: `Module ${module.number}`,
				text: module.why,
				words: module.outcomes.join(' '),
				address: `#/learn/${module.id}`
			},
			...module.lessons.map((lesson) => lessonDoc(module, lesson)),
			...module.exercises.map(({ id, title, brief }): SearchDoc => ({
				kind: 'exercise',
				title,
				under: module.title,
				text: brief,
				words: '',
				address: `#/learn/${module.id}/exercise/${id}`
			}))
		]),
		...all.drills.map(({ id, title, summary, service }): SearchDoc => ({
			kind: 'drill',
			title,
			under: service.name,
			text: summary,
			words: '',
			address: `#/drill/${id}`
		})),
		...all.terms.map(({ id, term, also, means }): SearchDoc => ({
			kind: 'term',
			title: term,
			under: otherNames({ term, also }).join(', '),
			text: means,
			words: also.join(' '),
			address: `#/learn/glossary/${id}`
		})),
		...all.dimensions.map(({ id, title, questions }): SearchDoc => ({
			kind: 'assessment',
			title,
			under: 'Dimension of the assessment',
			text: questions.map(({ text }) => text).join(' '),
			words: '',
			address: `#/assess/dimension/${id}`
		})),
		...Object.values(all.points).map((point): SearchDoc => ({
			kind: 'point',
			title: point.heading,
			under: point.label,
			text: point.point,
			words: '',
			address: point.url
		}))
	];
}
