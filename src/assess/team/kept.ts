import * as v from 'valibot';
import {
	milestoneSchema,
	responseSchema,
	roundId,
	roundSchema,
	teamSchema,
	type KeptResponse,
	type Milestone,
	type Team,
	type TeamRound
} from '../../domain/maturity/team-records.ts';
import type {
	OutcomeRecord,
	RecordKind,
	RoundRecord,
	TeamRecord
} from '../../domain/record/types.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../../ports/records.svelte.ts';

/** A record with its value parsed. One whose value means nothing to us is left where it is, and not listed. */
export type Kept<T> = { readonly id: string; readonly createdAt: number; readonly value: T };

type Valued = { readonly id: string; readonly createdAt: number; readonly value: unknown };

function read<T>(schema: v.GenericSchema<unknown, T>, record: Valued | undefined): Kept<T>[] {
	const parsed = v.safeParse(schema, record?.value);
	if (!record || !parsed.success) return [];
	return [{ id: record.id, createdAt: record.createdAt, value: parsed.output }];
}

/** Oldest first. */
export const teamsOf = (records: Records): readonly Kept<Team>[] =>
	records.list('team').flatMap((record) => read(teamSchema, record));

export const teamOf = (records: Records, id: string): Kept<Team> | undefined =>
	read(teamSchema, records.find('team', id))[0];

/** A team's quarters, the latest first. */
export const roundsOf = (records: Records, team: string): readonly Kept<TeamRound>[] =>
	records
		.list('round')
		.flatMap((record) => read(roundSchema, record))
		.filter(({ value }) => value.team === team)
		.toSorted((a, b) => (a.value.quarter < b.value.quarter ? 1 : -1));

export const roundOf = (records: Records, id: string): Kept<TeamRound> | undefined =>
	read(roundSchema, records.find('round', id))[0];

/** In an order that says nothing of who sent what: by the record's id, which is random to the eye. */
export const responsesOf = (records: Records, round: string): readonly Kept<KeptResponse>[] =>
	records
		.list('response')
		.flatMap((record) => read(responseSchema, record))
		.filter(({ value }) => value.round === round)
		.toSorted((a, b) => (a.id < b.id ? -1 : 1));

export function readMilestone(record: OutcomeRecord | undefined): Milestone | undefined {
	if (record?.of !== 'meeting') return undefined;
	const parsed = v.safeParse(milestoneSchema, record.result);
	return parsed.success ? parsed.output : undefined;
}

export type KeptMilestone = Kept<Milestone> & { readonly round: string };

/** Of one team, one a quarter (the last talk counts), oldest quarter first. */
export function milestonesOf(records: Records, team: string): readonly KeptMilestone[] {
	const latest = new Map<string, KeptMilestone>();
	for (const record of records.list('outcome')) {
		const value = readMilestone(record);
		if (!value || record.subject !== roundId(team, value.quarter)) continue;
		const { id, updatedAt, subject } = record;
		latest.set(value.quarter, { id, createdAt: updatedAt, value, round: subject });
	}
	return [...latest.values()].toSorted((a, b) => (a.value.quarter < b.value.quarter ? -1 : 1));
}

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
