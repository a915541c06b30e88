import type { CaseDraft } from '../../domain/escalation/case-types.ts';
import { nameOf, namesOf } from '../fields/names.ts';

/** "payments-primary" is "Payments primary": a schedule has no other name than its id. */
export const scheduleName = (id: string): string => {
	const words = id.replace(/[-_]+/g, ' ').trim() || id;
	return words.charAt(0).toUpperCase() + words.slice(1);
};

type Names = Pick<CaseDraft, 'people' | 'schedules'>;

/** What a target of a level is called. */
export const targetName = ({ people, schedules = {} }: Names, id: string): string =>
	Object.hasOwn(schedules, id) || !Object.hasOwn(people, id)
		? scheduleName(id)
		: nameOf(people, id);

/** Every target there is to choose, people told as such. */
export const targetOptions = ({
	people,
	schedules = {}
}: Names): readonly { readonly value: string; readonly label: string }[] => [
	...Object.keys(schedules).map((id) => ({ value: id, label: scheduleName(id) })),
	...namesOf(people).map(({ id, name }) => ({ value: id, label: `${name}, one person` }))
];
