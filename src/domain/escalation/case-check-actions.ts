import { plural } from '../words/words.ts';
import { deep, entries, items, textOf, under, type At } from './case-check-at.ts';
import { checkPolicy } from './case-check-policy.ts';
import { readMinutes } from './case-check-times.ts';
import { didYouMean, isWhat } from './case-check-words.ts';
import { checkPerson, type Checking } from './case-check-person.ts';

const levelsOf = (policy: At) => items(under(policy, 'levels')).length;

/** The highest level any policy of the case has: a reassignment may name it. */
const mostLevels = (root: At): number =>
	items(under(root, 'actions')).reduce(
		(most, action) => Math.max(most, levelsOf(under(action, 'policy'))),
		levelsOf(under(root, 'policy'))
	);

function checkReassign({ say }: Checking, action: At, most: number): void {
	const named = ['level', 'user', 'policy'].filter((key) => under(action, key).value !== undefined);
	if (named.length === 0) say(action, 'names nothing; it needs one of level, user and policy');
	if (named.length > 1) say(action, `names ${named.join(' and ')}; it needs exactly one of them`);
	const level = under(action, 'level');
	if (typeof level.value === 'number' && level.value > most)
		say(level, `${isWhat(level.value)}; the policy has ${plural(most, 'level')}`);
}

function checkRemoval(checking: Checking, root: At, action: At): void {
	const at = under(action, 'schedule');
	const id = textOf(at);
	if (id === undefined || id === '') return;
	if (!checking.schedules.has(id)) {
		const near = didYouMean(id, checking.schedules);
		return checking.say(at, `${isWhat(id)}; no schedule has that id${near}`);
	}
	const layers = new Map(entries(under(root, 'schedules'))).get(id);
	const all = items(under(layers ?? root, 'layers'));
	const number = under(action, 'layer');
	const layer = typeof number.value === 'number' ? all[number.value - 1] : undefined;
	if (layer === undefined) {
		if (typeof number.value === 'number' && number.value >= 1)
			checking.say(number, `${isWhat(number.value)}; the schedule has ${all.length} layers`);
		return;
	}
	const users = items(deep(layer, 'rotation', 'users')).map(({ value }) => value);
	const user = under(action, 'user');
	if (checking.people.has(textOf(user) ?? '') && !users.includes(user.value))
		checking.say(user, `${isWhat(user.value)}; nobody of that id is in the rotation of that layer`);
}

/** The incident an action is done to is there. */
function checkIncident({ say }: Checking, count: number, action: At): void {
	const at = under(action, 'incident');
	const { value } = at;
	if (typeof value === 'number' && Number.isInteger(value) && value > count)
		say(at, `is ${value}; ${count === 1 ? 'there is 1 incident' : `there are ${count} incidents`}`);
}

/** Everybody and everything that actions name is there. */
export function checkActions(checking: Checking, root: At): void {
	const incidents = under(root, 'incidents');
	const count = incidents.value === undefined ? 1 : items(incidents).length;
	const most = mostLevels(root);
	for (const action of items(under(root, 'actions'))) {
		const verb = textOf(under(action, 'do'));
		for (const key of ['by', 'user', 'to']) checkPerson(checking, under(action, key));
		if (count > 0) checkIncident(checking, count, action);
		checkPolicy(checking, under(action, 'policy'));
		if (verb === 'reassign') checkReassign(checking, action, most);
		if (verb === 'removeUser') checkRemoval(checking, root, action);
		const min = under(action, 'min');
		if (verb === 'snooze' && readMinutes(min.value) === 0)
			checking.say(min, 'is 0; a snooze lasts longer than that');
	}
}
