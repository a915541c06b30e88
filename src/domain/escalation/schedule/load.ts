import type { CasePerson } from '../case-types.ts';
import type { PersonId } from '../types.ts';
import type { MonthDay } from './days.ts';
import { DAY } from './local-time.ts';
import type { Duty } from './people.ts';
import { lengthOf, within } from './spans.ts';
import type { Stretch } from './spans.ts';
import { offHoursOf, sleepOf } from './windows.ts';

/** A person's own hours around a month. */
export type OwnHours = { readonly sleep: readonly Stretch[]; readonly off: readonly Stretch[] };

/** What a month on call is for one person. Times in milliseconds. */
export type Load = {
	readonly person: PersonId;
	/** Whether a rotation names them; an override may put others on call. */
	readonly member: boolean;
	readonly time: number;
	/** Of it, in their sleep; and awake outside office hours, in their own zone. */
	readonly asleep: number;
	readonly offHours: number;
	/** Nights beginning in the month of which they had at least a part. */
	readonly nights: number;
	/** Saturdays and Sundays of the schedule's calendar of which they had at least a part, and weekends. */
	readonly weekendDays: number;
	readonly weekends: number;
	/** How often they took over from somebody else. */
	readonly handoffs: number;
};

const overlaps = (span: Stretch, spans: readonly Stretch[]): boolean =>
	spans.some(({ from, to }) => from < span.to && span.from < to);

/** A Sunday belongs to the weekend of the day before. */
const weekendOf = ({ number, weekday }: MonthDay): number =>
	weekday === 'sun' ? number - 1 : number;

/** How often a person comes on call who was not among the last on call before. The first duty is no handoff. */
const takenOver = (duties: readonly Duty[], person: PersonId, range: Stretch): number =>
	duties.filter(
		({ from, people }, index) =>
			from >= range.from &&
			people.includes(person) &&
			index > 0 &&
			!(duties[index - 1]?.people.includes(person) ?? false)
	).length;

/** Looks up own hours once for all who keep the same. Sleep reaches a day beyond the range, so that nights are whole. */
export function ownHoursIn(range: Stretch): (person: CasePerson) => OwnHours {
	const known = new Map<string, OwnHours>();
	const wider = { from: range.from - DAY, to: range.to + DAY };
	return (person) => {
		const key = [person.tz, person.sleep?.from, person.sleep?.to].join(' ');
		let hours = known.get(key);
		if (hours === undefined)
			known.set(key, (hours = { sleep: sleepOf(person, wider), off: offHoursOf(person, range) }));
		return hours;
	};
}

/**
 * A person's month. `duties` reach back before the range, so that its first duty is known to be a handoff or not; `days` are
 * the range's.
 */
export function loadOf(
	person: PersonId,
	{ sleep, off }: OwnHours,
	member: boolean,
	duties: readonly Duty[],
	range: Stretch,
	days: readonly MonthDay[]
): Load {
	const own = within(
		duties.filter(({ people }) => people.includes(person)),
		[range]
	);
	const weekend = days.filter(
		(day) => (day.weekday === 'sat' || day.weekday === 'sun') && overlaps(day, own)
	);
	const nights = sleep.filter(({ from }) => range.from <= from && from < range.to);
	return {
		person,
		member,
		time: lengthOf(own),
		asleep: lengthOf(within(own, sleep)),
		offHours: lengthOf(within(own, off)),
		nights: nights.filter((night) => overlaps(night, own)).length,
		weekendDays: weekend.length,
		weekends: new Set(weekend.map(weekendOf)).size,
		handoffs: takenOver(duties, person, range)
	};
}
