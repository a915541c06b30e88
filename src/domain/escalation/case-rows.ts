import type { Channel, EntryType, Instant, PersonId } from './types.ts';
import type { Simulated, WorldEntry } from './simulate.ts';

/** One printed entry of a timeline. Source: spec section 9. */
export type Row = {
	/** Minutes since the start of the case, with at most three decimals. */
	readonly at: number;
	readonly type: EntryType;
	/** From 1. */
	readonly level?: number;
	/** From 0. */
	readonly pass?: number;
	/** One id for `page`, `notify` and `unnotified`. */
	readonly people?: readonly PersonId[];
	readonly channel?: Channel;
	readonly by?: PersonId;
	readonly shadow?: true;
	/** From 1; only where there are several. */
	readonly incident?: number;
	readonly reason?: NonNullable<WorldEntry['reason']>;
};

function rowOf(entry: WorldEntry, start: Instant, several: boolean): Row {
	const { at, type, level, pass, people, channel, by, shadow, incident, reason } = entry;
	return {
		at: Math.round((at - start) / 60) / 1000,
		type,
		...(level !== undefined && level > 0 ? { level } : {}),
		...(pass !== undefined ? { pass } : {}),
		...(people && people.length > 0 ? { people } : {}),
		...(channel ? { channel } : {}),
		...(by !== undefined ? { by } : {}),
		...(shadow ? { shadow } : {}),
		...(several ? { incident } : {}),
		...(reason ? { reason } : {})
	};
}

/** What stands together sorts by person: the messages of an instant, and the pages of one level entry. */
const together = (a: WorldEntry, b: WorldEntry): boolean =>
	a.at === b.at &&
	(a.type === 'notify'
		? b.type === 'notify'
		: a.incident === b.incident &&
			[a, b].every(({ type }) => type === 'page' || type === 'unnotified'));

const byPerson = (a: WorldEntry, b: WorldEntry): number => {
	const [one = '', other = ''] = [a.people?.[0], b.people?.[0]];
	return one < other ? -1 : one > other ? 1 : 0;
};

function inOrder(entries: readonly WorldEntry[]): readonly WorldEntry[] {
	const runs: WorldEntry[][] = [];
	for (const entry of entries) {
		const run = runs.at(-1);
		const before = run?.at(-1);
		if (run && before && together(before, entry)) run.push(entry);
		else runs.push([entry]);
	}
	return runs.flatMap((run) => run.sort(byPerson));
}

/**
 * The entries as they are printed, in time order; at one instant actions, timers, personal rules, then by person. `several`:
 * whether the case has several incidents, so that rows say which.
 */
export const rowsOf = (
	{ entries, start }: Simulated,
	several = entries.some(({ incident }) => incident > 1)
): readonly Row[] => inOrder(entries).map((entry) => rowOf(entry, start, several));
