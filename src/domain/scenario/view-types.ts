import type { Lane } from '../escalation/lanes.ts';
import type { End } from './run-types.ts';
import type { Evidence, Scenario, Seconds } from './types.ts';

export type CurvePoint = { readonly at: Seconds; readonly value: number };

export type Option = {
	readonly key: string;
	readonly id: string;
	readonly text: string;
	readonly takes: Seconds;
};

/** What the screen draws. Nothing here that the player may not know. */
export type View = {
	readonly kind: 'scene' | 'inject' | 'end';
	/** Id of the scene, or of the inject that asks for a decision: the `at` of the next event. */
	readonly at: string;
	/** Decisions taken so far, plus one. */
	readonly number: number;
	readonly seconds: Seconds;
	/** Epoch milliseconds on the scenario's clock, and where that clock hangs. */
	readonly instant: number;
	readonly tz: string;
	readonly place: string;
	/** True in a scene before the incident. */
	readonly before: boolean;
	readonly you: { readonly id: string; readonly name: string };
	readonly service: Scenario['service'];
	/** Paragraphs. */
	readonly room: readonly string[];
	readonly ask: string | null;
	readonly options: readonly Option[];
	/** The built-in choice: how long at most, and until which second. */
	readonly wait: { readonly key: 'W'; readonly upTo: Seconds; readonly until: Seconds } | null;
	/**
	 * Unlocked so far: what is new, then what belongs to where the player stands, then the rest, the latest first. Lines
	 * and points of the future are left out.
	 */
	readonly evidence: readonly (Evidence & { readonly fresh: boolean })[];
	/** What arrived by itself during the last step: paragraphs of injects without a decision, and plain engine news. */
	readonly news: readonly { readonly at: Seconds; readonly text: string }[];
	readonly status: 'quiet' | 'triggered' | 'acknowledged' | 'resolved';
	readonly acknowledgedBy: string | null;
	/** Who is paged and who would be next; times are epoch milliseconds. */
	readonly lanes: readonly Lane[];
	readonly customers: {
		readonly who: string;
		readonly population: number;
		readonly now: number;
		readonly slopePerMin: number;
		readonly curve: readonly CurvePoint[];
	};
	/** What the policy does next by itself, and when. */
	readonly due: {
		readonly at: Seconds;
		readonly level: number;
		readonly people: readonly string[];
	} | null;
	readonly horizon: Seconds;
	readonly end: End | null;
};
