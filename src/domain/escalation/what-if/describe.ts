import { list, plural } from '../../words/words.ts';
import type {
	CaseFile,
	CaseLevel,
	CasePerson,
	CaseRule,
	CaseSchedule,
	DailyHours,
	Day
} from '../case-types.ts';
import { durationOf } from '../minutes.ts';
import { personName, scheduleName, targetName } from '../names.ts';
import type { Channel } from '../types.ts';
import { minuteFigure, placeOf, spell } from './words.ts';

/** Parts of a case in a few words, so that two cases can be read side by side. Pure; no full stops. */

const CHANNEL: Readonly<Record<Channel, string>> = {
	push: 'push',
	sms: 'text',
	phone: 'call',
	email: 'email',
	chat: 'chat'
};
const WEEK: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAY_NAME: Readonly<Record<Day, string>> = {
	mon: 'Mon',
	tue: 'Tue',
	wed: 'Wed',
	thu: 'Thu',
	fri: 'Fri',
	sat: 'Sat',
	sun: 'Sun'
};

/** "Payments primary; Cy watches" */
export function sayCalls(file: CaseFile, { targets, shadows = [], assign }: CaseLevel): string {
	const names = targets.map((id) => targetName(file, id));
	const who = assign === 'roundRobin' ? `${list(names)}, in turn` : list(names);
	const watching = shadows.map((one) => personName(file, typeof one === 'string' ? one : one.user));
	const watch = watching.length === 1 ? 'watches' : 'watch';
	const beside = watching.length > 0 ? `; ${list(watching)} ${watch}` : '';
	return `${who || 'nobody'}${beside}`;
}

export const sayWait = ({ timeoutMin }: CaseLevel): string => spell(durationOf(timeoutMin));

/** "text at 0, push at 1, call at 2" */
export const sayRules = (rules: readonly CaseRule[] = []): string =>
	rules.length === 0
		? 'none'
		: rules
				.map(
					({ channel, afterMin }) => `${CHANNEL[channel]} at ${minuteFigure(durationOf(afterMin))}`
				)
				.join(', ');

/** "22:00 to 08:00 in Lisbon" */
export const saySleep = ({ sleep, tz = 'UTC' }: CasePerson): string =>
	`${sleep?.from ?? '22:00'} to ${sleep?.to ?? '08:00'} in ${placeOf(tz)}`;

/** "Mon to Fri, 09:00 to 17:00" */
export function sayHours({ days, from, to }: DailyHours): string {
	const places = days.map((day) => WEEK.indexOf(day)).sort((a, b) => a - b);
	const names = places.map((place) => DAY_NAME[WEEK[place] ?? 'mon']);
	const isRun = places.every((place, i) => i === 0 || place === (places[i - 1] ?? 0) + 1);
	const which =
		names.length === 7
			? 'every day'
			: isRun && names.length > 2
				? `${names[0]} to ${names.at(-1)}`
				: list(names);
	return from === to ? `${which}, all day` : `${which}, ${from} to ${to}`;
}

/** "low, high in support hours; raised when they begin" */
export function sayUrgency({ urgency }: CaseFile['service']): string {
	if (typeof urgency === 'string') return `${urgency}, at all hours`;
	const { inside, outside, raiseAtStart } = urgency.byHours;
	return `${inside} in support hours, ${outside} outside${raiseAtStart ? '; raised when they begin' : ''}`;
}

/** "weekly among Ade, Bo and Cy, from Monday" is more than a row holds: who takes turns, how long, and what is changed. */
export function saySchedule(file: CaseFile, schedule: CaseSchedule): string {
	if ('always' in schedule) return `always ${personName(file, schedule.always)}`;
	if ('offsetOf' in schedule) {
		const { schedule: of, turns } = schedule.offsetOf;
		return `${scheduleName(of)}, ${plural(turns, 'turn')} behind`;
	}
	const layers = schedule.layers.map(
		({ rotation: { unit, length, users, start }, restrictions = [] }) => {
			const who = list(users.map((id) => (id === 'none' ? 'nobody' : personName(file, id))));
			const every = length === 1 ? `a ${unit} each` : `${length} ${unit}s each`;
			const only = restrictions.length > 0 ? `, only ${restrictions.map(sayHours).join('; ')}` : '';
			return `${who}, ${every} from ${start.replace('T', ' ')}${only}`;
		}
	);
	const changed = (schedule.overrides?.length ?? 0) + (schedule.temporary?.length ?? 0);
	return [
		...layers,
		...(changed > 0 ? [plural(changed, 'change by date', 'changes by date')] : [])
	].join('; then ');
}
