import type { Channel, PersonId, ScheduleId, Urgency } from './types.ts';

/**
 * A case: an escalation policy with its people, schedules and what happens, as data. The same in the lab, in tests and on
 * the command line. Shapes are those of the file; `case-schema.ts` parses it, `compile-case.ts` makes it runnable.
 * Source: spec "Escalation engine and lab", section 9.
 */

/** Minutes: a number, decimals allowed, or "m:ss". */
export type Minutes = number | string;
/** "HH:MM" on a wall clock. */
export type ClockTime = string;
/** "2026-03-04T08:30" on the wall clock of the schedule. */
export type LocalTime = string;
/** An IANA name. */
export type Zone = string;
export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export type Preset = 'pagerduty-like' | 'goalert-like' | 'grafana-like';
export type LayerRule = 'last-wins' | 'priority' | 'union';
export type PolicyEdits = 'snapshot' | 'live';

/** `from` equal to `to` is 24 hours; overnight belongs to the day it starts on (R21). */
export type DailyHours = {
	readonly days: readonly Day[];
	readonly from: ClockTime;
	readonly to: ClockTime;
};

export type UrgencyByHours = {
	readonly inside: Urgency;
	readonly outside: Urgency;
	readonly raiseAtStart?: boolean;
};

export type CaseService = {
	readonly tier?: 1 | 2 | 3;
	readonly urgency: Urgency | { readonly byHours: UrgencyByHours };
	readonly supportHours?: DailyHours & { readonly tz?: Zone };
	readonly ackTimeoutMin?: Minutes;
	readonly maintenance?: readonly { readonly from: Minutes; readonly to: Minutes }[];
};

export type CaseRule = { readonly afterMin: Minutes; readonly channel: Channel };

export type CasePerson = {
	readonly name?: string;
	readonly tz?: Zone;
	readonly sleep?: { readonly from: ClockTime; readonly to: ClockTime };
	readonly rules?: {
		readonly high?: readonly CaseRule[];
		readonly low?: readonly CaseRule[];
	};
};

export type RotationUnit = 'hour' | 'day' | 'week' | 'month';

export type CaseRotation = {
	readonly unit: RotationUnit;
	readonly length: number;
	readonly start: LocalTime;
	/** "none" leaves a turn empty. */
	readonly users: readonly (PersonId | 'none')[];
};

export type CaseLayer = {
	readonly rotation: CaseRotation;
	readonly restrictions?: readonly DailyHours[];
	/** Under `priority` the highest with somebody holds. */
	readonly priority?: number;
};

/** Both: replace. `remove` alone may leave a gap; `add` alone puts somebody on call (R23). */
export type CaseOverride = {
	readonly from: LocalTime;
	readonly to: LocalTime;
	readonly remove?: PersonId;
	readonly add?: PersonId;
};

export type CaseTemporary = {
	readonly from: LocalTime;
	readonly to: LocalTime;
	readonly shifts: readonly {
		readonly from: LocalTime;
		readonly to: LocalTime;
		readonly user: PersonId;
	}[];
};

export type AlwaysSchedule = { readonly always: PersonId };
export type OffsetSchedule = {
	readonly offsetOf: { readonly schedule: ScheduleId; readonly turns: number };
};
export type LayeredSchedule = {
	readonly tz?: Zone;
	readonly layers: readonly CaseLayer[];
	readonly overrides?: readonly CaseOverride[];
	readonly temporary?: readonly CaseTemporary[];
};
export type CaseSchedule = AlwaysSchedule | OffsetSchedule | LayeredSchedule;

export type CaseShadow = PersonId | { readonly user: PersonId; readonly mayAck?: boolean };

export type CaseLevel = {
	readonly number?: number;
	readonly timeoutMin: Minutes;
	/** Schedules, or bare people. */
	readonly targets: readonly (ScheduleId | PersonId)[];
	readonly assign?: 'all' | 'roundRobin';
	readonly multiAck?: boolean;
	readonly shadows?: readonly CaseShadow[];
};

export type CasePolicy = {
	readonly repeat?: number;
	readonly onEmpty?: 'skip' | 'wait';
	readonly afterEscalation?: 'stop' | 'continue';
	readonly levels: readonly CaseLevel[];
};

type Done<D extends string> = {
	readonly at: Minutes;
	readonly do: D;
	/** Which of several, from 1. */
	readonly incident?: number;
};
type By = { readonly by?: PersonId };

export type CaseAction =
	| (Done<'ack'> & { readonly by: PersonId })
	| (Done<'escalate'> & By & { readonly asOf?: Minutes })
	| (Done<'resolve'> & By)
	| (Done<'unack'> & By)
	| (Done<'snooze'> & By & { readonly min: Minutes })
	/** Exactly one of `level`, `user` and `policy`. */
	| (Done<'reassign'> &
			By & { readonly level?: number; readonly user?: PersonId; readonly policy?: CasePolicy })
	| (Done<'editPolicy'> & By & { readonly policy: CasePolicy })
	| (Done<'addRule'> &
			By & {
				readonly user: PersonId;
				readonly urgency: Urgency;
				readonly afterMin: Minutes;
				readonly channel: Channel;
			})
	/** `layer` counts from 1. */
	| (Done<'removeUser'> &
			By & { readonly schedule: ScheduleId; readonly layer: number; readonly user: PersonId })
	| (Done<'handOver'> & By & { readonly to: PersonId });

export type CaseFile = {
	readonly id: string;
	readonly preset?: Preset;
	readonly policyEdits?: PolicyEdits;
	readonly layerRule?: LayerRule;
	/** An instant, "2026-03-04T02:00:00Z": minute 0 of every `at`. */
	readonly start: string;
	/** Minutes at which incidents of this service are created; [0] where absent. */
	readonly incidents?: readonly Minutes[];
	readonly service: CaseService;
	readonly people: Readonly<Record<PersonId, CasePerson>>;
	readonly schedules?: Readonly<Record<ScheduleId, CaseSchedule>>;
	readonly policy: CasePolicy;
	readonly actions?: readonly CaseAction[];
	readonly until: Minutes;
};

/**
 * A case being written: where a number belongs there may stand what was typed instead, so that nothing typed is lost.
 * `parseCase` says what of it does not hold yet.
 */
export type Draft<T> = T extends number
	? number | string
	: T extends string | boolean
		? T
		: T extends readonly (infer U)[]
			? readonly Draft<U>[]
			: T extends object
				? { readonly [K in keyof T]: Draft<T[K]> }
				: T;
export type CaseDraft = Draft<CaseFile>;

/** One thing wrong with a case. `path` reads as in `policy.levels[0].timeoutMin`; empty for the whole. */
export type CaseProblem = { readonly path: string; readonly message: string };

export type ParsedCase =
	| { readonly ok: true; readonly file: CaseFile }
	| { readonly ok: false; readonly problems: readonly CaseProblem[] };
