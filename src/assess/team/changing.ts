import { eventKey, recordKey } from '../../domain/record/keys.ts';
import type { StoredEvent, StoredRecord } from '../../domain/record/types.ts';
import type { TeamRound } from '../../domain/maturity/team-records.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../../ports/records.svelte.ts';
import { responseKey, type Rivals } from '../../domain/maturity/answers-in.ts';
import { recordOf } from '../../parts/link/collecting.ts';

/** Brings back what was there before. */
export type Undo = () => Promise<void>;

/** Takes one response out; undefined where it is gone already. */
export async function removeResponse(records: Records, id: string): Promise<Undo | undefined> {
	const record = records.find('response', id);
	if (!record) return undefined;
	await records.remove('response', id);
	return () => records.put(record);
}

/** Lets one of several versions count, and takes the others out. */
export async function choose(
	records: Records,
	clock: Pick<Clock, 'now'>,
	round: Pick<TeamRound, 'team' | 'quarter'>,
	{ id, versions }: Rivals,
	chosen: string
): Promise<Undo | undefined> {
	const before = versions.flatMap((one) => records.find('response', one.id) ?? []);
	const winner = versions.find((one) => one.id === chosen);
	if (!winner) return undefined;
	const key = responseKey(round, id);
	// The chosen one first: a tab closed in between leaves one version too many, never one too few.
	await records.put(recordOf(key, { ...winner.value, state: 'counted' }, clock.now()));
	for (const one of versions) if (one.id !== key) await records.remove('response', one.id);
	return async () => {
		for (const record of before) await records.put(record);
		if (!before.some((record) => record.id === key)) await records.remove('response', key);
	};
}

/** All that is kept of a team. One's own answers to its questions are not among it. */
export type TeamHoldings = {
	readonly records: readonly StoredRecord[];
	readonly rounds: number;
	readonly responses: number;
	readonly talks: number;
	readonly milestones: number;
};

export function holdingsOf(records: Records, team: string): TeamHoldings {
	const own = ({ id }: StoredRecord): boolean => id.startsWith(`${team}-`);
	const rounds = records.list('round').filter(own);
	const responses = records.list('response').filter(own);
	const about = (subject: string): boolean => subject.startsWith(`${team}-`);
	const talks = records
		.list('attempt')
		.filter(({ of, subject }) => of === 'meeting' && about(subject));
	const milestones = records
		.list('outcome')
		.filter(({ of, subject }) => of === 'meeting' && about(subject));
	const head = records.find('team', team);
	return {
		// The team last: what is left of one that was forgotten by halves can be found and forgotten again.
		records: [...responses, ...milestones, ...talks, ...rounds, ...(head ? [head] : [])],
		rounds: rounds.length,
		responses: responses.length,
		talks: talks.length,
		milestones: milestones.length
	};
}

/** Takes a team out of this browser; undefined, and nothing happens, while its talk goes on in another tab. */
export async function forget(records: Records, holdings: TeamHoldings): Promise<Undo | undefined> {
	const events: StoredEvent[] = [];
	const holds = await Promise.all(
		holdings.records.filter(({ kind }) => kind === 'attempt').map(({ id }) => records.hold(id))
	);
	try {
		if (holds.some(({ mine }) => !mine)) return undefined;
		for (const { kind, id } of holdings.records)
			if (kind === 'attempt') events.push(...(await records.events(id)));
		for (const { kind, id } of holdings.records) await records.remove(kind, id);
	} finally {
		for (const hold of holds) hold.release();
	}
	return () =>
		records.restore(
			holdings.records.map((record) => [recordKey(record), record]),
			events.map((event) => [eventKey(event.attempt, event.n), event])
		);
}
