import * as v from 'valibot';
import { Option } from './check-common.ts';
import { CheckSchema } from './check-schema.ts';
import { DiagramSchema } from './diagram-schema.ts';
import { Id, Minutes, PointId, text } from './text-schema.ts';

const Exercise = v.strictObject({
	id: Id,
	/** The form it fills, as in `content/artefacts/`. */
	artefact: Id,
	title: text(80),
	minutes: Minutes,
	brief: text(400)
});

/** Asked before the first lesson, never scored: a guess makes what follows stick. */
const Before = v.strictObject({
	prompt: text(420),
	options: v.pipe(v.array(Option), v.minLength(3), v.maxLength(4)),
	explain: text(420)
});

/** `module.yaml`. The order of the lessons comes from their file names. */
export const ModuleSchema = v.strictObject({
	id: Id,
	number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)),
	title: text(60),
	/** All of it, the exercise included. */
	minutes: Minutes,
	/** Why it matters, in two sentences. */
	why: text(400),
	outcomes: v.pipe(v.array(text(160)), v.minLength(2), v.maxLength(6)),
	before: v.optional(Before),
	roles: v.array(Id),
	/** Modules worth reading before; nothing is ever locked. */
	recommends: v.array(Id),
	artefacts: v.array(Id),
	exercises: v.array(Exercise)
});

/** The front matter of a lesson. */
export const LessonFrontSchema = v.strictObject({
	id: Id,
	title: text(60),
	lead: text(260),
	minutes: Minutes,
	/** `practice`: not an idea of its own but the place where the module's ideas are used. */
	kind: v.optional(v.picklist(['lesson', 'practice']), 'lesson'),
	teaches: v.array(PointId)
});

const Callout = v.strictObject({ title: text(60), text: text(400) });

/** The guide's teaching in our words, with where it stands. */
const Cite = v.strictObject({
	points: v.pipe(v.array(PointId), v.minLength(1), v.maxLength(3)),
	text: text(400)
});

/** A worked example: one task done step by step, each step with its reason. */
const Example = v.strictObject({
	id: Id,
	title: text(80),
	situation: text(480),
	steps: v.pipe(
		v.array(
			v.strictObject({
				/** What the learner may try to answer before it opens. */
				ask: text(160),
				does: text(360),
				because: text(360)
			})
		),
		v.minLength(2),
		v.maxLength(7)
	),
	closing: v.optional(text(360))
});

/** The calculators a lesson may hold. */
export const CALCULATORS = [
	'response-times',
	'impact-area',
	'error-budget',
	'notification-stagger',
	'sunset-notice',
	'response-cost'
] as const;

const Calculator = v.strictObject({
	id: Id,
	calculates: v.picklist(CALCULATORS),
	title: text(80),
	/** What to try, and what to notice. */
	text: text(320),
	points: v.pipe(v.array(PointId), v.minLength(1), v.maxLength(3))
});

const ExerciseLink = v.strictObject({ exercise: Id, text: text(320) });

/** One schema for each fenced block of a lesson, by the word after the fence. */
export const blockSchemas = {
	check: CheckSchema,
	diagram: DiagramSchema,
	callout: Callout,
	cite: Cite,
	example: Example,
	exercise: ExerciseLink,
	calculator: Calculator
} as const;

export type BlockName = keyof typeof blockSchemas;

/** `content/glossary/*.yaml`: words a reader may open where they stand. */
export const GlossarySchema = v.strictObject({
	terms: v.array(
		v.strictObject({
			id: Id,
			term: text(48),
			/** Other forms under which it is found in prose: plurals, acronyms. */
			also: v.optional(v.array(text(48)), []),
			/** Too common a word to be linked wherever it stands; it is still listed and found. */
			common: v.optional(v.boolean(), false),
			means: text(320),
			points: v.optional(v.array(PointId), [])
		})
	)
});
