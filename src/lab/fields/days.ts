import type { Day } from '../../domain/escalation/case-types.ts';

export const DAYS: readonly { readonly day: Day; readonly short: string; readonly name: string }[] =
	[
		{ day: 'mon', short: 'Mo', name: 'Monday' },
		{ day: 'tue', short: 'Tu', name: 'Tuesday' },
		{ day: 'wed', short: 'We', name: 'Wednesday' },
		{ day: 'thu', short: 'Th', name: 'Thursday' },
		{ day: 'fri', short: 'Fr', name: 'Friday' },
		{ day: 'sat', short: 'Sa', name: 'Saturday' },
		{ day: 'sun', short: 'Su', name: 'Sunday' }
	];

/** The days with one switched, in the order of the week; what is no day stays, at the end. */
export function toggleDay(days: readonly Day[], day: Day): readonly Day[] {
	const all = Array.isArray(days) ? days : [];
	const next = all.includes(day) ? all.filter((one) => one !== day) : [...all, day];
	const order = (one: Day) => {
		const at = DAYS.findIndex((known) => known.day === one);
		return at < 0 ? DAYS.length : at;
	};
	return [...next].sort((a, b) => order(a) - order(b));
}
