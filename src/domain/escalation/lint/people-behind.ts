import type { CaseFile, CaseSchedule } from '../case-types.ts';
import type { PersonId, ScheduleId } from '../types.ts';

export const isSchedule = ({ schedules = {} }: CaseFile, target: string): target is ScheduleId =>
	Object.hasOwn(schedules, target);

const named = (schedule: CaseSchedule | undefined): readonly PersonId[] => {
	if (schedule === undefined || 'offsetOf' in schedule) return [];
	if ('always' in schedule) return [schedule.always];
	const { layers, overrides = [], temporary = [] } = schedule;
	return [
		...layers.flatMap(({ rotation }) => rotation.users),
		...overrides.flatMap(({ add }) => (add === undefined ? [] : [add])),
		...temporary.flatMap(({ shifts }) => shifts.map(({ user }) => user))
	];
};

/** Follows `offsetOf` to the schedule whose layers it turns. Undefined for a circle or a schedule that is not there. */
export function sourceOf(file: CaseFile, id: ScheduleId): ScheduleId | undefined {
	const seen = new Set<ScheduleId>();
	let at = id;
	for (;;) {
		const schedule = file.schedules?.[at];
		if (schedule === undefined || seen.has(at)) return undefined;
		if (!('offsetOf' in schedule)) return at;
		seen.add(at);
		at = schedule.offsetOf.schedule;
	}
}

/** Everybody a schedule can put on call at some time, each once. */
export function peopleBehind(file: CaseFile, id: ScheduleId): readonly PersonId[] {
	const source = sourceOf(file, id);
	if (source === undefined) return [];
	const schedule = file.schedules?.[source];
	// An offset takes the layers alone: overrides and temporary schedules do not carry over (R18).
	const own =
		source === id || schedule === undefined || !('layers' in schedule)
			? schedule
			: { layers: schedule.layers };
	return [...new Set(named(own))].filter((person) => person !== 'none');
}

/** Everybody whom a target can stand for. */
export const whoIs = (file: CaseFile, target: string): readonly PersonId[] =>
	isSchedule(file, target) ? peopleBehind(file, target) : [target];
