import type { CaseFile, CaseLayer, CaseSchedule } from '../domain/escalation/case-types.ts';
import { scheduleName } from '../domain/escalation/names.ts';
import { zoneOf } from '../domain/escalation/schedule/root.ts';
import { sayHours } from '../domain/escalation/what-if/describe.ts';
import { list } from '../domain/words/words.ts';
import { nameOf } from './fields/names.ts';
import { sayLocalDay } from './fields/say-day.ts';
import { cityOf } from './schedules/say.ts';

const who = ({ people }: CaseFile, ids: readonly string[]): string =>
	list(ids.map((id) => (id === 'none' ? 'nobody' : nameOf(people, id))));

/** "Thu 5 Mar 2026, 09:00" of "2026-03-05T09:00". */
const when = (local: string): string =>
	`${sayLocalDay(local) ?? ''} ${local.slice(0, 4)}, ${local.slice(11)}`.trim();

function layerLine(file: CaseFile, { rotation, restrictions = [] }: CaseLayer): string {
	const { unit, length, users, start } = rotation;
	const turn = length === 1 ? `a ${unit} each` : `${length} ${unit}s each`;
	const hours = restrictions.length > 0 ? `; only ${restrictions.map(sayHours).join(' and ')}` : '';
	return `${who(file, users)}, ${turn} from ${when(start)}${hours}.`;
}

/** Overrides and temporary schedules, a sentence each. */
function exceptionLines(file: CaseFile, schedule: CaseSchedule): readonly string[] {
	if (!('layers' in schedule)) return [];
	const span = ({ from, to }: { readonly from: string; readonly to: string }) =>
		`${when(from)} to ${when(to)}`;
	const overrides = (schedule.overrides ?? []).map(({ add, remove, ...at }) => {
		const says =
			add !== undefined && remove !== undefined
				? `${who(file, [add])} instead of ${who(file, [remove])}`
				: add !== undefined
					? `${who(file, [add])} as well`
					: `without ${who(file, remove === undefined ? [] : [remove])}`;
		return `Override, ${span(at)}: ${says}.`;
	});
	const temporary = (schedule.temporary ?? []).map(({ shifts, ...at }) => {
		const each = shifts.map((shift) => `${who(file, [shift.user])} ${span(shift)}`);
		return `Temporary, ${span(at)}: ${each.join('; ') || 'nobody'}.`;
	});
	return [...overrides, ...temporary];
}

function turnLines(file: CaseFile, schedule: CaseSchedule): readonly string[] {
	if ('always' in schedule) return [`Always ${who(file, [schedule.always])}.`];
	if ('offsetOf' in schedule) {
		const { schedule: of, turns } = schedule.offsetOf;
		return [`${turns} ${turns === 1 ? 'turn' : 'turns'} behind ${scheduleName(of)}.`];
	}
	const { layers } = schedule;
	return layers.map((layer, i) =>
		layers.length > 1 ? `Layer ${i + 1}: ${layerLine(file, layer)}` : layerLine(file, layer)
	);
}

/** A schedule as it stands on paper: its name and clock, then who, how long, from when, at what hours, and its exceptions. */
export function scheduleLines(
	file: CaseFile,
	id: string
): { readonly name: string; readonly lines: readonly string[] } {
	const tz = zoneOf(file, id);
	const clock = tz === 'UTC' ? 'UTC' : `${cityOf(tz)} time`;
	const schedule = file.schedules?.[id];
	const name = `${scheduleName(id)}, ${clock}`;
	if (schedule === undefined) return { name, lines: [] };
	return { name, lines: [...turnLines(file, schedule), ...exceptionLines(file, schedule)] };
}
