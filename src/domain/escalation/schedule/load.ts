import type { CasePerson } from '../case-types.ts';
import type { PersonId } from '../types.ts';
import type { MonthDay } from './days.ts';
import { DAY } from './local-time.ts';
import type { Duty } from './people.ts';
import { lengthOf, within } from './spans.ts';
import type { Stretch } from './spans.ts';
import { offHoursOf, sleepOf } from './windows.ts';

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

/**
 * A person's month. `duties` reach back before the range, so that its first duty is known to be a handoff or not; `days` are
 * the range's.
 */
export function loadOf(
	person: PersonId,
	of: CasePerson,
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
	const sleep = sleepOf(of, { from: range.from - DAY, to: range.to + DAY });
	const nights = sleep.filter(({ from }) => range.from <= from && from < range.to);
	return {
		person,
		member,
		time: lengthOf(own),
		asleep: lengthOf(within(own, sleep)),
		offHours: lengthOf(within(own, offHoursOf(of, range))),
		nights: nights.filter((night) => overlaps(night, own)).length,
		weekendDays: weekend.length,
		weekends: new Set(weekend.map(weekendOf)).size,
		handoffs: takenOver(duties, person, range)
	};
}
