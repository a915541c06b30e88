import { items, textOf, under, type At } from './case-check-at.ts';
import { didYouMean, isWhat } from './case-check-words.ts';
import { checkPerson, type Checking } from './case-check-person.ts';

function checkTarget({ people, schedules, say }: Checking, at: At): void {
	const id = textOf(at);
	if (id === undefined || id === '' || people.has(id) || schedules.has(id)) return;
	const near = didYouMean(id, [...schedules, ...people]);
	say(at, `${isWhat(id)}; no schedule or person has that id${near}`);
}

/** Targets and shadows are there, and no two levels have one number. */
export function checkPolicy(checking: Checking, policy: At): void {
	const numbered = new Map<number, string>();
	for (const level of items(under(policy, 'levels'))) {
		const number = under(level, 'number');
		if (typeof number.value === 'number') {
			const other = numbered.get(number.value);
			if (other !== undefined) checking.say(number, `is ${number.value}, as is ${other}`);
			else numbered.set(number.value, number.path);
		}
		for (const target of items(under(level, 'targets'))) checkTarget(checking, target);
		for (const shadow of items(under(level, 'shadows')))
			checkPerson(checking, textOf(shadow) === undefined ? under(shadow, 'user') : shadow);
	}
}
