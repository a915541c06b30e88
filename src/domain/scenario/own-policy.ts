import type { CaseFile } from '../escalation/case-types.ts';
import { policiesOf } from '../escalation/compile-policy.ts';
import { durationOf } from '../escalation/minutes.ts';
import type { Level, Plan, Policy } from '../escalation/types.ts';
import { given } from './given.ts';
import { rulesHashOf, textHashOf } from './rules-hash.ts';
import type { DrillPlan, Scenario } from './types.ts';

/** A scenario under a policy of the team's own, and what of that policy could not be taken over: sentences. */
export type OwnScenario = { readonly scenario: Scenario; readonly said: readonly string[] };

const list = (items: readonly string[]): string =>
	items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** Names of whoever a level of the story may call. */
function calledBy({ people, schedules, members }: Plan, { targets }: Level): string {
	const ids = targets.flatMap((target) =>
		'person' in target
			? [target.person]
			: (members?.[target.schedule] ??
				(schedules[target.schedule] ?? []).flatMap((shift) => shift.people))
	);
	return list([...new Set(ids)].map((id) => people[id]?.name ?? id));
}

/** Own delays, repeats and manners; the people of the story. */
function mapped(own: Policy, told: Policy): Policy {
	const levels = own.levels.slice(0, told.levels.length).map((level, i): Level => {
		const { targets = [], shadows = [] } = told.levels[i] ?? {};
		return { ...level, targets, shadows };
	});
	return { ...own, levels };
}

function leftOut(own: Policy, told: Policy, plan: Plan, file: CaseFile): string[] {
	const said: string[] = [];
	const [ours, theirs] = [own.levels.length, told.levels.length];
	if (ours > theirs)
		said.push(
			ours === theirs + 1
				? `Your level ${ours} has nobody in this story and is left out.`
				: `Your levels ${theirs + 1} to ${ours} have nobody in this story and are left out.`
		);
	told.levels.slice(ours).forEach((level, i) => {
		const people = calledBy(plan, level);
		if (people !== '')
			said.push(`Your policy has no level ${ours + i + 1}: it never calls ${people} by itself.`);
	});
	if (typeof file.service.urgency !== 'string' || file.service.urgency === 'low')
		said.push('How urgent the incident is stays as the story has it.');
	if ((file.service.maintenance ?? []).length > 0)
		said.push('Your maintenance windows are left out.');
	return said;
}

/**
 * Any scenario against a team's own policy: its levels, delays, repeats and acknowledgement timeout, with the story's people
 * level by level. Phones, schedules and hours stay the story's, and so does a policy that the story itself puts in force
 * later. It has a rules hash of its own, so that a run of it replays under it and nothing else. The case has to have parsed.
 */
export function planFromOwn(scenario: Scenario, file: CaseFile): OwnScenario {
	const first = scenario.plans[scenario.phones];
	const index = first?.policy ?? 0;
	const told = first?.policies[index];
	const own = policiesOf(file).policies[0];
	if (!first || !told || !own) throw new Error(`No policy in ${scenario.id}`);
	const { ackTimeoutMin } = file.service;
	const policies = first.policies.map((each, i) => (i === index ? mapped(own, told) : each));
	const ackTimeout = ackTimeoutMin === undefined ? undefined : durationOf(ackTimeoutMin);
	const planOf = ({ hours, ...plan }: DrillPlan): DrillPlan => {
		const kept = given({ ...hours, ackTimeout });
		return { ...plan, policies, ...(Object.keys(kept).length > 0 && { hours: kept }) };
	};
	const plans = Object.fromEntries(
		Object.entries(scenario.plans).map(([name, plan]) => [name, planOf(plan)])
	);
	const said = leftOut(own, told, first, file);
	if (first.policies.length > 1)
		said.push('Where the story puts another policy in force, that one counts.');
	const ours = { ...scenario, plans };
	return {
		scenario: { ...ours, rulesHash: rulesHashOf(ours), textHash: textHashOf(ours) },
		said
	};
}
