import { roundsOf, teamsOf, type Kept, type Shelf } from '../domain/maturity/kept-teams.ts';
import type { Team, TeamRound } from '../domain/maturity/team-records.ts';

/** The round of a link, where this browser collects for its team: by tag and quarter. */
export type RoundHere = { readonly team: Kept<Team>; readonly round: Kept<TeamRound> };

export function roundHere(
	records: Shelf,
	{ team: tag, quarter }: { readonly team: number; readonly quarter: string }
): RoundHere | undefined {
	for (const team of teamsOf(records)) {
		if (team.value.tag !== tag) continue;
		const round = roundsOf(records, team.id).find((one) => one.value.quarter === quarter);
		if (round) return { team, round };
	}
	return undefined;
}
