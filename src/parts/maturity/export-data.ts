import { isLabel } from '../../domain/link/label.ts';
import { teamLinkOf, type TeamLink } from '../../domain/link/team-link.ts';
import type { Grade } from '../../domain/maturity/evidence.ts';
import type { Merged } from '../../domain/maturity/merge.ts';
import { questionOrder, type Outline } from '../../domain/maturity/outline.ts';
import type { Score } from '../../domain/maturity/score.ts';
import { LEVEL_NAMES } from '../../domain/maturity/level-names.ts';
import type { AnswerState, Scope, Tier } from '../../domain/maturity/types.ts';

export type Exported = {
	readonly name?: string | undefined;
	readonly score: Score;
	readonly outline: Outline;
	readonly tier: Tier;
	readonly quarter: string;
	/** Of the invitation; 0 where nobody was invited. */
	readonly tag?: number | undefined;
	readonly grades?: Readonly<Record<string, Grade>> | undefined;
};

/** What a file holds: the same as a link to the team’s result, so no fewer than three votes are counted out. */
export function teamOf({ name, score, outline, tier, quarter, tag, grades }: Exported): TeamLink {
	const order = questionOrder(outline);
	const merged = score.dimensions.flatMap(({ questions }) => questions);
	return teamLinkOf(
		{
			edition: outline.edition,
			quarter,
			scope: scopeOf(merged),
			tier,
			team: tag ?? 0,
			members: score.members,
			tallies: merged.map(({ tally }) => tally),
			evidence: grades ?? {},
			agreed: Object.fromEntries(
				merged.flatMap((one) => (one.agreed ? [[one.id, stateOf(one)]] : []))
			)
		},
		order,
		name !== undefined && isLabel(name) ? name : undefined
	);
}

/** A sitting of its own may have deepened some dimensions: then it asked more than the quick check, and not all. */
function scopeOf(merged: readonly Merged[]): Scope {
	const asked = merged.filter(({ state }) => state !== 'blank');
	if (asked.every(({ core }) => core)) return 'quick';
	return asked.length === merged.length ? 'whole' : 'deepened';
}

function stateOf({ state, point }: Merged): AnswerState {
	if (state === 'not-applicable') return 'not-applicable';
	return point === undefined ? 'dont-know' : LEVEL_NAMES[point];
}
