/** The small table of contents that the first page needs; everything else is loaded when it is opened. */
export type ContentIndex = {
	/** In their order, as little as it takes to find the next one; what they hold is their outline. */
	readonly modules: readonly SpineEntry[];
	/** Where somebody begins who has never been here. */
	readonly first: FirstLesson;
	readonly paths: readonly PathEntry[];
	/** In their order; what each is, is its entry. */
	readonly drills: readonly string[];
	/** How many the assessment has, and so how many questions a quick check. */
	readonly dimensions: number;
	/** Names of the maturity levels, lowest first; in data they are 0 to 4. */
	readonly levels: readonly string[];
};

export type SpineEntry = {
	readonly id: string;
	/** How many it has. */
	readonly lessons: number;
};

/** The address of a lesson, `module/lesson`, how long it takes, and how long the first drill does. */
export type FirstLesson = {
	readonly lesson: string;
	readonly minutes: number;
	readonly drillMinutes: number;
};

/** A path as Today needs it: its stops that are lessons, each `module` (all of it) or `module/lesson`, in order. */
export type PathEntry = {
	readonly id: string;
	readonly title: string;
	readonly stops: readonly string[];
};

/** The outline of one module. */
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

/** Outlines travel by the half dozen: a name of a file for each would weigh more than they do. */
const A_FILE = 6;

/** The file that holds the outline of this module, by its place in the order. */
export const outlineFile = (modules: readonly { readonly id: string }[], id: string): string =>
	String(Math.floor(modules.findIndex((one) => one.id === id) / A_FILE));

/** The same of a drill's entry. */
export const drillFile = (drills: readonly string[], id: string): string =>
	String(Math.floor(drills.indexOf(id) / A_FILE));
