import { decodeLink } from '../../domain/link/decode.ts';
import { collect, type Arrival, type Collected } from '../../domain/maturity/collect.ts';
import type { EditionTable } from '../../domain/maturity/editions.ts';
import { responsesOf, roundOf, teamOf } from '../../domain/maturity/kept-teams.ts';
import { roundId, type KeptResponse, type TeamRound } from '../../domain/maturity/team-records.ts';
import { recordKey } from '../../domain/record/keys.ts';
import type { ResponseRecord } from '../../domain/record/types.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../../ports/records.svelte.ts';
import { inTurn } from '../../ports/turn.ts';
import { responseKey } from '../../domain/maturity/answers-in.ts';

/** More versions than that of one response are not kept: nobody sends so many by mistake. */
const MOST_VERSIONS = 4;

/** As `collect` says it, and one more: so many versions of that response are here that another is not kept. */
export type Taken =
	| Exclude<Arrival, { is: 'full' }>
	| (Omit<Extract<Arrival, { is: 'full' }>, 'is'> & { readonly is: 'full' | 'crowded' });

export type Taking = { readonly arrivals: readonly Taken[]; readonly left?: Collected['left'] };

/**
 * Counts in what a text brings to a round: what is new is stored, and a rival beside the one it rivals. What was there
 * already is not touched, whatever the text holds. Resolves when it is in storage; undefined where there is no such round.
 * Tabs take their turns: two versions that come in at one moment would else be given one key.
 */
export async function take(
	text: string,
	round: Pick<TeamRound, 'team' | 'quarter'>,
	records: Records,
	clock: Pick<Clock, 'now'>,
	tables: readonly EditionTable[]
): Promise<Taking | undefined> {
	return inTurn(`round/${roundId(round.team, round.quarter)}`, async () => {
		await records.reread();
		return takeIn(text, round, records, clock, tables);
	});
}

async function takeIn(
	text: string,
	round: Pick<TeamRound, 'team' | 'quarter'>,
	records: Records,
	clock: Pick<Clock, 'now'>,
	tables: readonly EditionTable[]
): Promise<Taking | undefined> {
	const id = roundId(round.team, round.quarter);
	const team = teamOf(records, round.team);
	const kept = roundOf(records, id);
	if (!team || !kept) return undefined;
	const stored = responsesOf(records, id).map(({ value }) => value);
	const collected = collect(text, { ...kept.value, team: team.value.tag }, stored, tables);
	const made = new Map<string, ResponseRecord>();
	const arrivals = collected.arrivals.map((arrival): Taken => {
		if (arrival.is !== 'new' && arrival.is !== 'differs') return arrival;
		if (arrival.is === 'differs') {
			const versions = arrival.from.slice(0, MOST_VERSIONS);
			if (versions.some((one) => saysTheSame(one, arrival))) return { ...arrival, is: 'same' };
		}
		const key = freeKey(responseKey(round, arrival.link.id), records, made);
		if (key === undefined) return { ...arrival, is: 'crowded' };
		const now = clock.now();
		const state = key.includes('-rival') ? 'set-aside' : 'counted';
		const value: KeptResponse = { round: id, payload: arrival.payload, at: now, state };
		made.set(key, recordOf(key, value, now));
		return arrival;
	});
	await keep([...made.values()], records);
	return { arrivals, ...(collected.left ? { left: collected.left } : {}) };
}

/** Many at once are one change to whoever looks on; what is broken in storage is moved aside only by a single write. */
async function keep(made: readonly ResponseRecord[], records: Records): Promise<void> {
	const broken = new Set(records.quarantine.map(({ key }) => key));
	const alone = made.filter((record) => made.length < 3 || broken.has(recordKey(record)));
	const together = made.filter((record) => !alone.includes(record));
	const entries = together.map((record) => [recordKey(record), record] as const);
	const writing = alone.map((record) => records.put(record));
	if (entries.length > 0) writing.push(records.restore(entries, []));
	await Promise.all(writing);
}

/** Only the label may be another: that is no other answer. */
function saysTheSame(payload: string, { link }: Extract<Arrival, { is: 'differs' }>): boolean {
	const decoded = decodeLink(payload, 'response');
	if (!decoded.ok || decoded.link.kind !== 'response') return false;
	const { edition, answers } = decoded.link;
	return edition === link.edition && answers.every((answer, at) => answer === link.answers[at]);
}

function freeKey(
	key: string,
	records: Records,
	made: ReadonlyMap<string, ResponseRecord>
): string | undefined {
	const keys = [key, `${key}-rival`];
	for (let n = 2; keys.length < MOST_VERSIONS; n += 1) keys.push(`${key}-rival-${n}`);
	return keys.find((one) => !made.has(one) && !records.find('response', one));
}

export const recordOf = (id: string, value: KeptResponse, now: number): ResponseRecord => ({
	kind: 'response',
	id,
	version: 1,
	createdAt: now,
	updatedAt: now,
	value
});
