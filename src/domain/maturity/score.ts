import { scoreDimension, type DimensionScore } from './dimension.ts';
import { merge, tallyOf } from './merge.ts';
import { questionOrder, type Outline } from './outline.ts';
import { overallOf, isRated, type Overall } from './overall.ts';
import { quarterOf } from './quarter.ts';
import { BLANK, type Answer, type Scope, type SittingOutcome, type Tier } from './types.ts';

export type Score = {
	readonly dimensions: readonly DimensionScore[];
	readonly overall: Overall;
	readonly members: number;
};

/**
 * What one or more members' answers say about their team. Each member's answers are in the order of
 * `questionOrder(outline)`; one that is missing was not asked.
 */
export function score(outline: Outline, members: readonly (readonly Answer[])[]): Score {
	let n = 0;
	const dimensions = outline.dimensions.map((dimension) => {
		const merged = dimension.questions.map((question) => {
			const answers = members.map((answers) => answers[n] ?? BLANK);
			n += 1;
			return merge(question, tallyOf(question, answers));
		});
		return scoreDimension(dimension, merged);
	});
	return { dimensions, overall: overallOf(outline, dimensions), members: members.length };
}

/** A finished sitting as it is kept: its answers in model order, and what must not be rewritten later. */
export function outcomeOf(
	outline: Outline,
	sitting: {
		readonly scope: Scope;
		readonly tier: Tier;
		readonly label?: string;
		/** When it was finished, milliseconds since the epoch. */
		readonly finishedAt: number;
		readonly answers: Readonly<Record<string, Answer>>;
	}
): SittingOutcome {
	const answers = questionOrder(outline).map((id) => sitting.answers[id] ?? BLANK);
	const { dimensions, overall } = score(outline, [answers]);
	const { index, team } = overall;
	return {
		edition: outline.edition,
		quarter: quarterOf(sitting.finishedAt),
		scope: sitting.scope,
		tier: sitting.tier,
		...(sitting.label === undefined ? {} : { label: sitting.label }),
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
