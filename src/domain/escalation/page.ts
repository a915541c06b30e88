import { isTarget, policyOf } from './schedule.ts';
import type {
	Cycle,
	Entry,
	Incident,
	Instant,
	Message,
	PersonalRule,
	PersonId,
	Plan,
	Shadow
} from './types.ts';

const NO_RULES: readonly PersonalRule[] = [];

/** Adds the messages of a cycle's rules; equal person, channel and instant are one message (R16). */
export function schedule(pending: Message[], cycle: Cycle, rules: readonly PersonalRule[]): number {
	for (const rule of rules) {
		const due = cycle.since + rule.after;
		const known = pending.some(
			(m) => m.due === due && m.channel === rule.channel && m.person === cycle.person
		);
		if (!known) pending.push({ ...cycle, channel: rule.channel, due });
	}
	return rules.length;
}

function rulesOf(plan: Plan, incident: Incident, person: PersonId): readonly PersonalRule[] {
	const own = plan.people[person]?.rules[incident.urgency] ?? NO_RULES;
	if (incident.added.length === 0) return own;
	const added = incident.added.filter((a) => a.person === person && a.urgency === incident.urgency);
	return added.length === 0 ? own : [...own, ...added];
}

/**
 * Pages people and the shadows that watch them, in order of id: one `page` each, and a cycle of their personal rules
 * for the incident's urgency. Without rules `unnotified` follows (R16, R17).
 */
export function page(
	plan: Plan,
	incident: Incident,
	at: Instant,
	targets: readonly PersonId[],
	shadows: readonly Shadow[],
	entries: Entry[]
): Incident {
	const watching = shadows
		.filter(({ person }) => !targets.includes(person))
		.map(({ person }) => person);
	const everybody = watching.length === 0 ? targets : [...new Set([...targets, ...watching])];
	const ordered = everybody.length === 1 ? everybody : everybody.slice().sort();
	const cycles = incident.cycles.slice();
	const pending = incident.pending.slice();
	const level = incident.region === 'detached' ? 0 : incident.level;
	const place = level === 0 ? undefined : { level, pass: incident.pass };
	for (const person of ordered) {
		const shadow = watching.includes(person) && !isTarget(plan, policyOf(plan, incident), person);
		const watches = shadow ? ({ shadow: true } as const) : undefined;
		const cycle: Cycle = { person, since: at, level, shadow };
		cycles.push(cycle);
		entries.push({ at, type: 'page', ...place, people: [person], ...watches });
		if (schedule(pending, cycle, rulesOf(plan, incident, person)) === 0)
			entries.push({ at, type: 'unnotified', ...place, people: [person], ...watches });
	}
	const fresh = ordered.filter((person) => !incident.paged.includes(person));
	const paged = fresh.length === 0 ? incident.paged : [...incident.paged, ...fresh].sort();
	return { ...incident, cycles, pending, paged };
}
