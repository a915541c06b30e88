import type { Entry, Incident, Instant, Urgency } from './types.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * An incident being worked on within one call of the engine: one copy a call, however much happens in it. Its lists are
 * replaced, never changed, because the incident it was made from still holds them.
 */
export type Draft = Writable<Incident>;

/** An incident of which nothing is known yet but that it was created. */
export const newDraft = (at: Instant, urgency: Urgency, policy: number): Draft => ({
	status: 'triggered',
	urgency,
	policy,
	region: 'unowned',
	level: 0,
	pass: 0,
	since: at,
	assignee: null,
	acknowledger: null,
	cycles: [],
	pending: [],
	sent: [],
	paged: [],
	turns: [],
	added: []
});

/** Written out, because spreading is several times slower and this runs for every step of the solver. */
export const draftOf = (incident: Incident): Draft => ({
	status: incident.status,
	urgency: incident.urgency,
	policy: incident.policy,
	region: incident.region,
	level: incident.level,
	pass: incident.pass,
	since: incident.since,
	assignee: incident.assignee,
	acknowledger: incident.acknowledger,
	cycles: incident.cycles,
	pending: incident.pending,
	sent: incident.sent,
	paged: incident.paged,
	turns: incident.turns,
	added: incident.added
});

/** An entry being written: keys that say nothing are left out by not assigning them, which costs less than a spread. */
export type Writing = Writable<Entry>;

const NONE: readonly never[] = [];

/** Ends all personal rules. */
export function quieten(draft: Draft): void {
	draft.cycles = NONE;
	draft.pending = NONE;
}
