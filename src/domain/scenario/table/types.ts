import type { Refused, Run, RunEvent } from '../run-types.ts';
import type { Scenario, Seconds } from '../types.ts';
import type { Result, Role, TableEvent } from './events.ts';

export type Phase = 'lobby' | 'briefing' | 'discussing' | 'decided' | 'hotWash' | 'report';

/** What a room decided, before and after it is played. */
export type Decision = {
	readonly at: string;
	readonly ask: string | null;
	readonly key: string | null;
	/** Id of the choice in the amended scenario, or `wait`. */
	readonly choice: string;
	readonly text: string;
	readonly by: string;
	readonly why: string;
	/** The options that stood open there, in order; none of them where the room did something else. */
	readonly options: readonly { readonly key: string; readonly id: string; readonly text: string }[];
	/** Seconds of the story, below zero before the incident. */
	readonly seconds: Seconds;
	readonly own: boolean;
};
export type Improvement = { readonly text: string; readonly owner: string; readonly due: string };

/** Where a table stands: all of it follows from its events. */
export type Table = {
	readonly phase: Phase;
	/** As written, and as the facilitator has amended it. */
	readonly original: Scenario;
	readonly scenario: Scenario;
	/** As it was before the decision that is pending. */
	readonly before: Scenario;
	readonly run: Run | null;
	readonly paused: boolean;
	readonly asked: boolean;
	readonly shown: boolean;
	readonly pending: Decision | null;
	readonly decisions: readonly Decision[];
	readonly notes: readonly { readonly text: string; readonly seconds: Seconds | null }[];
	readonly ticks: Readonly<Record<string, Result>>;
	readonly people: readonly string[];
	readonly roles: Readonly<Partial<Record<Role, string>>>;
	readonly when: string;
	readonly where: string;
	readonly well: readonly string[];
	readonly hard: readonly string[];
	readonly items: readonly Improvement[];
	/** Milliseconds since the epoch; pauses are not counted in what the room took. */
	readonly startedAt: number | null;
	readonly pausedAt: number | null;
	readonly pausedFor: number;
	readonly endedAt: number | null;
};

export type RefusedTable =
	| Refused
	| {
			readonly refused:
				| 'not-now'
				| 'paused'
				| 'no-such-inject'
				| 'cannot-come'
				| 'needed'
				| 'not-decided'
				| 'no-such-scene'
				| 'nothing-there';
	  };

export const isRunEvent = (event: TableEvent): event is Extract<TableEvent, RunEvent> =>
	event.type === 'run.begun' || event.type === 'option.chosen' || event.type === 'time.waited';
