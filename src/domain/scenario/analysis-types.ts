import type { Measures, RunOutcome } from './outcome.ts';
import type { Seconds, Yardstick } from './types.ts';
import type { CurvePoint } from './view-types.ts';

/** One decision, as the debrief tells it. Each is judged by what could be known when it was made. */
export type DecisionReview = {
	/** From 1, as the marks on the chart. */
	readonly number: number;
	readonly at: Seconds;
	/** Epoch milliseconds on the scenario's clock. */
	readonly instant: number;
	/** Height of the curve there, for the mark. */
	readonly customers: number;
	readonly scene: string;
	readonly ask: string | null;
	readonly choice: string;
	readonly text: string;
	/** What was done, in the past. */
	readonly title: string;
	readonly verdict: 'best' | 'fine' | 'costly' | 'worst';
	/** Minutes of full outage above the best choice there, with chance averaged out. */
	readonly loss: number;
	readonly lossCustomerMinutes: number;
	/** Why, in the writer's words. */
	readonly why: string;
	/** Best choice there: what it was, and why. Null where the decision was the best. */
	readonly better: { readonly choice: string; readonly did: string; readonly why: string } | null;
	/**
	 * This decision replaced by the best one there, then the best line, on the same draws, set against your run; or, where
	 * it was the best, by the next best, set against the best line after yours. `spared` is yours less theirs.
	 */
	readonly counterfactual: {
		readonly choice: string;
		readonly did: string;
		readonly customerMinutes: number;
		readonly cost: number;
		readonly spared: number;
		readonly sentence: string;
	} | null;
	/** What the guide asks for here. */
	readonly asks: readonly {
		readonly expectation: string;
		readonly name: string;
		readonly guide: string;
		readonly result: 'met' | 'missed' | null;
	}[];
	/** Other options and what they would have cost more than the best, in order. */
	readonly options: readonly {
		readonly choice: string;
		readonly text: string;
		readonly why: string;
		readonly loss: number;
		readonly chosen: boolean;
	}[];
};

export type LuckItem = {
	readonly at: Seconds;
	readonly instant: number;
	readonly draw: string;
	/** What it turned out to be. */
	readonly outcome: string;
	/** How likely that was, as far as could be known. */
	readonly chance: number;
	/** What chance added (or, below zero, spared), in minutes of full outage and in customer-minutes. */
	readonly cost: number;
	readonly customerMinutes: number;
	readonly sentence: string;
};

export type ExpectationReview = {
	readonly id: string;
	readonly name: string;
	readonly guide: string;
	readonly result: 'met' | 'missed' | 'not-exercised';
	/** The sentence for that result; null where it was not exercised. */
	readonly sentence: string | null;
};

export type MeasureRow = {
	readonly id: 'ack' | 'resolved' | 'customerMinutes' | 'people';
	readonly name: string;
	readonly unit: 'minutes' | 'customer-minutes' | 'people';
	readonly yours: number | null;
	readonly best: number | null;
	readonly yardstick: Yardstick;
	/** 0 poor, 1 good; null where there is no value. */
	readonly place: number | null;
};

/** Everything the debrief draws. */
export type Analysis = {
	readonly outcome: RunOutcome;
	/** The one sentence to remember. */
	readonly headline: string;
	/** "The night cost 141,000 customer-minutes; the best line, 17,000". */
	readonly summary: string;
	readonly yours: readonly CurvePoint[];
	readonly bestLine: readonly CurvePoint[];
	readonly best: Measures;
	/** Worst less best expected cost from the start. */
	readonly range: number;
	readonly decisions: readonly DecisionReview[];
	readonly luck: {
		readonly cost: number;
		readonly customerMinutes: number;
		readonly items: readonly LuckItem[];
	};
	readonly expectations: readonly ExpectationReview[];
	readonly measures: readonly MeasureRow[];
	/** Three at most, the costliest decision's first. */
	readonly takeaways: readonly string[];
	/** Positions the solver valued. */
	readonly positions: number;
};
