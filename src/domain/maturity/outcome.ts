import { questionOrder, type Outline } from './outline.ts';
import { isRated } from './overall.ts';
import { quarterOf } from './quarter.ts';
import { score } from './score.ts';
import { BLANK, type Answer, type Scope, type SittingOutcome, type Tier } from './types.ts';

export type FinishedSitting = {
	readonly scope: Scope;
	readonly tier: Tier;
	readonly label?: string;
	readonly root?: string;
	readonly tag?: number;
	/** Of the invitation, or of the result that is deepened; without either the quarter is that of the end. */
	readonly quarter?: string;
	/** When it was finished, milliseconds since the epoch. */
	readonly finishedAt: number;
	/** By question id, those carried from an earlier result among them. */
	readonly answers: Readonly<Record<string, Answer>>;
};

/** A finished sitting as it is kept: its answers in model order, and what must not be rewritten later. */
export function outcomeOf(outline: Outline, sitting: FinishedSitting): SittingOutcome {
	const { scope, tier, label, root, tag } = sitting;
	const answers = questionOrder(outline).map((id) => sitting.answers[id] ?? BLANK);
	const { dimensions, overall } = score(outline, [answers]);
	const { index, team } = overall;
	return {
		edition: outline.edition,
		quarter: sitting.quarter ?? quarterOf(sitting.finishedAt),
		scope,
		tier,
		...(label === undefined ? {} : { label }),
		...(root === undefined ? {} : { root }),
		...(tag === undefined ? {} : { tag }),
		answers: answers.map((answer) => ({ ...answer })),
		dimensions: dimensions.map((dimension) => ({
			id: dimension.id,
			standing: dimension.standing,
			level: isRated(dimension) ? dimension.soFar : null,
			possible: isRated(dimension) ? dimension.possible : null
		})),
		team: { level: team?.level ?? null, possible: team?.possible ?? null },
		index: index ? { low: index.low, high: index.high } : null
	};
}
