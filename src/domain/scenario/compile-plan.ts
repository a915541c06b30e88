import { compileCase } from '../escalation/compile-case.ts';
import type { CaseFile } from '../escalation/case-types.ts';
import type { Compiled } from '../escalation/compiled.ts';
import type { Instant, Person, PersonId, Policy, ScheduleId, Shift } from '../escalation/types.ts';
import { given } from './given.ts';
import type { DrillPlan, Seconds } from './types.ts';

const MINUTE = 60_000;

/** As a drill needs it, in plain JSON: sleep, and no hours that nobody counts. */
const peopleOf = ({ plan }: Compiled): Record<PersonId, Person> =>
	Object.fromEntries(
		Object.entries(plan.people).map(([id, { name, rules, asleep }]) => [
			id,
			{ name, rules, asleep }
		])
	);

/** Shifts without the ends that the run never reaches. */
const shiftsOf = (shifts: readonly Shift[], from: Instant, to: Instant): Shift[] =>
	shifts.map((shift) => ({
		...(shift.from !== undefined && shift.from > from && { from: shift.from }),
		...(shift.to !== undefined && shift.to < to && { to: shift.to }),
		people: shift.people
	}));

/** Who can ever be on call, of schedules where somebody's turn comes only after the run. */
function membersOf({ plan }: Compiled): Record<ScheduleId, readonly PersonId[]> | undefined {
	const unseen = Object.entries(plan.members ?? {}).filter(([id, members]) =>
		members.some((one) => !plan.schedules[id]?.some(({ people }) => people.includes(one)))
	);
	return unseen.length > 0 ? Object.fromEntries(unseen) : undefined;
}

/** What only a service times; undefined where nothing of it can come in the run. */
function hoursOf({ urgency, maintenance, ackTimeout, created }: Compiled): DrillPlan['hours'] {
	const [start = 0] = created;
	const raises =
		typeof urgency !== 'string' && urgency.raise
			? urgency.windows.map(({ from }) => from).filter((from) => from > start)
			: [];
	const hours = given({
		ackTimeout,
		maintenance: maintenance.length > 0 ? maintenance : undefined,
		raises: raises.length > 0 ? raises : undefined
	});
	return Object.keys(hours).length > 0 ? hours : undefined;
}

/**
 * The plan of a setup over the run, a minute past the horizon included. `policies` are those of all setups, so that an
 * incident keeps its own whatever comes into force; this setup's is added where it is new.
 */
export function compilePlan(file: CaseFile, horizon: Seconds, policies: Policy[]): DrillPlan {
	const from = Date.parse(file.start);
	const to = from + horizon * 1000 + MINUTE;
	const compiled = compileCase(file, to - 1);
	const { plan } = compiled;
	const own = JSON.stringify(plan.policies[0]);
	let policy = policies.findIndex((each) => JSON.stringify(each) === own);
	if (policy < 0) policy = policies.push(...plan.policies) - 1;
	return {
		people: peopleOf(compiled),
		schedules: Object.fromEntries(
			Object.entries(plan.schedules).map(([id, shifts]) => [id, shiftsOf(shifts, from, to)])
		),
		...given({ members: membersOf(compiled) }),
		policies,
		urgency: plan.urgency,
		...given({ policy: policy === 0 ? undefined : policy, hours: hoursOf(compiled) })
	};
}
