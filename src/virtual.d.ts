/** What src/compile emits from content/. Import types, because an ambient module may not import relatively. */
declare module 'virtual:content' {
	type Lazy<T> = () => Promise<{ default: T }>;
	type Table<T> = Readonly<Record<string, Lazy<T>>>;

	/** The table of contents; small, and loaded with the first page. */
	export const index: import('./domain/guide/content-index.ts').ContentIndex;
	export const modules: Table<import('./domain/learning/types.ts').LearningModule>;
	/** By `module/lesson`. */
	export const lessons: Table<import('./domain/learning/types.ts').Lesson>;
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
	/** Every step a team can take, and where each is taught. */
	export const plan: Lazy<import('./domain/maturity/steps.ts').Plan>;
	/** Which questions a drill's expectations are evidence for. */
	export const evidenceMap: Lazy<import('./domain/maturity/evidence-map.ts').EvidenceMap>;
	/** How answers to earlier editions of the model read in later ones; empty while there is but one. */
	export const editionTables: Lazy<readonly import('./domain/maturity/editions.ts').EditionTable[]>;
	/** The points of one section of a guide (`fso.escalations`), by their ids. */
	export const guideSections: Table<
		Readonly<Record<string, import('./domain/guide/types.ts').GuidePoint>>
	>;
}
