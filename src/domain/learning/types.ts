import type * as v from 'valibot';
import type { ModuleEntry } from '../guide/content-index.ts';
import type { CheckSchema } from './check-schema.ts';
import type { DiagramSchema } from './diagram-schema.ts';
import type { LessonFrontSchema, ModuleSchema, blockSchemas } from './schema.ts';

export type ModuleFront = v.InferOutput<typeof ModuleSchema>;
export type LessonFront = v.InferOutput<typeof LessonFrontSchema>;
export type Exercise = ModuleFront['exercises'][number];

export type Check = v.InferOutput<typeof CheckSchema>;
export type CheckKind = Check['kind'];
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;

export type Diagram = v.InferOutput<typeof DiagramSchema>;
export type DiagramOf<K extends Diagram['kind']> = Extract<Diagram, { kind: K }>;

export type Callout = v.InferOutput<typeof blockSchemas.callout>;
export type Cite = v.InferOutput<typeof blockSchemas.cite>;
export type Calculator = v.InferOutput<typeof blockSchemas.calculator>;
export type Example = v.InferOutput<typeof blockSchemas.example>;

/** A point as a citation needs it; the point itself loads when somebody opens it. */
export type CitedPoint = { readonly id: string; readonly label: string; readonly url: string };

/** What stands in the margin beside the prose it follows. */
export type Aside =
	| { readonly kind: 'callout'; readonly title: string; readonly text: string }
	| { readonly kind: 'cite'; readonly text: string; readonly points: readonly CitedPoint[] };

/** A compiled lesson is a list of these. `html` is our own compiled prose, nothing else. */
export type Block =
	| { readonly kind: 'prose'; readonly html: string; readonly asides: readonly Aside[] }
	| { readonly kind: 'check'; readonly check: Check }
	| { readonly kind: 'diagram'; readonly diagram: Diagram }
	| { readonly kind: 'example'; readonly example: Example }
	| {
			readonly kind: 'calculator';
			readonly calculator: Omit<Calculator, 'points'> & { readonly points: readonly CitedPoint[] };
	  }
	| { readonly kind: 'exercise'; readonly exercise: string; readonly text: string };

export type Lesson = LessonFront & {
	/** From 1, in the order of the files. */
	readonly number: number;
	readonly blocks: readonly Block[];
};

/** A lesson as its page loads it: with what its module holds. */
export type ReadLesson = Lesson & { readonly module: ModuleEntry };

/** A module, compiled. */
export type LearningModule = ModuleFront & {
	readonly lessons: readonly Lesson[];
	readonly contentHash: string;
};
export type ModuleHead = Omit<LearningModule, 'lessons'>;

/** An author's error. `path` leads from the thing that was checked to what is wrong. */
export type Finding = {
	readonly path: readonly (string | number)[];
	readonly message: string;
	readonly expected?: string;
};
