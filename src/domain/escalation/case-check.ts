import { checkActions } from './case-check-actions.ts';
import { deep, entries, items, keysOf, under, type At } from './case-check-at.ts';
import type { Checking } from './case-check-person.ts';
import { checkPolicy } from './case-check-policy.ts';
import { checkSchedules } from './case-check-schedules.ts';
import { readMinutes } from './case-check-times.ts';
import { isWhat } from './case-check-words.ts';
import { checkWork } from './case-check-work.ts';
import type { CaseProblem } from './case-types.ts';

function checkIds({ people, say }: Checking, root: At): void {
	for (const [id, at] of entries(under(root, 'schedules')))
		if (people.has(id)) say(at, 'is the id of a person too; a target could mean either');
	for (const [id, at] of entries(under(root, 'people')))
		if (id === 'none' && people.has(id))
			say(at, 'cannot be an id; "none" leaves a turn of a rotation empty');
}

function checkService({ say }: Checking, root: At): void {
	const service = under(root, 'service');
	const byHours = deep(service, 'urgency', 'byHours').value;
	const supportHours = under(service, 'supportHours');
	if (byHours !== undefined && supportHours.value === undefined)
		say(supportHours, 'is missing; urgency by hours needs them');
	for (const window of items(under(service, 'maintenance'))) {
		const from = readMinutes(under(window, 'from').value);
		const to = readMinutes(under(window, 'to').value);
		if (from !== undefined && to !== undefined && from >= to)
			say(under(window, 'to'), `${isWhat(under(window, 'to').value)}; it begins at ${from}`);
	}
}

/** All that holds across the keys of a case, as far as its parts are what they should be. */
export function checkCase(raw: unknown): readonly CaseProblem[] {
	const root: At = { value: raw, path: '' };
	const problems: CaseProblem[] = [];
	const checking: Checking = {
		people: new Set(keysOf(under(root, 'people'))),
		schedules: new Set(keysOf(under(root, 'schedules'))),
		say: ({ path }, message) => problems.push({ path, message })
	};
	checkIds(checking, root);
	checkService(checking, root);
	checkSchedules(checking, under(root, 'schedules'));
	checkPolicy(checking, under(root, 'policy'));
	checkActions(checking, root);
	if (problems.length === 0) checkWork(checking, root);
	return problems;
}
