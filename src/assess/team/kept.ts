import { MOST_TAG } from '../../domain/link/head.ts';
import { roundsOf, teamsOf, type Kept } from '../../domain/maturity/kept-teams.ts';
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

/** By chance, and not one that a team here has already: its answers would be taken for the other’s. */
function freeTag(records: Records, clock: Clock): number {
	const taken = new Set(teamsOf(records).map(({ value }) => value.tag));
	let tag = 1 + Math.floor(clock.random() * MOST_TAG);
	while (taken.has(tag)) tag = (tag % MOST_TAG) + 1;
	return tag;
}

/** Keeps a new team with its first round; resolves with the team's id. */
export async function beginTeam(
	records: Records,
	clock: Clock,
	team: Omit<Team, 'tag'>,
	round: Pick<TeamRound, 'quarter' | 'edition' | 'scope' | 'expected'>
): Promise<string> {
	const id = clock.randomId();
	const tag = freeTag(records, clock);
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

/** Asks a team again: the tag stays, and so do, of its latest quarter, how much is asked and of how many. */
export async function askAgain(
	records: Records,
	clock: Clock,
	team: Kept<Team>,
	quarter: string,
	edition: number
): Promise<void> {
	const [latest] = roundsOf(records, team.id);
	const { scope = 'quick', expected = 1 } = latest?.value ?? {};
	const { tier } = team.value;
	await beginRound(records, clock, { team: team.id, quarter, edition, scope, tier, expected });
}

/** Changes what was said of a team, and of one of its quarters. */
export async function changeTeam(
	records: Records,
	clock: Clock,
	team: Kept<Team>,
	round: TeamRound,
	said: Pick<Team, 'label' | 'tier'> & Pick<TeamRound, 'expected'>
): Promise<void> {
	const { label, tier, expected } = said;
	const { createdAt } = team;
	const value: Team = { ...team.value, label, tier };
	await records.put({ ...stamped('team', team.id, clock.now()), createdAt, value });
	await beginRound(records, clock, { ...round, tier, expected });
}
