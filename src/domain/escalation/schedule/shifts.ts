import type { CaseFile, LayeredSchedule } from '../case-types.ts';
import { settingsOf } from '../settings.ts';
import type { ScheduleId } from '../types.ts';
import { wallOf } from './local-time.ts';
import { dutiesOf } from './people.ts';
import type { Change, Duty, Hiding, LayerTurns } from './people.ts';
import { rootOf } from './root.ts';
import { turnsOf } from './rotation.ts';
import type { Removal } from './rotation.ts';
import { within } from './spans.ts';
import type { Stretch } from './spans.ts';
import { clipped, windowsOn } from './windows.ts';
import { piecesOf, reached } from './zone.ts';
import type { Piece } from './zone.ts';

function layersOf(
	{ layers }: LayeredSchedule,
	pieces: readonly Piece[],
	range: Stretch,
	removals: readonly Removal[],
	back: number
): LayerTurns[] {
	const near = clipped(pieces, range);
	return layers.map(({ rotation, restrictions, priority }, index) => {
		const own = removals.filter(({ layer }) => layer === index + 1);
		const turns = turnsOf(rotation, pieces, range, own, back);
		const open = (restrictions ?? []).length > 0;
		return {
			priority: priority ?? 0,
			turns: open ? within(turns, windowsOn(near, restrictions ?? [])) : turns
		};
	});
}

/**
 * Who is on call in a schedule over a range: sorted, not overlapping, clipped to the range, gaps left out, neighbours with the
 * same people joined, people in order of id. Empty for an unknown schedule. The case has to have been parsed.
 *
 * `removals` are of the schedule's own layers; of an offset schedule, of the layers it goes back to. Source: R18, R20 to R23.
 */
export function shiftsOf(
	file: CaseFile,
	id: ScheduleId,
	range: Stretch,
	removals: readonly Removal[] = []
): Duty[] {
	const root = rootOf(file, id);
	if (root === undefined || range.from >= range.to) return [];
	if ('always' in root) return [{ ...range, people: [root.always] }];
	const { schedule, back } = root;
	const earliest = Math.min(range.from, ...removals.map(({ at }) => at));
	const pieces = piecesOf(schedule.tz ?? 'UTC', { from: earliest, to: range.to });
	const placed = <T extends { from: string; to: string }>({ from, to }: T): Stretch => ({
		from: reached(pieces, wallOf(from)),
		to: reached(pieces, wallOf(to))
	});
	const changes: Change[] = (schedule.overrides ?? []).map((override) => ({
		...override,
		...placed(override)
	}));
	const hiding: Hiding[] = (schedule.temporary ?? []).map((temporary) => ({
		...placed(temporary),
		shifts: temporary.shifts.map((shift) => ({ ...placed(shift), person: shift.user }))
	}));
	const layers = layersOf(schedule, pieces, range, removals, back);
	return dutiesOf({ layers, changes, hiding }, settingsOf(file).layerRule, range);
}

/** Every schedule of a case over a range; `removals` by the schedule whose layers they are of. */
export function everyShift(
	file: CaseFile,
	range: Stretch,
	removals: Readonly<Record<ScheduleId, readonly Removal[]>> = {}
): Record<ScheduleId, Duty[]> {
	const shifts: Record<ScheduleId, Duty[]> = {};
	for (const id of Object.keys(file.schedules ?? {})) {
		const root = rootOf(file, id);
		const own = root !== undefined && 'id' in root ? removals[root.id] : undefined;
		shifts[id] = shiftsOf(file, id, range, own);
	}
	return shifts;
}
