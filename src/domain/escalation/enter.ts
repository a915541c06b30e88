import { type Draft, quieten, type Writing } from './draft.ts';
import { page } from './page.ts';
import { policyOf, resolve } from './schedule.ts';
import type { Entry, EntryCause, Instant, Level, PersonId, Plan } from './types.ts';

/** `wrap`: a manual escalation goes on to level 1 even when no repeat is left (R7). */
export type Entrance = {
	readonly level: number;
	readonly pass: number;
	readonly cause: EntryCause;
	readonly wrap?: boolean;
};

const NONE: readonly never[] = [];

type Found = { readonly people: readonly PersonId[]; readonly turns: readonly number[] };

/** Who a level pages now, each once; a round-robin level takes the next target with somebody (R2). */
function find(
	plan: Plan,
	level: Level,
	number: number,
	at: Instant,
	turns: readonly number[]
): Found {
	if (level.assign === 'all') {
		const first = level.targets[0];
		if (first === undefined) return { people: NONE, turns };
		if (level.targets.length === 1) return { people: resolve(plan, first, at), turns };
		return {
			people: [...new Set(level.targets.flatMap((target) => resolve(plan, target, at)))],
			turns
		};
	}
	const from = turns[number - 1] ?? 0;
	for (let i = 0; i < level.targets.length; i++) {
		const turn = (from + i) % level.targets.length;
		const target = level.targets[turn];
		const people = target === undefined ? NONE : resolve(plan, target, at);
		if (people.length === 0) continue;
		const next = Array.from({ length: Math.max(turns.length, number) }, (_, k) => turns[k] ?? 0);
		next[number - 1] = turn + 1;
		return { people, turns: next };
	}
	return { people: NONE, turns };
}

/**
 * Enters a level, or the next one with somebody on call (R2, R3, R5, R14). Ends at a level, `heldLow`, `unowned` or
 * `exhausted`; never loops in zero time, because a full round of empty levels is `unowned`.
 */
export function enter(
	plan: Plan,
	draft: Draft,
	at: Instant,
	{ level: first, pass: firstPass, cause, wrap = false }: Entrance,
	entries: Entry[]
): void {
	const policy = policyOf(plan, draft);
	const count = policy.levels.length;
	const waited = at - draft.since;
	draft.status = 'triggered';
	draft.assignee = null;
	draft.acknowledger = null;
	// Leaving a level ends its personal rules, unless the policy lets them run on (R16).
	if (policy.afterEscalation === 'stop') quieten(draft);
	let pass = firstPass;
	let level = first;
	let empty = 0;
	for (; empty < count; level++, empty++) {
		if (level > count) {
			if (pass >= policy.repeat && !wrap) {
				entries.push({ at, type: 'exhausted', pass, waited });
				draft.region = 'exhausted';
				draft.level = count;
				draft.pass = pass;
				return;
			}
			level = 1;
			pass++;
		}
		const entered = policy.levels[level - 1];
		if (entered === undefined) break;
		const found = find(plan, entered, level, at, draft.turns);
		if (found.people.length === 0 && policy.onEmpty === 'skip') {
			entries.push({ at, type: 'nobody', level, pass });
			continue;
		}
		const entry: Writing = { at, type: 'level', level, pass, reason: empty > 0 ? 'empty' : cause };
		if (cause !== 'created') entry.waited = waited;
		entries.push(entry);
		if (draft.urgency === 'low') entries.push({ at, type: 'held', level });
		draft.region = draft.urgency === 'low' ? 'heldLow' : 'atLevel';
		draft.level = level;
		draft.pass = pass;
		draft.since = at;
		draft.turns = found.turns;
		if (found.people.length > 0) page(plan, draft, at, found.people, entered.shadows, entries);
		else entries.push({ at, type: 'nobody', level, pass });
		return;
	}
	const none = count === 0 ? ({ reason: 'no-levels' } as const) : undefined;
	entries.push({ at, type: 'unowned', ...none });
	draft.region = 'unowned';
	draft.pass = 0;
}
