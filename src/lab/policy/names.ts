import { type Names, scheduleName } from '../../domain/escalation/names.ts';
import { namesOf } from '../fields/names.ts';

/** Every target there is to choose, people told as such. */
export const targetOptions = ({
	people,
	schedules = {}
}: Names): readonly { readonly value: string; readonly label: string }[] => [
	...Object.keys(schedules).map((id) => ({ value: id, label: scheduleName(id) })),
	...namesOf(people).map(({ id, name }) => ({ value: id, label: `${name}, one person` }))
];
