import type { CaseFile, Zone } from '../case-types.ts';
import type { PersonId, ScheduleId } from '../types.ts';
import { daysOf, monthRange } from './days.ts';
import type { MonthDay, MonthOf } from './days.ts';
import { loadOf, ownHoursIn } from './load.ts';
import type { Load } from './load.ts';
import { DAY } from './local-time.ts';
import { membersOf, zoneOf } from './root.ts';
import type { Removal } from './rotation.ts';
import { shiftsOf } from './shifts.ts';
import { within, without } from './spans.ts';
import type { Stretch } from './spans.ts';
import { windowsOf } from './windows.ts';

/** Who has most and who least of something, among the members of a schedule. */
export type Uneven = {
	readonly most: { readonly people: readonly PersonId[]; readonly amount: number };
	readonly least: { readonly people: readonly PersonId[]; readonly amount: number };
	/** Most over least; missing where the least is nothing. */
	readonly ratio?: number;
};

/** A month of one schedule, on its own wall clock. Source: rules R18, R20 to R23; L6 and L14. */
export type Month = Stretch &
	MonthOf & {
		readonly schedule: ScheduleId;
		readonly tz: Zone;
		readonly days: readonly MonthDay[];
		/** When somebody has to be on call: always, or in the service's support hours where its urgency goes by hours. */
		readonly needed: readonly Stretch[];
		readonly always: boolean;
		/** Of those, the ones with nobody. */
		readonly gaps: readonly Stretch[];
		/** Members first, in the order of their turns; then whom an override put on call. */
		readonly loads: readonly Load[];
		readonly uneven: Readonly<
			Record<'time' | 'asleep' | 'nights' | 'weekends', Uneven | undefined>
		>;
	};

/** Far enough back to know who was on call before the month. */
const BEFORE = 31 * DAY;

/** When a service needs somebody on call: its support hours if its urgency goes by them, else always. Clipped to the range. */
export function neededIn({ service }: CaseFile, range: Stretch): readonly Stretch[] {
	const { urgency, supportHours } = service;
	if (typeof urgency === 'string' || supportHours === undefined) return [range];
	return windowsOf(supportHours, supportHours.tz ?? 'UTC', range);
}

/** When nobody is on call in a schedule although the service needs somebody (L6). */
export function gapsOf(file: CaseFile, id: ScheduleId, range: Stretch): Stretch[] {
	const shifts = shiftsOf(file, id, range);
	return neededIn(file, range).flatMap((span) => without(span, shifts));
}

/** Undefined with fewer than two members: nothing to compare. */
function unevenIn(loads: readonly Load[], amountOf: (load: Load) => number): Uneven | undefined {
	const members = loads.filter(({ member }) => member);
	if (members.length < 2) return undefined;
	const having = (amount: number) => ({
		people: members.filter((load) => amountOf(load) === amount).map(({ person }) => person),
		amount
	});
	const most = having(Math.max(...members.map(amountOf)));
	const least = having(Math.min(...members.map(amountOf)));
	return { most, least, ...(least.amount > 0 && { ratio: most.amount / least.amount }) };
}

/** A schedule's month: days, gaps, and what it is for each person. */
export function monthOf(
	file: CaseFile,
	id: ScheduleId,
	month: MonthOf,
	removals: readonly Removal[] = []
): Month {
	const tz = zoneOf(file, id);
	const range = monthRange(month, tz);
	const before = shiftsOf(file, id, { from: range.from - BEFORE, to: range.to }, removals);
	const duties = within(before, [range]);
	const days = daysOf(month, tz, duties);
	const members = membersOf(file, id);
	const people = [...new Set([...members, ...duties.flatMap((duty) => duty.people)])];
	const hoursOf = ownHoursIn(range);
	const loads = people.map((person) =>
		loadOf(
			person,
			hoursOf(file.people[person] ?? {}),
			members.includes(person),
			before,
			range,
			days
		)
	);
	const needed = neededIn(file, range);
	return {
		...range,
		...month,
		schedule: id,
		tz,
		days,
		needed,
		always: typeof file.service.urgency === 'string' || file.service.supportHours === undefined,
		gaps: needed.flatMap((span) => without(span, duties)),
		loads,
		uneven: {
			time: unevenIn(loads, ({ time }) => time),
			asleep: unevenIn(loads, ({ asleep }) => asleep),
			nights: unevenIn(loads, ({ nights }) => nights),
			weekends: unevenIn(loads, ({ weekends }) => weekends)
		}
	};
}
