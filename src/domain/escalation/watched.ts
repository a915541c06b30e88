import { newDraft, type Draft } from './draft.ts';
import { levelDue } from './timers.ts';
import { policyOf } from './schedule.ts';
import type { Entry, Instant, Plan, Urgency } from './types.ts';

/** An entry of a service's timeline: which of its incidents, from 1. */
export type WorldEntry = Entry & { readonly incident: number };

/** One of a service's incidents, with the deadlines that only a service has. Infinity: none. */
export type Watched = {
	readonly number: number;
	readonly createdAt: Instant;
	readonly draft: Draft;
	ackDue: Instant;
	snoozeDue: Instant;
	/** When it was acknowledged or snoozed, whichever runs. */
	quietSince: Instant;
};

export const watch = (number: number, at: Instant, urgency: Urgency, policy: number): Watched => ({
	number,
	createdAt: at,
	draft: newDraft(at, urgency, policy),
	ackDue: Infinity,
	snoozeDue: Infinity,
	quietSince: at
});

/** Whether it waits for the end of maintenance (R13). Whoever has acknowledged it meanwhile has it. */
export const isSuspended = ({ draft }: Watched): boolean =>
	draft.region === 'suspended' && draft.status === 'triggered';

/**
 * When its level's timeout ends, as the policy it follows now says. Where that policy is edited live, the level it stands on
 * keeps its place and takes the new timeout, counted from its entry; if that has passed already, or the level is no more,
 * the wait is over at once and the next level of the new policy follows: after the last one the next pass, or the end.
 */
export function leavesLevelAt(plan: Plan, { draft }: Watched, now: Instant): Instant {
	if (draft.status !== 'triggered' || draft.region !== 'atLevel') return Infinity;
	const isGone = policyOf(plan, draft).levels[draft.level - 1] === undefined;
	return isGone ? now : Math.max(levelDue(plan, draft), now);
}
