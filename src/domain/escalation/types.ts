/**
 * The escalation engine's data. Instants are whole milliseconds, durations too; levels count from 1, passes from 0.
 * Everything here is plain and serialisable. Source: spec "Escalation engine and lab" (rules R1 to R23).
 */
export type Instant = number;
export type Duration = number;
export type PersonId = string;
export type ScheduleId = string;

export type Channel = 'push' | 'sms' | 'phone' | 'email' | 'chat';
export type Urgency = 'high' | 'low';

/** Half-open: [from, to). A missing end is unbounded. */
export type Span = { readonly from?: Instant; readonly to?: Instant };

/** "Call me five minutes after the page": fires when the delay has passed and nobody has acknowledged. */
export type PersonalRule = { readonly after: Duration; readonly channel: Channel };

export type Person = {
	readonly name: string;
	readonly rules: Readonly<Record<Urgency, readonly PersonalRule[]>>;
	/** When a page would wake them. */
	readonly asleep: readonly Span[];
	/** The other hours in which a page is not at work; where nobody asked, there are none. */
	readonly offHours?: readonly Span[];
};

/** Who is on call during a span. Outside every shift nobody is. Shifts of one schedule do not overlap. */
export type Shift = Span & { readonly people: readonly PersonId[] };

export type Target = { readonly schedule: ScheduleId } | { readonly person: PersonId };
export type Shadow = { readonly person: PersonId; readonly mayAck: boolean };

export type Level = {
	readonly timeout: Duration;
	readonly targets: readonly Target[];
	readonly assign: 'all' | 'roundRobin';
	readonly multiAck: boolean;
	readonly shadows: readonly Shadow[];
};

export type Policy = {
	readonly levels: readonly Level[];
	/** Passes after the first. */
	readonly repeat: number;
	readonly onEmpty: 'skip' | 'wait';
	/** Whether personal rules of a level run on once the level is left. */
	readonly afterEscalation: 'stop' | 'continue';
};

/**
 * The frozen inputs. An incident remembers the index of its policy, so an edited policy is appended and old incidents
 * keep theirs (R1); schedules are read at each level entry and are never frozen (R2).
 */
export type Plan = {
	readonly people: Readonly<Record<PersonId, Person>>;
	/** Sorted by time. */
	readonly schedules: Readonly<Record<ScheduleId, readonly Shift[]>>;
	/** Everybody who can ever be on call; where absent, whoever has a shift. */
	readonly members?: Readonly<Record<ScheduleId, readonly PersonId[]>>;
	readonly policies: readonly Policy[];
	/** Urgency of incidents created now. */
	readonly urgency: Urgency;
};

/** A person's run through their personal rules, begun by a level entry or a reassignment. */
export type Cycle = {
	readonly person: PersonId;
	readonly since: Instant;
	/** Level that began it; 0 when the incident was assigned to the person. */
	readonly level: number;
	readonly shadow: boolean;
};

/** A message of a cycle that has not been sent yet. */
export type Message = Cycle & { readonly channel: Channel; readonly due: Instant };

/** The last message a channel carried to a person: a channel carries one a minute. */
export type Sent = { readonly person: PersonId; readonly channel: Channel; readonly at: Instant };

export type AddedRule = PersonalRule & { readonly person: PersonId; readonly urgency: Urgency };

/** Where the escalation stands, beside the status. `suspended`: created in maintenance, nothing entered yet (R13). */
export type Region = 'atLevel' | 'exhausted' | 'unowned' | 'heldLow' | 'detached' | 'suspended';

/** All that decides what happens next, and nothing of what has been. Small, canonical, serialisable. */
export type Incident = {
	readonly status: 'triggered' | 'acknowledged' | 'resolved';
	readonly urgency: Urgency;
	/** Index into the plan's policies: the snapshot this incident follows. */
	readonly policy: number;
	readonly region: Region;
	/** The level last entered; 0 before any. */
	readonly level: number;
	readonly pass: number;
	/** When that level was entered. */
	readonly since: Instant;
	/** Who the incident is assigned to while `detached`. */
	readonly assignee: PersonId | null;
	/** Who has it. */
	readonly acknowledger: PersonId | null;
	readonly cycles: readonly Cycle[];
	readonly pending: readonly Message[];
	readonly sent: readonly Sent[];
	/** Everybody paged so far, shadows too, in order of id. */
	readonly paged: readonly PersonId[];
	/** Next target of each round-robin level. */
	readonly turns: readonly number[];
	readonly added: readonly AddedRule[];
};

export type Action =
	| { readonly do: 'ack'; readonly by?: PersonId }
	| { readonly do: 'resolve'; readonly by?: PersonId }
	| { readonly do: 'unack'; readonly by?: PersonId }
	/** `asOf`: when the requester last looked. */
	| { readonly do: 'escalate'; readonly by?: PersonId; readonly asOf?: Instant }
	| { readonly do: 'reassign'; readonly by?: PersonId; readonly to: Reassignment }
	/** `to` has agreed and is the acknowledger from now on. */
	| { readonly do: 'handOver'; readonly by?: PersonId; readonly to: PersonId }
	| { readonly do: 'addRule'; readonly rule: AddedRule };

export type Reassignment =
	{ readonly level: number } | { readonly person: PersonId } | { readonly policy: number };

export type Refusal =
	| 'resolved'
	| 'no-levels'
	| 'no-such-level'
	| 'low-urgency'
	| 'assigned-to-person'
	| 'already-escalated'
	| 'already-acknowledged'
	| 'not-acknowledged'
	| 'only-a-shadow'
	| ServiceRefusal;

/** Refusals only a service knows: maintenance (R13), and an incident that is created later. */
export type ServiceRefusal = 'in-maintenance' | 'not-created-yet';

/** Types only a service writes: hours, maintenance, snooze and acknowledgement timeout. */
export type ServiceEntryType = 'snooze' | 'retrigger' | 'raise' | 'suspended';

export type EntryType =
	| ServiceEntryType
	| 'level'
	| 'page'
	| 'notify'
	| 'unnotified'
	| 'ack'
	| 'unack'
	| 'escalate'
	| 'resolve'
	| 'reassign'
	| 'handOver'
	| 'nobody'
	| 'unowned'
	| 'exhausted'
	| 'refused'
	| 'held';

/** Why a level was entered where a service's own timers did it (R10, R11, R13, R15). */
export type ServiceCause = 'ack-timeout' | 'snooze-ended' | 'maintenance-ended' | 'raised';

/** Why a level was entered. */
export type EntryCause =
	'created' | 'timeout' | 'escalated' | 'reassigned' | 'empty' | 'unack' | ServiceCause;

/** One line of the timeline. `people` holds one id for `page` and `notify`. */
export type Entry = {
	readonly at: Instant;
	readonly type: EntryType;
	readonly level?: number;
	readonly pass?: number;
	readonly people?: readonly PersonId[];
	readonly channel?: Channel;
	readonly by?: PersonId;
	readonly shadow?: true;
	readonly reason?: EntryCause | Refusal | 'maintenance' | 'support-hours';
	/** How long was waited for this: since the level before, or since the page. */
	readonly waited?: Duration;
};

/** `entries` are in time order, and at one instant in the ruled order. */
export type Happened = { readonly incident: Incident; readonly entries: readonly Entry[] };
export type Acted = Happened & { readonly refused?: Refusal };
