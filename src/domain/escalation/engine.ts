import { take } from './act.ts';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { enter } from './enter.ts';
import type { Acted, Action, Entry, Happened, Incident, Instant, Plan } from './types.ts';
import { dueOf, fire } from './timers.ts';

const NOTHING: readonly Entry[] = [];

/**
 * Creates an incident: level 1 is entered at once and frozen with its policy (R1).
 * Messages due at this very instant are left to `advance`, because people's actions come first (R4).
 */
export function trigger(plan: Plan, at: Instant, policy = plan.policies.length - 1): Happened {
	const entries: Entry[] = [];
	const draft = newDraft(at, plan.urgency, policy);
	enter(plan, draft, at, { level: 1, pass: 0, cause: 'created' }, entries);
	return { incident: draft, entries };
}

/** When something next happens by itself; undefined if nothing ever will. */
export const nextDue = (plan: Plan, incident: Incident): Instant | undefined => {
	const due = dueOf(plan, incident);
	return due === Infinity ? undefined : due;
};

/** Lets everything due up to and including `to` happen, each at its exact instant, in the ruled order. */
export function advance(plan: Plan, incident: Incident, to: Instant): Happened {
	if (dueOf(plan, incident) > to) return { incident, entries: NOTHING };
	const entries: Entry[] = [];
	const draft = draftOf(incident);
	run(plan, draft, to, entries);
	return { incident: draft, entries };
}

/**
 * A person does something at an instant. What was due strictly before happens first; what is due at that instant is
 * left to `advance`. A refused action changes nothing and is logged.
 */
export function act(plan: Plan, incident: Incident, at: Instant, action: Action): Acted {
	const entries: Entry[] = [];
	const draft = draftOf(incident);
	run(plan, draft, at - 1, entries);
	const refused = take(plan, draft, at, action, entries);
	if (refused === undefined) return { incident: draft, entries };
	const by = 'by' in action && action.by !== undefined ? { by: action.by } : undefined;
	entries.push({ at, type: 'refused', ...by, reason: refused });
	return { incident: draft, entries, refused };
}

function run(plan: Plan, draft: Draft, to: Instant, entries: Entry[]): void {
	for (let due = dueOf(plan, draft); due <= to; due = dueOf(plan, draft))
		fire(plan, draft, due, entries);
}
