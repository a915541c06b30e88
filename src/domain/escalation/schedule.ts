import type {
	Incident,
	Instant,
	PersonId,
	Plan,
	Policy,
	ScheduleId,
	Span,
	Target
} from './types.ts';

const NOBODY: readonly PersonId[] = [];
const NO_LEVELS: Policy = { levels: [], repeat: 0, onEmpty: 'skip', afterEscalation: 'stop' };

/** The policy an incident follows: the snapshot taken when it was created or reassigned (R1). */
export const policyOf = (plan: Plan, incident: Incident): Policy =>
	plan.policies[incident.policy] ?? NO_LEVELS;

/** Whether a half-open span holds an instant. */
export const holds = (span: Span, at: Instant): boolean =>
	(span.from === undefined || span.from <= at) && (span.to === undefined || at < span.to);

/** Who is on call in a schedule at an instant; empty in a gap. Searched by halves: a year of hours is 8,760 shifts. */
export function onCall(plan: Plan, schedule: ScheduleId, at: Instant): readonly PersonId[] {
	const shifts = plan.schedules[schedule] ?? [];
	let low = 0;
	let high = shifts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((shifts[middle]?.to ?? Infinity) > at) high = middle;
		else low = middle + 1;
	}
	const shift = shifts[low];
	return shift !== undefined && holds(shift, at) ? shift.people : NOBODY;
}

/** The people a target stands for at an instant. */
export const resolve = (plan: Plan, target: Target, at: Instant): readonly PersonId[] =>
	'person' in target ? [target.person] : onCall(plan, target.schedule, at);

/** Whether a person can ever be a target of the policy, by name or through a schedule. */
export const isTarget = (plan: Plan, policy: Policy, person: PersonId): boolean =>
	policy.levels.some((level) =>
		level.targets.some((target) =>
			'person' in target
				? target.person === person
				: (plan.members?.[target.schedule]?.includes(person) ??
					(plan.schedules[target.schedule] ?? []).some(({ people }) => people.includes(person)))
		)
	);

/** Whether a person only watches: a shadow of some level, target of none, without the right to acknowledge (R17). */
export function isOnlyShadow(plan: Plan, policy: Policy, person: PersonId): boolean {
	let shadows = false;
	for (const level of policy.levels)
		for (const shadow of level.shadows)
			if (shadow.person === person) {
				if (shadow.mayAck) return false;
				shadows = true;
			}
	return shadows && !isTarget(plan, policy, person);
}
