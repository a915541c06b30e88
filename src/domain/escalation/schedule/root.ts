import type { CaseFile, LayeredSchedule, Zone } from '../case-types.ts';
import type { PersonId, ScheduleId } from '../types.ts';

/** A schedule as it is read: its own layers, or those of another set back by `back` turns. */
export type Root =
	| { readonly always: PersonId }
	| { readonly schedule: LayeredSchedule; readonly id: ScheduleId; readonly back: number };

/** Where offsets of offsets end; their turns add up. Nothing for an unknown schedule or a circle. */
export function rootOf(file: CaseFile, id: ScheduleId): Root | undefined {
	const seen = new Set<ScheduleId>();
	let back = 0;
	for (let at = id; !seen.has(at);) {
		seen.add(at);
		const schedule = file.schedules?.[at];
		if (schedule === undefined) return undefined;
		if ('always' in schedule) return schedule;
		if (!('offsetOf' in schedule)) {
			// Overrides and temporary schedules do not carry over (R18).
			return at === id
				? { schedule, id: at, back }
				: { schedule: { ...schedule, overrides: [], temporary: [] }, id: at, back };
		}
		back += schedule.offsetOf.turns;
		at = schedule.offsetOf.schedule;
	}
	return undefined;
}

/** The zone whose wall clock a schedule is read on: its layers', or that of the person who is always on call. */
export function zoneOf(file: CaseFile, id: ScheduleId): Zone {
	const root = rootOf(file, id);
	if (root === undefined) return 'UTC';
	return ('always' in root ? file.people[root.always]?.tz : root.schedule.tz) ?? 'UTC';
}

/** Everybody whose turn it is by rotation, or who is always on call: whom unevenness is measured over. Once each, in order. */
export function membersOf(file: CaseFile, id: ScheduleId): PersonId[] {
	const root = rootOf(file, id);
	if (root === undefined) return [];
	if ('always' in root) return [root.always];
	const users = root.schedule.layers.flatMap(({ rotation }) => rotation.users);
	return [...new Set(users)].filter((user) => user !== 'none');
}
