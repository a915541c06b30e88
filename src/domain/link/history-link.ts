import type { Score } from '../maturity/score.ts';
import { LEVEL_NAMES } from '../maturity/level-names.ts';
import type { AnswerState, Scope, Tier } from '../maturity/types.ts';

/** One quarter of a team. */
export type HistoryQuarter = {
	/** As in `2026-Q4`. */
	readonly quarter: string;
	readonly scope: Scope;
	readonly tier: Tier;
	/** How many answered, 1 to 63. */
	readonly members: number;
	/**
	 * What each question counted as, in the order of `questionOrder(model)`: a level as low as don't-knows leave it open,
	 * so that nothing read off a history is higher than it was; `dont-know` where nobody knew. `oneVote` of each is what
	 * `scoreTallies` takes.
	 */
	readonly states: readonly AnswerState[];
};

/** A team over the quarters, ascending, 1 to 32. Those of an earlier edition are mapped to the link's before. */
export type HistoryLink = {
	readonly kind: 'history';
	/** Of the questions, 1 to 63. */
	readonly edition: number;
	/** The team's tag, 16 bits. */
	readonly team: number;
	readonly quarters: readonly HistoryQuarter[];
	/** At most 24 bytes. */
	readonly label?: string;
};

/** The states of a scored quarter, as a history holds them. */
export function statesOf(score: Pick<Score, 'dimensions'>): readonly AnswerState[] {
	return score.dimensions.flatMap(({ questions }) =>
		questions.map(({ state, lo }): AnswerState => {
			if (state === 'known') return LEVEL_NAMES[lo];
			return state === 'nobody-knows' ? 'dont-know' : state;
		})
	);
}
