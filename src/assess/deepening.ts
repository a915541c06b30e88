import { questionOrder, type Outline } from '../domain/maturity/outline.ts';
import type { DimensionScore } from '../domain/maturity/dimension.ts';
import { score } from '../domain/maturity/score.ts';
import type { Answer, SittingInvitation, SittingOutcome } from '../domain/maturity/types.ts';
import type { NewSitting } from './begin.ts';

/** A dimension of a result in which something is still to ask. */
export type Deepenable = {
	readonly dimension: DimensionScore;
	/** How many of its questions have no answer yet. */
	readonly open: number;
};

const RANK = { estimate: 0, 'not-rated': 1, rated: 2 } as const;

/** Where a result can be deepened: estimates first, then what is not rated, each in model order. */
export function deepenable(outline: Outline, outcome: SittingOutcome): Deepenable[] {
	const answers = answersOf(outline, outcome);
	return score(outline, [outcome.answers])
		.dimensions.map((dimension) => ({
			dimension,
			open: dimension.questions.filter(({ id }) => !Object.hasOwn(answers, id)).length
		}))
		.filter(({ open }) => open > 0)
		.toSorted((a, b) => RANK[a.dimension.standing] - RANK[b.dimension.standing]);
}

/** A sitting that asks what `dimensions` of a kept result still lack, and keeps what it has. */
export function deepenedSitting(
	outline: Outline,
	{ id, outcome }: { readonly id: string; readonly outcome: SittingOutcome },
	dimensions: readonly string[]
): NewSitting {
	const { tier, label, quarter, tag, root = id } = outcome;
	const told = label === undefined ? { tier } : { tier, label };
	const invitation: SittingInvitation | undefined =
		tag === undefined ? tag : { ...told, tag, quarter };
	return {
		edition: outline.edition,
		scope: 'deepened',
		dimensions: outline.dimensions.map(({ id }) => id).filter((id) => dimensions.includes(id)),
		carried: answersOf(outline, outcome),
		root,
		...(invitation ? { invitation } : told)
	};
}

/** The answers of a result by question; a blank is none. */
function answersOf(outline: Outline, { answers }: SittingOutcome): Record<string, Answer> {
	const order = questionOrder(outline);
	return Object.fromEntries(
		answers.flatMap((answer, i) => {
			const id = order[i];
			return id === undefined || answer.is === 'blank' ? [] : [[id, answer]];
		})
	);
}
