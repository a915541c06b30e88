/** The small table of contents that the first page needs; everything else is loaded when it is opened. */
export type ContentIndex = {
	readonly modules: readonly ModuleEntry[];
	readonly drills: readonly DrillEntry[];
	readonly dimensions: readonly DimensionEntry[];
	/** Names of the maturity levels, lowest first; in data they are 0 to 4. */
	readonly levels: readonly string[];
};

export type ModuleEntry = {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly minutes: number;
	readonly lessons: readonly LessonEntry[];
	readonly exercises: readonly ExerciseEntry[];
	/** How many cards the module can add to the review queue. */
	readonly cards: number;
};

export type LessonEntry = { readonly id: string; readonly title: string; readonly minutes: number };
export type ExerciseEntry = LessonEntry & { readonly artefact: string };

export type DrillEntry = {
	readonly id: string;
	readonly title: string;
	readonly minutes: number;
	readonly service: string;
	readonly tier: number;
	/** One sentence on what the player walks into. */
	readonly summary: string;
	readonly rulesHash: string;
	readonly version: number;
};

export type DimensionEntry = {
	readonly id: string;
	readonly title: string;
	readonly side: 'ownership' | 'operations';
};
