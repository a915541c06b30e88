import { page } from './page.ts';
import { policyOf, resolve } from './schedule.ts';
import type {
	Entry,
	EntryCause,
	Incident,
	Instant,
	Level,
	PersonId,
	Plan,
	Policy
} from './types.ts';

/** `wrap`: a manual escalation goes on to level 1 even when no repeat is left (R7). */
export type Entrance = {
	readonly level: number;
	readonly pass: number;
	readonly cause: EntryCause;
	readonly wrap?: boolean;
};

const NONE: readonly never[] = [];

/** Leaving a level ends its personal rules, unless the policy lets them run on (R16). */
const leave = (policy: Policy, incident: Incident): Incident =>
	policy.afterEscalation === 'continue' || incident.cycles.length === 0
		? incident
		: { ...incident, cycles: NONE, pending: NONE };

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
	incident: Incident,
	at: Instant,
	{ level: first, pass: firstPass, cause, wrap = false }: Entrance,
	entries: Entry[]
): Incident {
	const policy = policyOf(plan, incident);
	const count = policy.levels.length;
	const left: Incident = {
		...leave(policy, incident),
		status: 'triggered',
		assignee: null,
		acknowledger: null
	};
	let pass = firstPass;
	let level = first;
	let empty = 0;
	for (; empty < count; level++, empty++) {
		if (level > count) {
			if (pass >= policy.repeat && !wrap) {
				entries.push({ at, type: 'exhausted', pass, waited: at - incident.since });
				return { ...left, region: 'exhausted', level: count, pass };
			}
			level = 1;
			pass++;
		}
		const entered = policy.levels[level - 1];
		if (entered === undefined) break;
		const found = find(plan, entered, level, at, incident.turns);
		if (found.people.length === 0 && policy.onEmpty === 'skip') {
			entries.push({ at, type: 'nobody', level, pass });
			continue;
		}
		const reason = empty > 0 ? 'empty' : cause;
		const waited = cause === 'created' ? undefined : { waited: at - incident.since };
		entries.push({ at, type: 'level', level, pass, reason, ...waited });
		if (incident.urgency === 'low') entries.push({ at, type: 'held', level });
		const here: Incident = {
			...left,
			region: incident.urgency === 'low' ? 'heldLow' : 'atLevel',
			level,
			pass,
			since: at,
			turns: found.turns
		};
		if (found.people.length > 0)
			return page(plan, here, at, found.people, entered.shadows, entries);
		entries.push({ at, type: 'nobody', level, pass });
		return here;
	}
	const none = count === 0 ? ({ reason: 'no-levels' } as const) : undefined;
	entries.push({ at, type: 'unowned', ...none });
	return { ...left, region: 'unowned', pass: 0 };
}
