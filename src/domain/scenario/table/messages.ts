import * as v from 'valibot';
import { ROLES } from './events.ts';
import type { RoomView } from './room.ts';

const finite = v.pipe(v.number(), v.finite());
const text = v.string();
const texts = v.array(text);
const told = v.array(v.strictObject({ at: finite, text }));

const piece = { id: text, title: text, fresh: v.boolean() };
const evidence = v.variant('kind', [
	v.strictObject({
		...piece,
		kind: v.picklist(['alert', 'settings']),
		rows: v.array(v.strictTuple([text, text]))
	}),
	v.strictObject({
		...piece,
		kind: v.literal('chat'),
		lines: v.array(v.strictObject({ at: finite, who: text, text }))
	}),
	v.strictObject({ ...piece, kind: v.literal('log'), lines: told }),
	v.strictObject({
		...piece,
		kind: v.literal('graph'),
		unit: text,
		max: finite,
		usual: v.exactOptional(finite),
		points: v.array(v.strictTuple([finite, finite])),
		mark: v.exactOptional(v.strictObject({ at: finite, text }))
	}),
	v.strictObject({ ...piece, kind: v.literal('runbook'), verified: text, steps: texts })
]);

const story = v.strictObject({
	number: finite,
	instant: finite,
	startsAt: finite,
	tz: text,
	place: text,
	before: v.boolean(),
	seconds: finite,
	interrupted: v.boolean(),
	situation: texts,
	news: told,
	question: v.nullable(text),
	options: v.nullable(v.array(v.strictObject({ key: text, text, takes: v.nullable(finite) }))),
	decided: v.nullable(v.strictObject({ key: v.nullable(text), text, by: text })),
	evidence: v.array(evidence),
	status: v.picklist(['quiet', 'triggered', 'acknowledged', 'resolved']),
	acknowledgedBy: v.nullable(text),
	paged: v.array(v.strictObject({ name: text, place: text, at: finite })),
	next: v.nullable(v.strictObject({ at: finite, people: texts })),
	customers: v.strictObject({
		who: text,
		population: finite,
		now: finite,
		slopePerMin: finite,
		curve: v.array(v.strictObject({ at: finite, value: finite }))
	}),
	horizon: finite,
	end: v.nullable(v.picklist(['resolved', 'handed-over', 'unresolved', 'timed-out']))
});

const view = v.strictObject({
	phase: v.picklist(['lobby', 'briefing', 'discussing', 'decided', 'hotWash', 'report']),
	paused: v.boolean(),
	title: text,
	service: text,
	tier: finite,
	when: text,
	people: texts,
	roles: v.array(v.strictObject({ role: v.picklist(ROLES), who: text })),
	briefing: texts,
	story: v.nullable(story),
	wash: v.nullable(
		v.strictObject({
			asks: texts,
			well: texts,
			hard: texts,
			items: v.array(v.strictObject({ text, owner: text, due: text }))
		})
	)
});

/** What the console says: the whole of what the room may see, each time. */
const fromConsole = v.variant('type', [
	v.strictObject({ type: v.literal('room'), seq: finite, view }),
	v.strictObject({ type: v.literal('closing') })
]);
/** What a room's screen says: that it needs all, that it shows a view, that it goes. */
const fromRoom = v.variant('type', [
	v.strictObject({ type: v.literal('ask') }),
	v.strictObject({ type: v.literal('showing'), seq: finite }),
	v.strictObject({ type: v.literal('leaving') })
]);

export type FromConsole =
	| { readonly type: 'room'; readonly seq: number; readonly view: RoomView }
	| { readonly type: 'closing' };
export type FromRoom = v.InferOutput<typeof fromRoom>;

/** A message from another window; null where it is none of ours. */
export function heardByRoom(message: unknown): FromConsole | null {
	const parsed = v.safeParse(fromConsole, message);
	return parsed.success ? parsed.output : null;
}
export function heardByConsole(message: unknown): FromRoom | null {
	const parsed = v.safeParse(fromRoom, message);
	return parsed.success ? parsed.output : null;
}
