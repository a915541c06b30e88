import type { Entry, Incident } from '../escalation/types.ts';
import type { Quiet } from './deadlines.ts';
import type { Branch, Mode, SceneId, Seconds, Target, Verdict } from './types.ts';

/** The facts of a run, as they are stored. `at` is the id of the scene or inject that was being decided. */
export type RunEvent =
	| {
			readonly type: 'run.begun';
			readonly scenario: string;
			readonly version: number;
			readonly rulesHash: string;
			readonly seed: number;
			readonly mode: Mode;
	  }
	| { readonly type: 'option.chosen'; readonly at: string; readonly choice: string }
	| { readonly type: 'time.waited'; readonly at: string };

export type End = 'resolved' | 'handed-over' | 'unresolved' | 'timed-out';

/** Something that came about in a step, in time order. */
export type Happening =
	| { readonly type: 'engine'; readonly at: Seconds; readonly entry: Entry }
	/** The curve turns here; straight in between. */
	| { readonly type: 'customers'; readonly at: Seconds; readonly value: number }
	| { readonly type: 'scene'; readonly at: Seconds; readonly scene: SceneId }
	| { readonly type: 'inject'; readonly at: Seconds; readonly inject: string }
	| {
			readonly type: 'drawn';
			readonly at: Seconds;
			readonly draw: string;
			readonly branch: number;
			readonly of: readonly Branch[];
			readonly odds: readonly number[];
	  }
	| {
			readonly type: 'scored';
			readonly at: Seconds;
			readonly expectation: string;
			readonly result: Verdict;
	  }
	| {
			readonly type: 'cost';
			readonly at: Seconds;
			readonly person: string;
			readonly asleep: boolean;
	  }
	| { readonly type: 'end'; readonly at: Seconds; readonly end: End };

/** Where a run stands: all that decides what can come, and `spent`, what has been. */
export type State = {
	readonly t: Seconds;
	/** Null while the way to the next scene is still going on. */
	readonly scene: SceneId | null;
	/** Whose eyes the player has. */
	readonly you: string;
	/** When the scene's own timer rings. */
	readonly timerAt: Seconds | null;
	/** Where the player goes once the injects in the queue are decided. */
	readonly bound: Target | null;
	/** Injects that wait for a decision, by index, first come first. */
	readonly queue: readonly number[];
	/** Bit set of injects that have arrived. */
	readonly fired: number;
	readonly flags: number;
	/** Per draw, the outcomes still possible as far as the player can know: a bit set. */
	readonly known: readonly number[];
	/** The name of the plan in force. */
	readonly setup: string;
	/** Bit set of people interrupted so far, in the order of the plan. */
	readonly interrupted: number;
	/** Null before the incident. */
	readonly incident: Incident | null;
	/** Whether it is quiet for a time: acknowledged where that times out, or snoozed. */
	readonly quiet: Quiet | null;
	/** Bit set: 1 raised by support hours, 2 triggered again by itself and not acknowledged since. */
	readonly signs: number;
	readonly customers: number;
	/** How far the base curve has run; it stands still while an effect holds. */
	readonly baseAt: Seconds;
	readonly end: End | null;
	/** Cost so far in minutes of full outage, and customer-minutes so far. */
	readonly spent: { readonly cost: number; readonly customerMinutes: number };
};

export type Refused = {
	readonly refused:
		| 'not-begun'
		| 'already-begun'
		| 'other-scenario'
		| 'over'
		| 'not-here'
		| 'no-such-choice'
		| 'not-open'
		| 'nothing-to-wait-for';
};
export type Stepped = { readonly state: State; readonly happened: readonly Happening[] };

/** A run so far: its events, where they lead, and all that happened on the way. */
export type Run = {
	readonly seed: number;
	readonly mode: Mode;
	readonly events: readonly RunEvent[];
	readonly state: State;
	readonly happened: readonly Happening[];
	/** Where each decision was taken: index into `happened` at which its consequences begin. */
	readonly cuts: readonly number[];
};
