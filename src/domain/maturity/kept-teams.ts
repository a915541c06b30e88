import * as v from 'valibot';
import type { OutcomeRecord, RecordKind, RecordOf } from '../record/types.ts';
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
} from './team-records.ts';

/** As much of the records as reading takes: all of one kind, oldest first, or one by its id. */
export type Shelf = {
	list<K extends RecordKind>(kind: K): readonly RecordOf<K>[];
	find<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined;
};

/** A record with its value parsed. One whose value means nothing to us is left where it is, and not listed. */
export type Kept<T> = { readonly id: string; readonly createdAt: number; readonly value: T };

type Valued = { readonly id: string; readonly createdAt: number; readonly value: unknown };

function read<T>(schema: v.GenericSchema<unknown, T>, record: Valued | undefined): Kept<T>[] {
	const parsed = v.safeParse(schema, record?.value);
	if (!record || !parsed.success) return [];
	return [{ id: record.id, createdAt: record.createdAt, value: parsed.output }];
}

/** Oldest first. */
export const teamsOf = (records: Shelf): readonly Kept<Team>[] =>
	records.list('team').flatMap((record) => read(teamSchema, record));

export const teamOf = (records: Shelf, id: string): Kept<Team> | undefined =>
	read(teamSchema, records.find('team', id))[0];

/** A team's quarters, the latest first. */
export const roundsOf = (records: Shelf, team: string): readonly Kept<TeamRound>[] =>
	records
		.list('round')
		.flatMap((record) => read(roundSchema, record))
		.filter(({ value }) => value.team === team)
		.toSorted((a, b) => (a.value.quarter < b.value.quarter ? 1 : -1));

export const roundOf = (records: Shelf, id: string): Kept<TeamRound> | undefined =>
	read(roundSchema, records.find('round', id))[0];

/** In an order that says nothing of who sent what: by the record's id, which is random to the eye. */
export const responsesOf = (records: Shelf, round: string): readonly Kept<KeptResponse>[] =>
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
export function milestonesOf(records: Shelf, team: string): readonly KeptMilestone[] {
	const latest = new Map<string, KeptMilestone>();
	for (const record of records.list('outcome')) {
		const value = readMilestone(record);
		if (!value || record.subject !== roundId(team, value.quarter)) continue;
		const { id, updatedAt, subject } = record;
		latest.set(value.quarter, { id, createdAt: updatedAt, value, round: subject });
	}
	return [...latest.values()].toSorted((a, b) => (a.value.quarter < b.value.quarter ? -1 : 1));
}
