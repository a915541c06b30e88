import type { Person, Plan, Span, Target } from '../escalation/types.ts';
import type { Report } from './problem.ts';
import type { AuthoredResponse } from './schema-response.ts';
import type { Seconds } from './types.ts';

const MINUTE = 60_000;

/** Minutes since midnight on a wall clock in a zone. */
function wallMinutes(zone: string): (instant: number) => number {
	const format = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	});
	return (instant) => {
		const [hours, minutes] = format.format(instant).split(':');
		return Number(hours) * 60 + Number(minutes);
	};
}

const minutesOf = (clock: string): number =>
	Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Spans of the run in which a person sleeps, to the minute; across midnight where `from` is later than `to`. */
function asleep(
	sleep: { from: string; to: string },
	zone: string,
	from: number,
	horizon: Seconds
): Span[] {
	const wall = wallMinutes(zone);
	const [start, end] = [minutesOf(sleep.from), minutesOf(sleep.to)];
	const sleeps = (at: number): boolean => {
		const now = wall(at);
		return start <= end ? start <= now && now < end : now >= start || now < end;
	};
	const spans: { from: number; to: number }[] = [];
	for (let at = from; at <= from + horizon * 1000; at += MINUTE) {
		if (!sleeps(at)) continue;
		const last = spans.at(-1);
		if (last?.to === at) last.to = at + MINUTE;
		else spans.push({ from: at, to: at + MINUTE });
	}
	return spans;
}

const NIGHT = { from: '22:00', to: '08:00' };

/** The escalation plans of a scenario, one for each setting of the phones; `usual` where none is named. */
export function compileResponse(
	response: AuthoredResponse,
	horizon: Seconds,
	report: Report
): { startsAt: number; plans: Record<string, Plan>; phones: string } {
	const startsAt = Date.parse(response.start);
	const path = ['response'];
	const personExists = (id: string): boolean => Object.hasOwn(response.people, id);
	const scheduleExists = (id: string): boolean => Object.hasOwn(response.schedules, id);

	for (const [id, { always }] of Object.entries(response.schedules)) {
		if (!personExists(always))
			report([...path, 'schedules', id, 'always'], `Nobody is called "${always}"`);
		if (personExists(id)) report([...path, 'schedules', id], `"${id}" is also a person`);
	}
	response.policy.levels.forEach((level, i) => {
		level.targets.forEach((target, j) => {
			if (!personExists(target) && !scheduleExists(target))
				report([...path, 'policy', 'levels', i, 'targets', j], `No schedule or person "${target}"`);
		});
		level.shadows.forEach((shadow, j) => {
			if (!personExists(shadow))
				report([...path, 'policy', 'levels', i, 'shadows', j], `Nobody is called "${shadow}"`);
		});
	});
	for (const [name, rules] of Object.entries(response.phones))
		for (const id of Object.keys(rules))
			if (!personExists(id)) report([...path, 'phones', name, id], `Nobody is called "${id}"`);

	const target = (id: string): Target => (scheduleExists(id) ? { schedule: id } : { person: id });
	const plan = (phones: AuthoredResponse['phones'][string]): Plan => ({
		people: Object.fromEntries(
			Object.entries(response.people).map(([id, person]): [string, Person] => {
				const rules = phones[id] ?? person.rules?.high ?? [];
				return [
					id,
					{
						name: person.name,
						rules: {
							high: rules.map(({ afterMin, channel }) => ({ after: afterMin * MINUTE, channel })),
							low: []
						},
						asleep: asleep(person.sleep ?? NIGHT, person.tz ?? response.tz, startsAt, horizon)
					}
				];
			})
		),
		schedules: Object.fromEntries(
			Object.entries(response.schedules).map(([id, { always }]) => [id, [{ people: [always] }]])
		),
		policies: [
			{
				levels: response.policy.levels.map((level) => ({
					timeout: level.timeoutMin * MINUTE,
					targets: level.targets.map(target),
					assign: 'all',
					multiAck: false,
					shadows: level.shadows.map((person) => ({ person, mayAck: false }))
				})),
				repeat: response.policy.repeat,
				onEmpty: 'skip',
				afterEscalation: 'stop'
			}
		],
		urgency: 'high'
	});

	const named = Object.entries(response.phones);
	const plans = Object.fromEntries(named.map(([name, rules]) => [name, plan(rules)]));
	const [first] = named;
	return first
		? { startsAt, plans, phones: first[0] }
		: { startsAt, plans: { usual: plan({}) }, phones: 'usual' };
}
