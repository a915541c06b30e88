import { roundId, type Team, type TeamRound } from '../../domain/maturity/team-records.ts';
import type { RecordKind, RoundRecord, TeamRecord } from '../../domain/record/types.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../../ports/records.svelte.ts';

// What rooms read of teams lies in domain, so that all of them read alike.
export {
	milestonesOf,
	readMilestone,
	responsesOf,
	roundOf,
	roundsOf,
	teamOf,
	teamsOf,
	type Kept,
	type KeptMilestone
} from '../../domain/maturity/kept-teams.ts';

const stamped = <K extends RecordKind>(kind: K, id: string, now: number) =>
	({ kind, id, version: 1, createdAt: now, updatedAt: now }) as const;

/** Keeps a new team with its first round; resolves with the team's id. */
export async function beginTeam(
	records: Records,
	clock: Clock,
	team: Omit<Team, 'tag'>,
	round: Pick<TeamRound, 'quarter' | 'edition' | 'scope' | 'expected'>
): Promise<string> {
	const id = clock.randomId();
	const tag = 1 + Math.floor(clock.random() * 0xffff);
	const record: TeamRecord = {
		...stamped('team', id, clock.now()),
		value: { ...team, tag }
	};
	await records.put(record);
	await beginRound(records, clock, { ...round, team: id, tier: team.tier });
	return id;
}

/** Keeps a quarter of a team; asked for twice, it is the same one with what is new in it. */
export async function beginRound(records: Records, clock: Clock, round: TeamRound): Promise<void> {
	const id = roundId(round.team, round.quarter);
	const now = clock.now();
	const createdAt = records.find('round', id)?.createdAt ?? now;
	const record: RoundRecord = { ...stamped('round', id, now), createdAt, value: { ...round } };
	await records.put(record);
}
