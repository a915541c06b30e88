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

/** The days a draft holds, whatever else stands among them. */
export const daysOf = (value: unknown): readonly Day[] =>
	Array.isArray(value) ? (value as readonly Day[]) : [];

/** The days with one switched, in the order of the week; what is no day stays, at the end. */
export function toggleDay(days: readonly Day[], day: Day): readonly Day[] {
	const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day];
	const order = (one: Day) => {
		const at = DAYS.findIndex((known) => known.day === one);
		return at < 0 ? DAYS.length : at;
	};
	return [...next].sort((a, b) => order(a) - order(b));
}
