import { parseCase } from '../escalation/case-schema.ts';
import type { Policy } from '../escalation/types.ts';
import { caseFilesOf, USUAL } from './case-files.ts';
import { compilePlan } from './compile-plan.ts';
import type { Report } from './problem.ts';
import type { AuthoredScenario } from './schema.ts';
import type { DrillPlan, Seconds } from './types.ts';

/** Names are one list, and everybody is there from the beginning: people are counted by their place. */
function checkSetups(
	{ people, phones, setups = {} }: AuthoredScenario['response'],
	report: Report
) {
	const path = ['response'];
	for (const [name, rules] of Object.entries(phones))
		for (const id of Object.keys(rules))
			if (!Object.hasOwn(people, id))
				report([...path, 'phones', name, id], `Nobody is called "${id}"`);
	for (const [name, { people: changed = {} }] of Object.entries(setups)) {
		if (name === USUAL || Object.hasOwn(phones, name))
			report([...path, 'setups', name], `"${name}" is what another setup is called`);
		for (const id of Object.keys(changed))
			if (!Object.hasOwn(people, id))
				report([...path, 'setups', name, 'people', id], `Nobody is called "${id}"`);
	}
}

/**
 * The escalation plans of a scenario, one for each setup, and the one in force at the start. Where a setup is no escalation
 * case, that is reported, and there are no plans.
 */
export function compileResponse(
	authored: AuthoredScenario,
	horizon: Seconds,
	report: Report
): { startsAt: number; plans: Record<string, DrillPlan>; phones: string } {
	const startsAt = Date.parse(authored.response.start);
	checkSetups(authored.response, report);
	const policies: Policy[] = [];
	const plans: Record<string, DrillPlan> = {};
	const told = new Set<string>();
	for (const { name, file, writtenAt } of caseFilesOf(authored)) {
		const parsed = parseCase(file);
		if (parsed.ok) plans[name] = compilePlan(parsed.file, horizon, policies);
		else
			for (const { path, message } of parsed.problems) {
				const at = writtenAt(path);
				const key = JSON.stringify([at, message]);
				if (!told.has(key)) report(at, message);
				told.add(key);
			}
	}
	const [first = USUAL] = Object.keys(plans);
	return { startsAt, plans, phones: first };
}
