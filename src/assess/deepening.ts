import type { Outline } from '../domain/maturity/outline.ts';
import type { DimensionScore } from '../domain/maturity/dimension.ts';
import { quarterNumber, quarterOf } from '../domain/maturity/quarter.ts';
import { score } from '../domain/maturity/score.ts';
import { counted } from '../domain/maturity/tally.ts';
import {
	BLANK,
	type Answer,
	type SittingInvitation,
	type SittingOutcome
} from '../domain/maturity/types.ts';
import type { NewSitting } from './begin.ts';

/** A dimension of a result in which something is still to ask. */
export type Deepenable = {
	readonly dimension: DimensionScore;
	/** How many of its questions have no answer yet; one for a lead that was not known is among them. */
	readonly open: number;
};

/** Last what stays unrated whatever else is answered, because its main question does not apply. */
function rank(dimension: DimensionScore): number {
	if (dimension.standing !== 'not-rated') return dimension.standing === 'estimate' ? 0 : 2;
	return dimension.why === 'core-not-asked' ? 1 : 3;
}

/** Where a result can be deepened: estimates first, then what is not rated yet, each in model order. */
export function deepenable(outline: Outline, outcome: SittingOutcome): Deepenable[] {
	const answers = answersOf(outline, outcome, () => true);
	return score(outline, [outcome.answers])
		.dimensions.map((dimension) => ({
			dimension,
			open: dimension.questions.filter(({ id }) => !Object.hasOwn(answers, id)).length
		}))
		.filter(({ open }) => open > 0)
		.toSorted((a, b) => rank(a.dimension) - rank(b.dimension));
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
		carried: answersOf(outline, outcome, (id) => dimensions.includes(id)),
		root,
		...(invitation ? { invitation } : told)
	};
}

/** Whether the quarter that a result belongs to, and what is added to it, is over. */
export const isPast = ({ quarter }: SittingOutcome, now: number): boolean =>
	quarterNumber(quarter) < quarterNumber(quarterOf(now));

/**
 * The answers of a result by question; a blank is none. In a dimension that is asked again, neither is a lead's question
 * that was not known: it counted for nothing, and somebody may have asked the lead since.
 */
function answersOf(
	outline: Outline,
	{ answers }: SittingOutcome,
	isAsked: (dimension: string) => boolean
): Record<string, Answer> {
	const all = outline.dimensions.flatMap(({ id: dimension, questions }) =>
		questions.map((question) => ({ question, dimension }))
	);
	return Object.fromEntries(
		all.flatMap(({ question, dimension }, i): [string, Answer][] => {
			const answer = answers[i] ?? BLANK;
			const counts = isAsked(dimension) ? counted(question, answer) : answer;
			return counts.is === 'blank' ? [] : [[question.id, answer]];
		})
	);
}
