import type { Draft, Writing } from './draft.ts';
import { isTarget, policyOf } from './schedule.ts';
import type {
	Cycle,
	Entry,
	EntryType,
	Incident,
	Instant,
	Message,
	PersonalRule,
	PersonId,
	Plan,
	Shadow
} from './types.ts';

const NO_RULES: readonly PersonalRule[] = [];

const isScheduled = (
	pending: readonly Message[],
	{ person }: Cycle,
	rule: PersonalRule,
	due: Instant
) => pending.some((m) => m.due === due && m.channel === rule.channel && m.person === person);

/** Adds the messages of a cycle's rules; equal person, channel and instant are one message (R16). */
export function schedule(pending: Message[], cycle: Cycle, rules: readonly PersonalRule[]): void {
	const { person, since, level, shadow } = cycle;
	for (const rule of rules) {
		const due = since + rule.after;
		if (!isScheduled(pending, cycle, rule, due))
			pending.push({ person, since, level, shadow, channel: rule.channel, due });
	}
}

function rulesOf(plan: Plan, incident: Incident, person: PersonId): readonly PersonalRule[] {
	const own = plan.people[person]?.rules[incident.urgency] ?? NO_RULES;
	if (incident.added.length === 0) return own;
	const added = incident.added.filter((a) => a.person === person && a.urgency === incident.urgency);
	return added.length === 0 ? own : [...own, ...added];
}

/** Everybody to be paged, each once, in order of id. */
function everybody(targets: readonly PersonId[], shadows: readonly Shadow[]): readonly PersonId[] {
	if (targets.length === 1 && shadows.length === 0) return targets;
	return [...new Set([...targets, ...shadows.map(({ person }) => person)])].sort();
}

/**
 * Pages people and the shadows that watch them, in order of id: one `page` each, and a cycle of their personal rules
 * for the incident's urgency. Without rules `unnotified` follows (R16, R17).
 */
export function page(
	plan: Plan,
	draft: Draft,
	at: Instant,
	targets: readonly PersonId[],
	shadows: readonly Shadow[],
	entries: Entry[]
): void {
	const cycles = draft.cycles.slice();
	const pending = draft.pending.slice();
	const paged = draft.paged.slice();
	const level = draft.region === 'detached' ? 0 : draft.level;
	const write = (type: EntryType, person: PersonId, shadow: boolean): void => {
		const entry: Writing = { at, type, people: [person] };
		if (level > 0) {
			entry.level = level;
			entry.pass = draft.pass;
		}
		if (shadow) entry.shadow = true;
		entries.push(entry);
	};
	for (const person of everybody(targets, shadows)) {
		const shadow = !targets.includes(person) && !isTarget(plan, policyOf(plan, draft), person);
		const cycle: Cycle = { person, since: at, level, shadow };
		const rules = rulesOf(plan, draft, person);
		cycles.push(cycle);
		write('page', person, shadow);
		schedule(pending, cycle, rules);
		if (rules.length === 0) write('unnotified', person, shadow);
		if (!paged.includes(person)) paged.push(person);
	}
	draft.cycles = cycles;
	draft.pending = pending;
	draft.paged = paged.sort();
}
