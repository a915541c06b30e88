import type { Grade } from '../maturity/evidence.ts';
import type { Agreed } from '../maturity/merge.ts';
import type { Tally } from '../maturity/tally.ts';
import type { AnswerState } from '../maturity/types.ts';
import type { Head } from './head.ts';
import { tellable } from './votes.ts';

/** What a team agreed on for one question, by its place in `questionOrder(model)`. */
export type AgreedAnswer = {
	readonly at: number;
	readonly answer: Exclude<AnswerState, 'blank'>;
};

/** A team's result of one quarter: how many said what, and never who. */
export type TeamLink = Head & {
	readonly kind: 'team';
	/** How many answered, 1 to 63. */
	readonly members: number;
	/**
	 * For each question, in the order of `questionOrder(model)`. From three votes on they are the votes; fewer stand for
	 * the merged answer alone (see `tellable`) and must not be shown as votes. All score alike.
	 */
	readonly tallies: readonly Tally[];
	/** For each question in the same order. */
	readonly evidence: readonly Grade[];
	/** Ascending. */
	readonly agreed: readonly AgreedAnswer[];
	/** At most 24 bytes. */
	readonly label?: string;
};

/** What a page knows of a team's quarter, by question id; a milestone's fields fit in. */
export type TeamResult = Head & {
	readonly members: number;
	readonly tallies: readonly Tally[];
	readonly evidence: Readonly<Record<string, Grade>>;
	readonly agreed: Agreed;
};

/** What of it goes into a link. `order`: the ids of all questions, as `questionOrder(model)` gives them. */
export function teamLinkOf(result: TeamResult, order: readonly string[], label?: string): TeamLink {
	const { edition, quarter, scope, tier, team, members, tallies, evidence, agreed } = result;
	return {
		kind: 'team',
		edition,
		quarter,
		scope,
		tier,
		team,
		members,
		tallies: tallies.map(tellable),
		evidence: order.map((id) => evidence[id] ?? 0),
		agreed: order.flatMap((id, at) => {
			const answer = agreed[id];
			return answer === undefined || answer === 'blank' ? [] : [{ at, answer }];
		}),
		...(label === undefined ? {} : { label })
	};
}

/** What `scoreTallies` takes as agreed. */
export function agreedIn(link: Pick<TeamLink, 'agreed'>, order: readonly string[]): Agreed {
	return Object.fromEntries(
		link.agreed.flatMap(({ at, answer }) => {
			const id = order[at];
			return id === undefined ? [] : [[id, answer]];
		})
	);
}

/** What `shownScore` takes as grades. */
export function gradesIn(
	link: Pick<TeamLink, 'evidence'>,
	order: readonly string[]
): Readonly<Record<string, Grade>> {
	return Object.fromEntries(order.map((id, at) => [id, link.evidence[at] ?? 0]));
}
