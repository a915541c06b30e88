import * as v from 'valibot';
import { Id, text } from './text-schema.ts';

/** One thing on the way: all of a module, one of its lessons, its exercise, or a drill. */
const Stop = v.union([
	v.strictObject({ module: Id, lesson: v.optional(Id) }),
	v.strictObject({ module: Id, exercise: Id }),
	v.strictObject({ drill: Id })
]);

const Stage = v.strictObject({
	/** As in "Before the first shift". */
	title: text(60),
	stops: v.pipe(v.array(Stop), v.minLength(1))
});

/** `content/paths.yaml`: ways through what there is, for people with different evenings before them. */
export const PathsSchema = v.strictObject({
	paths: v.array(
		v.strictObject({
			id: Id,
			title: text(40),
			/** Whom it is for, in one sentence. */
			for: text(200),
			/** What one can do at its end. */
			ends: text(200),
			/** The sum of its stops, to five minutes. */
			minutes: v.pipe(v.number(), v.integer(), v.minValue(5)),
			stages: v.pipe(v.array(Stage), v.minLength(1), v.maxLength(4))
		})
	)
});

export type AuthoredPath = v.InferOutput<typeof PathsSchema>['paths'][number];
export type AuthoredStop = v.InferOutput<typeof Stop>;

/** A stop with its name, its minutes and its address. */
export type PathStop = {
	readonly kind: 'module' | 'lesson' | 'exercise' | 'drill';
	readonly title: string;
	readonly minutes: number;
	/** Of the page, without `#`: `/learn/escalate-well`. */
	readonly address: string;
	/** `module`, `module/lesson`, the artefact an exercise makes, or a scenario's id. */
	readonly subject: string;
};

export type LearningPath = Omit<AuthoredPath, 'stages'> & {
	readonly stages: readonly { readonly title: string; readonly stops: readonly PathStop[] }[];
};
