import type { Action, Duration, Instant, PersonId, Plan, Urgency } from './types.ts';
import type { Stretch } from './schedule/spans.ts';

/** Urgency by the hours in which an incident is created (R15). */
export type UrgencyByWindow = {
	readonly inside: Urgency;
	readonly outside: Urgency;
	/** Whether a window's start raises what is open and low. */
	readonly raise: boolean;
	/** Support hours, sorted, joined. */
	readonly windows: readonly Stretch[];
};

/** What people do to a service: an action on an incident, a snooze, or a new policy for what is created from then on. */
export type Deed =
	| Exclude<Action, { do: 'addRule' }>
	| { readonly do: 'snooze'; readonly by?: PersonId; readonly lasts: Duration };
export type ServiceDeed =
	/** `policy`: index into the plan's policies. */
	| { readonly do: 'editPolicy'; readonly policy: number }
	| Extract<Action, { do: 'addRule' }>
	/** The schedules know of it from the start; this says when, among what happens at one instant. */
	| { readonly do: 'removeUser' };

export type TimedDeed = { readonly at: Instant } & (
	| { readonly deed: ServiceDeed }
	/** `incident` counts from 1. */
	| { readonly deed: Deed; readonly incident: number }
);

/** A case made runnable: all times are instants, all ids resolved, nothing is left to a preset. */
export type Compiled = {
	readonly plan: Plan;
	readonly start: Instant;
	readonly until: Instant;
	/** When each incident is created, by its number. */
	readonly created: readonly Instant[];
	readonly urgency: Urgency | UrgencyByWindow;
	/** Sorted, joined. */
	readonly maintenance: readonly Stretch[];
	readonly ackTimeout: Duration | undefined;
	/** Whether an edited policy reaches open incidents. */
	readonly live: boolean;
	/** Of each of the plan's policies: 0 where it is the service's, edited or not, else its own index. */
	readonly families: readonly number[];
	/** In time order, and in the order of the file at equal time. */
	readonly deeds: readonly TimedDeed[];
	/** The schedules as they stood when only so many of the removals had been made. */
	readonly schedulesAfter: (removals: number) => Plan['schedules'];
};
