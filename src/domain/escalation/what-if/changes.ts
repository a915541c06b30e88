import { list } from '../../words/words.ts';
import type { CaseFile, Zone } from '../case-types.ts';
import { personName, scheduleName } from '../names.ts';
import { shiftsOf } from '../schedule/shifts.ts';
import { piecesOf } from '../schedule/zone.ts';
import type { Instant, PersonId, ScheduleId } from '../types.ts';
import { placeOf } from './words.ts';

/** Something that changes around a page while it is out: a shift, or a clock. `says` is a sentence without a full stop. */
export type Change = {
	readonly at: Instant;
	readonly is: 'handoff' | 'clock';
	readonly says: string;
	/** The same in two or three words. */
	readonly short: string;
};

/** The schedules that a policy asks, each once. */
const asked = ({ policy, schedules = {} }: CaseFile): readonly ScheduleId[] =>
	[...new Set(policy.levels.flatMap(({ targets }) => targets))].filter((id) =>
		Object.hasOwn(schedules, id)
	);

function handoffsOf(file: CaseFile, id: ScheduleId, from: Instant, to: Instant): Change[] {
	const name = (person: PersonId) => personName(file, person);
	const changes: Change[] = [];
	const told = (at: Instant, before: readonly PersonId[], after: readonly PersonId[]) => {
		const takes = after.length === 1 ? 'takes' : 'take';
		const over = before.length > 0 ? ` over from ${list(before.map(name))}` : ' over';
		const who =
			after.length > 0 ? `${list(after.map(name))} ${takes}${over}` : 'nobody is on call any more';
		const short = after.length > 0 ? `${list(after.map(name))} ${takes} over` : 'nobody on call';
		changes.push({ at, is: 'handoff', says: `${scheduleName(id)}: ${who}`, short });
	};
	const shifts = shiftsOf(file, id, { from, to: to + 1 });
	let before: (typeof shifts)[number] | undefined;
	for (const shift of shifts) {
		if (before && before.to < shift.from) told(before.to, before.people, []);
		if (shift.from > from)
			told(shift.from, before?.to === shift.from ? before.people : [], shift.people);
		before = shift;
	}
	if (before && before.to <= to) told(before.to, before.people, []);
	return changes;
}

function clockChanges(zone: Zone, from: Instant, to: Instant): Change[] {
	const pieces = piecesOf(zone, { from, to });
	return pieces.slice(1).flatMap((piece, i) => {
		const way = piece.offset > (pieces[i]?.offset ?? 0) ? 'forward' : 'back';
		return piece.from > from && piece.from <= to
			? [
					{
						at: piece.from,
						is: 'clock' as const,
						says: `Clocks go ${way} in ${placeOf(zone)}`,
						short: `clocks go ${way}`
					}
				]
			: [];
	});
}

/**
 * Handoffs of the schedules that the policy asks, and clock changes in the zones of `people`, in (from, to], in time
 * order. Two zones whose clocks change together are both told of.
 */
export function changesOf(
	file: CaseFile,
	people: readonly PersonId[],
	home: Zone,
	from: Instant,
	to: Instant
): readonly Change[] {
	const zones = new Set([home, ...people.flatMap((id) => file.people[id]?.tz ?? [])]);
	return [
		...asked(file).flatMap((id) => handoffsOf(file, id, from, to)),
		...[...zones].flatMap((zone) => clockChanges(zone, from, to))
	].sort((a, b) => a.at - b.at);
}
