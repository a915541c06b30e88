import * as v from 'valibot';

/** How sure the learner was, asked together with the answer and before it was judged. */
export const SURE = ['guess', 'fairly', 'certain'] as const;
export type Sure = (typeof SURE)[number];

const number = v.pipe(v.number(), v.finite());

/** The scheduler's own numbers for one card (FSRS). Instants are milliseconds. */
const Schedule = v.strictObject({
	due: number,
	stability: number,
	difficulty: number,
	elapsed_days: number,
	scheduled_days: number,
	learning_steps: number,
	reps: number,
	lapses: number,
	state: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
	last_review: v.nullable(number)
});

/** What a card record remembers: the schedule, and every answer it has had, oldest first. */
export const CardMemorySchema = v.strictObject({
	schedule: Schedule,
	seen: v.array(v.strictObject({ at: number, right: v.boolean(), sure: v.picklist(SURE) }))
});

export type CardMemory = v.InferOutput<typeof CardMemorySchema>;

/** `module/lesson/check`, taken apart; undefined when it is none. */
export function cardPlace(
	id: string
): { readonly module: string; readonly lesson: string; readonly check: string } | undefined {
	const [module, lesson, check, ...rest] = id.split('/');
	return module && lesson && check && rest.length === 0 ? { module, lesson, check } : undefined;
}
