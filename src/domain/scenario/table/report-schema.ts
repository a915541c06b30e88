import * as v from 'valibot';
import { RESULTS, ROLES } from './events.ts';

const text = v.string();
const finite = v.pipe(v.number(), v.finite());
const maybe = v.nullable(finite);
const curve = v.array(v.strictObject({ at: finite, value: finite }));

/** What a table's report tells, frozen with its outcome: later content cannot rewrite what a room did. */
export const reportSchema = v.strictObject({
	version: v.literal(1),
	scenario: text,
	edition: finite,
	seed: finite,
	title: text,
	service: text,
	tier: finite,
	/** Milliseconds since the epoch, and how long the room took without its pauses. */
	startedAt: finite,
	endedAt: finite,
	took: finite,
	when: text,
	where: text,
	people: v.array(text),
	roles: v.array(v.strictObject({ role: v.picklist(ROLES), who: text })),
	/** The story's clock. */
	storyAt: finite,
	tz: text,
	horizon: finite,
	/** "customers who cannot pay" */
	who: text,
	end: v.picklist(['resolved', 'handed-over', 'unresolved', 'timed-out', 'stopped']),
	headline: text,
	summary: text,
	takeaways: v.array(text),
	expectations: v.array(
		v.strictObject({
			id: text,
			name: text,
			guide: text,
			result: v.picklist(RESULTS),
			/** Whether the facilitator saw it, or it follows from what was decided. */
			seen: v.boolean(),
			says: text
		})
	),
	timeline: v.array(
		v.strictObject({
			seconds: finite,
			kind: v.picklist(['decision', 'inject', 'page', 'end']),
			text,
			more: text
		})
	),
	decisions: v.array(
		v.strictObject({
			seconds: finite,
			ask: text,
			options: v.array(v.strictObject({ key: text, text })),
			key: v.nullable(text),
			text,
			by: text,
			why: text,
			/** Null where the room did something that no option names. */
			verdict: v.nullable(v.picklist(['best', 'fine', 'costly', 'worst'])),
			lost: finite,
			says: text,
			customers: finite
		})
	),
	measures: v.array(v.strictObject({ name: text, unit: text, yours: maybe, best: maybe })),
	pages: v.array(v.strictObject({ name: text, pages: finite, asleep: v.boolean() })),
	yours: curve,
	best: curve,
	/** The room found ways of its own; the best line may take them too. */
	amended: v.boolean(),
	/** The facilitator changed the story on the way: a link could not replay it. */
	altered: v.boolean(),
	notes: v.array(v.strictObject({ seconds: maybe, text })),
	well: v.array(text),
	hard: v.array(text),
	items: v.array(v.strictObject({ text, owner: text, due: text })),
	asks: v.array(v.strictObject({ ask: text, guide: text }))
});

export type Report = v.InferOutput<typeof reportSchema>;

const detailSchema = v.object({ mode: v.literal('tabletop'), table: reportSchema });

/** The report in what an outcome was begun with and ended with; null where it holds none. */
export function reportIn(detail: unknown): Report | null {
	const parsed = v.safeParse(detailSchema, detail);
	return parsed.success ? parsed.output.table : null;
}
