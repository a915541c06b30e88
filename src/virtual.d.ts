declare module 'virtual:content' {
	import type { GuidePoint } from './domain/guide/types.ts';
	import type { ContentIndex } from './domain/guide/content-index.ts';
	import type { LearningModule, Lesson } from './domain/learning/types.ts';
	import type { QuickCheck } from './domain/maturity/outline.ts';
	import type { Dimension } from './domain/maturity/types.ts';
	import type { Scenario } from './domain/scenario/types.ts';
	import type { ArtefactForm } from './domain/artefact/schema.ts';

	type Lazy<T> = () => Promise<{ default: T }>;

	/** The table of contents; small, and loaded with the first page. */
	export const index: ContentIndex;
	export const modules: Readonly<Record<string, Lazy<LearningModule>>>;
	/** By `module/lesson`. */
	export const lessons: Readonly<Record<string, Lazy<Lesson>>>;
	export const drills: Readonly<Record<string, Lazy<Scenario>>>;
	export const dimensions: Readonly<Record<string, Lazy<Dimension>>>;
	export const artefacts: Readonly<Record<string, Lazy<ArtefactForm>>>;
	/** The whole model's shape, with the words of the core questions only. */
	export const quickCheck: Lazy<QuickCheck>;
	/** Every guide point by id. */
	export const guidePoints: Lazy<Readonly<Record<string, GuidePoint>>>;
}
