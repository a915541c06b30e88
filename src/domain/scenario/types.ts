import type { Duration, Instant, PersonId, Plan, Span } from '../escalation/types.ts';

/**
 * A scenario as the machine reads it, and what becomes of it while it is played.
 * Times are whole seconds from the incident's creation unless a name says otherwise; everything is plain and serialisable.
 */
export type Seconds = number;
export type SceneId = string;

/** All terms must hold. `flag` and `draw` are bit positions. */
export type Term = { readonly not: boolean } & (
	| { readonly is: 'flag'; readonly bit: number }
	| { readonly is: 'before' | 'after'; readonly at: Seconds }
	| { readonly is: 'acknowledged' | 'unowned' | 'low' }
	| { readonly is: 'paged' | 'assigned'; readonly person: PersonId }
);
export type Condition = readonly Term[];

export type Place = { readonly scene: SceneId; readonly after: Seconds };
/** The outcomes of a draw that lead to one and the same place; `outcomes` is a bit set. */
export type Branch = Place & { readonly outcomes: number };
export type Target = Place | { readonly draw: number; readonly branches: readonly Branch[] };

export type Verdict = 'met' | 'missed';
/** What somebody does to the incident; `snooze` is in seconds. */
export type Deed =
	| 'ack'
	| 'unack'
	| 'escalate'
	| 'resolve'
	| { readonly reassign: PersonId }
	| { readonly reassignLevel: number }
	| { readonly handOver: PersonId }
	| { readonly snooze: Seconds };

/** An escalation plan, and what only the service of the incident knows. */
export type DrillPlan = Plan & {
	/** The policy that an incident created under this plan follows, of the plan's; the first where absent. */
	readonly policy?: number;
	readonly hours?: {
		readonly ackTimeout?: Duration;
		/** Sorted, joined. */
		readonly maintenance?: readonly Required<Span>[];
		/** When support hours begin that raise what is low. */
		readonly raises?: readonly Instant[];
	};
};

export type Choice = {
	readonly id: string;
	readonly text: string;
	readonly did: string;
	readonly why: string;
	readonly takes: Seconds;
	readonly if: Condition;
	readonly unless?: Condition;
	/** Bit set of flags. */
	readonly set: number;
	readonly do?: Deed;
	/** Who does it, where it is not `you`. */
	readonly by?: string;
	readonly phones?: string;
	/** As `phones`; not only before the incident. */
	readonly setup?: string;
	readonly score: Readonly<Record<string, Verdict>>;
	readonly takeaway?: string;
	/** Absent only for a choice of an inject: back to where the player was. */
	readonly to?: Target;
};

type Decision = {
	readonly id: string;
	readonly room: string;
	readonly facilitator?: string;
	readonly ask?: string;
	/** Whose eyes the player has from here on; absent: the same as before. */
	readonly you?: string;
	readonly evidence: readonly string[];
	readonly choices: readonly Choice[];
	readonly takeaway?: string;
	readonly dilemma?: string;
};

export type Scene = Decision & {
	/** Plays this long before the incident; no time passes. */
	readonly before?: Seconds;
	/** Bit set of flags that come true on entering. */
	readonly set: number;
	readonly timer?: { readonly after: Seconds; readonly to: Target };
	readonly onPaged?: { readonly person: string; readonly to: Place };
	readonly onExhausted?: { readonly to: Place };
	readonly onUnowned?: { readonly to: Place };
	readonly onRaised?: { readonly to: Place };
	readonly onRetriggered?: { readonly to: Place };
	readonly end?: 'resolved' | 'handed-over' | 'unresolved';
};

export type Inject = Decision & {
	readonly at: Seconds;
	readonly if: Condition;
	readonly unless?: Condition;
	readonly set: number;
	readonly to?: Target;
};

export type Evidence =
	| {
			readonly id: string;
			readonly kind: 'alert' | 'settings';
			readonly title: string;
			readonly rows: readonly (readonly [string, string])[];
	  }
	| {
			readonly id: string;
			readonly kind: 'chat';
			readonly title: string;
			readonly lines: readonly {
				readonly at: Seconds;
				readonly who: string;
				readonly text: string;
			}[];
	  }
	| {
			readonly id: string;
			readonly kind: 'log';
			readonly title: string;
			readonly lines: readonly { readonly at: Seconds; readonly text: string }[];
	  }
	| {
			readonly id: string;
			readonly kind: 'graph';
			readonly title: string;
			readonly unit: string;
			readonly max: number;
			readonly usual?: number;
			readonly points: readonly (readonly [Seconds, number])[];
			readonly mark?: { readonly at: Seconds; readonly text: string };
	  }
	| {
			readonly id: string;
			readonly kind: 'runbook';
			readonly title: string;
			readonly verified: string;
			readonly steps: readonly string[];
	  };

export type Expectation = {
	readonly id: string;
	readonly guide: string;
	readonly name: string;
	readonly met: string;
	readonly missed: string;
};
export type Yardstick = { readonly good: number; readonly poor: number };
export type YardstickName = 'ack' | 'resolved' | 'customerMinutes' | 'people';

export type Scenario = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly summary: string;
	readonly modes: readonly Mode[];
	readonly length: Seconds;
	readonly horizon: Seconds;
	readonly teaches: readonly string[];
	readonly service: { readonly name: string; readonly tier: 1 | 2 | 3 };
	readonly briefing: { readonly room: string; readonly facilitator?: string };
	/** Epoch milliseconds at second 0, and the wall it is read from. */
	readonly startsAt: number;
	readonly tz: string;
	readonly place: string;
	/** What phones, schedules and hours do, by the name of the setup. */
	readonly plans: Readonly<Record<string, DrillPlan>>;
	/** The setup in force until a choice names another. */
	readonly phones: string;
	/** The longest that one *Wait* lasts; five minutes where absent. */
	readonly wait?: Seconds;
	readonly flags: readonly string[];
	readonly draws: readonly {
		readonly id: string;
		readonly outcomes: readonly {
			readonly id: string;
			readonly weight: number;
			/** Told afterwards. */
			readonly text: string;
		}[];
	}[];
	readonly impact: {
		readonly population: number;
		readonly who: string;
		readonly curve: readonly (readonly [Seconds, number])[];
		/** Customers per second. */
		readonly effects: readonly { readonly when: Condition; readonly slope: number }[];
	};
	readonly cost: { readonly page: number; readonly sleep: number };
	readonly evidence: Readonly<Record<string, Evidence>>;
	/** Whose eyes the player has at the start. */
	readonly you: string;
	readonly start: SceneId;
	readonly scenes: Readonly<Record<SceneId, Scene>>;
	readonly injects: readonly Inject[];
	readonly expectations: readonly Expectation[];
	readonly yardsticks: Readonly<Record<YardstickName, Yardstick>>;
	readonly takeaway: string;
	readonly debrief: readonly { readonly ask: string; readonly guide: string }[];
	readonly next: {
		readonly module?: string;
		/** Of the module; the compiler adds it. */
		readonly title?: string;
		readonly drill?: string;
		readonly why: string;
	};
	/** Instants, beside those of injects, at which a condition may change by the clock alone. */
	readonly marks: readonly Seconds[];
	/** Ids, numbers and edges; a changed one invalidates unfinished runs. */
	readonly rulesHash: string;
	readonly textHash: string;
};

export type Mode = 'solo' | 'tabletop';
