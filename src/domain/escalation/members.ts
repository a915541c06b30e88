import type { CaseFile, CaseSchedule } from './case-types.ts';
import type { PersonId, ScheduleId } from './types.ts';

function namedIn(file: CaseFile, schedule: CaseSchedule, seen: number): PersonId[] {
	if ('always' in schedule) return [schedule.always];
	if ('offsetOf' in schedule) {
		// A circle of offsets has nobody; the parser refuses it.
		const other = file.schedules?.[schedule.offsetOf.schedule];
		if (other === undefined || seen > Object.keys(file.schedules ?? {}).length) return [];
		return 'layers' in other
			? namedIn(file, { layers: other.layers }, seen + 1)
			: namedIn(file, other, seen + 1);
	}
	const { layers, overrides = [], temporary = [] } = schedule;
	return [
		...layers.flatMap(({ rotation }) => rotation.users.filter((user) => user !== 'none')),
		...overrides.flatMap(({ add }) => (add === undefined ? [] : [add])),
		...temporary.flatMap(({ shifts }) => shifts.map(({ user }) => user))
	];
}

/** Everybody who can ever be on call in each schedule, whenever their turn is. */
export const membersOf = (file: CaseFile): Record<ScheduleId, PersonId[]> =>
	Object.fromEntries(
		Object.entries(file.schedules ?? {}).map(([id, schedule]) => [
			id,
			[...new Set(namedIn(file, schedule, 0))].sort()
		])
	);
