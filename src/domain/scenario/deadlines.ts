import { draftOf, newDraft } from '../escalation/draft.ts';
import { advance, nextDue, trigger } from '../escalation/engine.ts';
import { enter } from '../escalation/enter.ts';
import type { Compiled, Deed as ServiceDeed } from '../escalation/compiled.ts';
import { again, deedOn, raise } from '../escalation/service.ts';
import type { Entry, Happened, Incident, Instant } from '../escalation/types.ts';
import type { Watched } from '../escalation/watched.ts';
import type { DrillPlan } from './types.ts';

/**
 * What an incident's service times, around the engine: the end of an acknowledgement, of a snooze, of maintenance, and the
 * hours that raise what is low (R10, R11, R13 to R15). The same rules as in a case with one incident.
 */

/** An acknowledgement or snooze that ends by itself: instants. */
export type Quiet = {
	readonly until: Instant;
	readonly since: Instant;
	readonly snoozed: boolean;
};
/** An incident, and whether it is quiet for a time. */
type Kept = { readonly incident: Incident; readonly quiet: Quiet | null };
type Changed = Kept & Happened;

const NONE: readonly never[] = [];

const watchedOf = ({ incident, quiet }: Kept): Watched => ({
	number: 1,
	createdAt: incident.since,
	draft: draftOf(incident),
	ackDue: quiet && !quiet.snoozed ? quiet.until : Infinity,
	snoozeDue: quiet?.snoozed ? quiet.until : Infinity,
	quietSince: quiet?.since ?? 0
});

function keptOf({ draft, ackDue, snoozeDue, quietSince }: Watched): Kept {
	const until = Math.min(ackDue, snoozeDue);
	if (draft.status !== 'acknowledged' || until === Infinity)
		return { incident: draft, quiet: null };
	return {
		incident: draft,
		quiet: { until, since: quietSince, snoozed: snoozeDue !== Infinity }
	};
}

/** Creates the incident: under the plan's policy, or suspended where maintenance is on (R1, R13). */
export function create(plan: DrillPlan, at: Instant): Happened {
	const policy = plan.policy ?? 0;
	if (!plan.hours?.maintenance?.some(({ from, to }) => from <= at && at < to))
		return trigger(plan, at, policy);
	const draft = newDraft(at, plan.urgency, policy);
	draft.region = 'suspended';
	return { incident: draft, entries: [{ at, type: 'suspended', reason: 'maintenance' }] };
}

type Own = { readonly at: Instant; readonly is: 'released' | 'raised' | 'again' };

/** What is due next that the engine does not know of, from `now` on; in the ruled order at one instant (R4). */
function nextOwn({ hours }: DrillPlan, { incident, quiet }: Kept, now: Instant): Own | undefined {
	let next: Own | undefined = quiet ? { at: quiet.until, is: 'again' } : undefined;
	if (!hours) return next;
	if (incident.urgency === 'low' && incident.status !== 'resolved') {
		const at = hours.raises?.find((start) => start >= now) ?? Infinity;
		if (at <= (next?.at ?? Infinity) && at < Infinity) next = { at, is: 'raised' };
	}
	if (incident.region === 'suspended' && incident.status === 'triggered') {
		const { since } = incident;
		const at = hours.maintenance?.find(({ from, to }) => from <= since && since < to)?.to ?? now;
		if (at <= (next?.at ?? Infinity)) next = { at, is: 'released' };
	}
	return next;
}

/** When something next happens by itself, from `now` on; undefined if nothing ever will. */
export function nextInAll(
	plan: DrillPlan,
	incident: Incident,
	quiet: Quiet | null,
	now: Instant
): Instant | undefined {
	const due = nextDue(plan, incident);
	if (quiet === null && plan.hours === undefined) return due;
	const own = nextOwn(plan, { incident, quiet }, now)?.at;
	return own === undefined || (due !== undefined && due < own) ? due : own;
}

function comeDue(plan: DrillPlan, kept: Kept, { at, is }: Own, entries: Entry[]): Kept {
	const watched = watchedOf(kept);
	if (is === 'raised') raise(plan, watched, at, entries);
	else if (is === 'again')
		again(plan, watched, at, kept.quiet?.snoozed ? 'snooze-ended' : 'ack-timeout', entries);
	else {
		const to = { level: 1, pass: 0, cause: 'maintenance-ended' } as const;
		enter(plan, watched.draft, at, to, entries);
	}
	return keptOf(watched);
}

/**
 * Lets everything due from `now` up to and including `to` happen, each at its instant, in the ruled order. Without `quiet`
 * in the answer, that stays as it is.
 */
export function advanceAll(
	plan: DrillPlan,
	incident: Incident,
	quiet: Quiet | null,
	now: Instant,
	to: Instant
): Happened | Changed {
	if (quiet === null && plan.hours === undefined) return advance(plan, incident, to);
	const own = nextOwn(plan, { incident, quiet }, now);
	return own && own.at <= to
		? advanceWith(plan, { incident, quiet }, own, to)
		: advance(plan, incident, to);
}

function advanceWith(plan: DrillPlan, kept: Kept, first: Own, to: Instant): Changed {
	const entries: Entry[] = [];
	let now = kept;
	const run = (until: Instant): void => {
		const advanced = advance(plan, now.incident, until);
		now = { incident: advanced.incident, quiet: now.quiet };
		entries.push(...advanced.entries);
	};
	let own: Own | undefined = first;
	for (; own && own.at <= to; own = nextOwn(plan, now, own.at)) {
		run(own.at - 1);
		now = comeDue(plan, now, own, entries);
	}
	run(to);
	return { ...now, entries };
}

/** Somebody does something, after all that was due before; a refusal is written down and changes nothing. */
export function actAll(plan: DrillPlan, kept: Kept, at: Instant, deed: ServiceDeed): Changed {
	const entries: Entry[] = [];
	const watched = watchedOf(kept);
	// Of a compiled case it reads these two.
	const { maintenance = NONE, ackTimeout } = plan.hours ?? {};
	const refused = deedOn({ maintenance, ackTimeout } as Compiled, plan, watched, at, deed, entries);
	if (refused !== undefined) {
		const by = deed.by === undefined ? undefined : { by: deed.by };
		entries.push({ at, type: 'refused', ...by, reason: refused });
	}
	return { ...keptOf(watched), entries };
}
