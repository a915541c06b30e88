import { encodeHistory, MOST_QUARTERS } from '../domain/link/history.ts';
import { statesOf } from '../domain/link/history-link.ts';
import { encodeInvitation } from '../domain/link/invitation.ts';
import { isLabel } from '../domain/link/label.ts';
import { teamLinkOf, type TeamResult } from '../domain/link/team-link.ts';
import { encodeTeam } from '../domain/link/team.ts';
import { ENOUGH_VOTES, votesIn } from '../domain/link/votes.ts';
import { questionsAsked } from '../domain/maturity/how-long.ts';
import { gradesOf } from '../domain/maturity/meeting.ts';
import { questionOrder, type Outline } from '../domain/maturity/outline.ts';
import type { Votes } from '../domain/maturity/round-votes.ts';
import { scoreTallies } from '../domain/maturity/score.ts';
import type { Milestone, Team, TeamRound } from '../domain/maturity/team-records.ts';
import { historyContents, invitationContents, teamContents } from './contents-words.ts';
import type { Made, NoLink } from './made.ts';

const labelled = (label: string | undefined) => (label === undefined ? {} : { label });
/** The team's name where a link can hold it; else the field is left for its maker to fill. */
const suggested = (name: string) => labelled(isLabel(name) ? name : undefined);

/** Asks a team to answer for a quarter. */
export function madeOfRound(team: Team, round: TeamRound): Made {
	const { edition, quarter, scope, tier, expected } = round;
	const invitation = { edition, quarter, scope, tier, team: team.tag, expected };
	return {
		kind: 'invitation',
		contents: invitationContents(questionsAsked(edition, scope), expected),
		...suggested(team.label),
		encode: (label) => encodeInvitation({ ...invitation, ...labelled(label) })
	};
}

/** What came in for a round so far, before any talk. */
export function madeOfVotes(
	team: Team,
	round: TeamRound,
	votes: Votes,
	outline: Outline
): Made | NoLink {
	if (votes.members === 0) return 'nobody-yet';
	const { quarter, scope, tier } = round;
	const { tag } = team;
	const { edition } = outline;
	return madeOfResult(
		{ edition, quarter, scope, tier, team: tag, ...votes, evidence: {}, agreed: {} },
		outline,
		team.label,
		round.expected
	);
}

/** What a team agreed on for a quarter. `expected`: how many were asked, where its round is still here. */
export function madeOfMilestone(
	milestone: Milestone,
	outline: Outline,
	expected?: number
): Made | NoLink {
	if (milestone.edition !== outline.edition) return 'broken';
	const { tag: team, label, evidence, ...result } = milestone;
	const grades = gradesOf(evidence, milestone.quarter);
	return madeOfResult({ ...result, team, evidence: grades }, outline, label, expected);
}

function madeOfResult(
	result: TeamResult,
	outline: Outline,
	name: string,
	expected: number | undefined
): Made {
	const link = teamLinkOf(result, questionOrder(outline));
	return {
		kind: 'team',
		contents: teamContents({
			members: result.members,
			expected,
			votes: result.tallies.map(votesIn),
			agreed: link.agreed.length > 0,
			evidence: link.evidence.some((grade) => grade > 0)
		}),
		...suggested(name),
		encode: (label) => encodeTeam({ ...link, ...labelled(label) })
	};
}

/** A team over its quarters, oldest first: those whose questions are still the same, and the latest if there are many. */
export function madeOfMilestones(
	team: Team,
	milestones: readonly Milestone[],
	outline: Outline
): Made | NoLink {
	const { edition } = outline;
	const told = milestones.filter((one) => one.edition === edition).slice(-MOST_QUARTERS);
	if (told.length === 0) return 'no-milestone';
	const quarters = told.map(({ quarter, scope, tier, members, tallies, agreed }) => ({
		quarter,
		scope,
		tier,
		members,
		states: statesOf(scoreTallies(outline, tallies, members, agreed))
	}));
	const many = told.filter(({ members }) => members >= ENOUGH_VOTES);
	const thin = many.some(({ tallies }) =>
		tallies.some((tally) => votesIn(tally) > 0 && votesIn(tally) < ENOUGH_VOTES)
	);
	const history = { edition, team: team.tag, quarters };
	return {
		kind: 'history',
		contents: historyContents({ quarters: quarters.length, few: told.length - many.length, thin }),
		...suggested(team.label),
		encode: (label) => encodeHistory({ ...history, ...labelled(label) })
	};
}
