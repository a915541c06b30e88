import * as v from 'valibot';
import type { StoredEvent } from '../../record/types.ts';
import { runEventSchema } from '../run-events.ts';

/** Who does what at a table. Nobody has to: a role may stay empty. */
export const ROLES = ['command', 'deputy', 'scribe', 'liaison', 'experts'] as const;
export const RESULTS = ['met', 'missed', 'not-exercised'] as const;

const LONG = 2000;
const words = v.pipe(v.string(), v.trim(), v.maxLength(LONG));
const said = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONG));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Milliseconds since the epoch, on the facilitator's clock. */
const now = whole;

/** The facts of a table beside those of its run. `at` is the id of the scene or inject that was being discussed. */
const own = [
	v.strictObject({ type: v.literal('table.planned'), when: words, where: words }),
	v.strictObject({
		type: v.literal('table.named'),
		people: v.pipe(v.array(said), v.maxLength(60))
	}),
	v.strictObject({ type: v.literal('table.cast'), role: v.picklist(ROLES), who: words }),
	v.strictObject({ type: v.literal('table.briefed'), now }),
	v.strictObject({ type: v.literal('table.asked'), at: id }),
	v.strictObject({ type: v.literal('table.shown'), at: id, shown: v.boolean() }),
	v.strictObject({
		type: v.literal('table.decided'),
		at: id,
		/** Id of the choice, `wait`, or null where the room did something else. */
		choice: v.nullable(id),
		by: words,
		why: words,
		now,
		instead: v.optional(v.strictObject({ text: said, takes: whole, to: v.nullable(id) }))
	}),
	v.strictObject({ type: v.literal('table.undone'), at: id }),
	v.strictObject({ type: v.literal('table.fired'), inject: id, now }),
	v.strictObject({ type: v.literal('table.skipped'), inject: id, now }),
	v.strictObject({ type: v.literal('table.noted'), text: said, now }),
	v.strictObject({
		type: v.literal('table.ticked'),
		expectation: id,
		result: v.nullable(v.picklist(RESULTS))
	}),
	v.strictObject({ type: v.literal('table.paused'), now }),
	v.strictObject({ type: v.literal('table.resumed'), now }),
	v.strictObject({ type: v.literal('table.stopped'), at: id, now }),
	v.strictObject({ type: v.literal('table.went'), how: v.picklist(['well', 'hard']), text: said }),
	v.strictObject({ type: v.literal('table.improved'), text: said, owner: words, due: words }),
	v.strictObject({
		type: v.literal('table.struck'),
		from: v.picklist(['well', 'hard', 'items']),
		index: whole
	}),
	v.strictObject({ type: v.literal('table.closed'), now })
] as const;

export const tableEventSchema = v.variant('type', [...own, runEventSchema]);

export type TableEvent = v.InferOutput<typeof tableEventSchema>;
export type Role = (typeof ROLES)[number];
export type Result = (typeof RESULTS)[number];

/** The events of a table, or null where one of them is none. */
export function tableEventsOf(stored: readonly StoredEvent[]): TableEvent[] | null {
	const parsed = v.safeParse(
		v.array(tableEventSchema),
		stored.map(({ event }) => event)
	);
	return parsed.success ? parsed.output : null;
}
