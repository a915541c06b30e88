import * as v from 'valibot';
import { Id, PointId, text } from './text-schema.ts';

/** Every choice a learner can make has its reason, shown at once after the answer. */
export const why = text(320);

export const common = {
	id: Id,
	/** Raised whenever what counts as right changes; stored answers carry it. */
	rev: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** The guide points this check exercises. */
	tests: v.pipe(v.array(PointId), v.minLength(1)),
	prompt: text(420),
	hint: v.optional(text(240)),
	/** The one thing to remember, shown after every answer, right or wrong. */
	explain: text(420),
	/** Present: the check returns in the review queue, asked with these other words. */
	card: v.optional(v.strictObject({ prompt: text(420) }))
};

export const Option = v.strictObject({
	id: Id,
	text: text(160),
	correct: v.optional(v.boolean(), false),
	why
});
