/** What src/compile emits from content/. Import types, because an ambient module may not import relatively. */
declare module 'virtual:content' {
	type Lazy<T> = () => Promise<{ default: T }>;
	type Table<T> = Readonly<Record<string, Lazy<T>>>;

	/** The table of contents; small, and loaded with the first page. */
	export const index: import('./domain/guide/content-index.ts').ContentIndex;
	/** A module without its lessons' words. */
	export const modules: Table<import('./domain/learning/types.ts').ModuleHead>;
	/** What modules hold, by the file they are in (`outlineFile`), then by module. */
	export const outlines: Table<
		Readonly<Record<string, import('./domain/guide/content-index.ts').ModuleEntry>>
	>;
	/** By module, then by lesson. */
	export const lessons: Table<Table<import('./domain/learning/types.ts').ReadLesson>>;
	/** What drills are, by the file they are in (`drillFile`), then by drill. */
	export const drillEntries: Table<
		Readonly<Record<string, import('./domain/guide/content-index.ts').DrillEntry>>
	>;
	/** Each with the few guide points it cites. */
	export const drills: Table<
		import('./domain/scenario/types.ts').Scenario & {
			readonly cites: Readonly<Record<string, import('./domain/learning/types.ts').CitedPoint>>;
		}
	>;
	export const dimensions: Table<import('./domain/maturity/types.ts').Dimension>;
	export const artefacts: Table<import('./domain/artefact/schema.ts').ArtefactForm>;
	/** The figure of the first visit. */
	export const nights: Lazy<import('./domain/scenario/two-nights.ts').TwoNights>;
	/** The model's outline, with the words of the core questions only. */
	export const quickCheck: Lazy<import('./domain/maturity/outline.ts').QuestionSet>;
	/** The model's outline, with the words of every question. */
	export const allQuestions: Lazy<import('./domain/maturity/outline.ts').QuestionSet>;
	/** Every step a team can take. */
	export const plan: Lazy<import('./domain/maturity/steps.ts').Plan>;
	/** Where the practice of each question is taught. */
	export const teaching: Lazy<import('./domain/maturity/steps.ts').TeachingMap>;
	/** Which questions a drill's expectations are evidence for. */
	export const evidenceMap: Lazy<import('./domain/maturity/evidence-map.ts').EvidenceMap>;
	/** How answers to earlier editions of the model read in later ones; empty while there is but one. */
	export const editionTables: Lazy<readonly import('./domain/maturity/editions.ts').EditionTable[]>;
	/** The points of one section of a guide (`fso.escalations`), by their ids. */
	export const guideSections: Table<
		Readonly<Record<string, import('./domain/guide/types.ts').GuidePoint>>
	>;
}

/** What all modules hold, and the paths through them: for pages that list them. */
declare module 'virtual:content/contents' {
	export const modules: readonly import('./domain/guide/content-index.ts').ModuleEntry[];
	export const paths: readonly import('./domain/learning/path-schema.ts').LearningPath[];
}

/** All drills, in their order: for pages that list them. */
declare module 'virtual:content/drills' {
	const entries: readonly import('./domain/guide/content-index.ts').DrillEntry[];
	export default entries;
}

declare module 'virtual:content/glossary' {
	const terms: readonly import('./domain/learning/terms.ts').Term[];
	export default terms;
}

/** By guide point, the cards that ask about it. */
declare module 'virtual:content/cards' {
	const cards: import('./domain/learning/missed-cards.ts').CardsByPoint;
	export default cards;
}

declare module 'virtual:content/coverage' {
	const covered: readonly import('./domain/learning/coverage.ts').Covered[];
	export default covered;
}

/** What a search finds, in the order of worth. */
declare module 'virtual:content/search' {
	const docs: readonly import('./domain/learning/search-docs.ts').SearchDoc[];
	export default docs;
}

/** Names of the dimensions of the assessment. */
declare module 'virtual:content/dimensions' {
	const dimensions: readonly import('./domain/guide/content-index.ts').DimensionEntry[];
	export default dimensions;
}
