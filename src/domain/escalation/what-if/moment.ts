import type { CaseFile, LocalTime, Zone } from '../case-types.ts';
import { DAY, isLocalTime, localText, plainOf, wallOf } from '../schedule/local-time.ts';
import { instantOf, localOf } from '../schedule/zone.ts';
import type { Instant, PersonId } from '../types.ts';

/** When a page arrives. `typed` is on the wall clock of `homeZone`. */
export type Moment =
	| { readonly is: 'given' }
	| { readonly is: 'night' }
	| { readonly is: 'sunday' }
	| { readonly is: 'typed'; readonly local: LocalTime };

/** How far from the case's own start a typed moment may be, since rotations are laid out in between. */
const FURTHEST = 10 * 366 * DAY;
const SUNDAY = 7;

function zoneOfTarget(file: CaseFile, target: string, depth = 0): Zone | undefined {
	const schedule = file.schedules?.[target];
	if (schedule === undefined) return file.people[target]?.tz;
	if ('always' in schedule) return file.people[schedule.always]?.tz;
	if ('layers' in schedule) return schedule.tz;
	return depth > 9 ? undefined : zoneOfTarget(file, schedule.offsetOf.schedule, depth + 1);
}

/** The zone in which the story is told: that of the policy's first target that has one, else the support hours'; else UTC. */
export function homeZone(file: CaseFile): Zone {
	for (const { targets } of file.policy.levels)
		for (const target of targets) {
			const zone = zoneOfTarget(file, target);
			if (zone !== undefined) return zone;
		}
	return file.service.supportHours?.tz ?? 'UTC';
}

/** Where a person lives, if the case says so. */
export const zoneOfPerson = (file: CaseFile, person: PersonId | undefined): Zone | undefined =>
	person === undefined ? undefined : file.people[person]?.tz;

/** The next time that a wall clock shows a time of day, at or after an instant; on a Sunday only, if asked. */
function nextAt(from: Instant, zone: Zone, clock: string, onSunday: boolean): Instant {
	const today = wallOf(`${localOf(from, zone).slice(0, 10)}T00:00`);
	for (let day = today; ; day += DAY) {
		if (onSunday && plainOf(day).dayOfWeek !== SUNDAY) continue;
		const at = instantOf(`${localText(day).slice(0, 10)}T${clock}`, zone);
		if (at >= from) return at;
	}
}

/** What was typed, as an instant; undefined where it is no date and time, or years away from the case's start. */
export function typedInstant(file: CaseFile, local: LocalTime): Instant | undefined {
	if (!isLocalTime(local)) return undefined;
	const at = instantOf(local, homeZone(file));
	return Math.abs(at - Date.parse(file.start)) <= FURTHEST ? at : undefined;
}

/** The case's own start on the wall clock of its home zone. */
export const localStart = (file: CaseFile): LocalTime =>
	localOf(Date.parse(file.start), homeZone(file));

/** Who would be paged first if the page arrived at an instant. */
type FirstAt = (at: Instant) => PersonId | undefined;

/**
 * The zone whose night it is: where the first responder lives. Who is asked depends on the hour and the hour on who is
 * asked, so a second look settles it; where a rotation follows the sun, nobody who is asked sleeps, and it is the first's.
 */
export function nightZone(file: CaseFile, firstAt: FirstAt): Zone {
	const home = homeZone(file);
	const start = Date.parse(file.start);
	const first = zoneOfPerson(file, firstAt(start)) ?? home;
	const second = zoneOfPerson(file, firstAt(nextAt(start, first, '03:00', false))) ?? home;
	if (second === first) return first;
	const third = zoneOfPerson(file, firstAt(nextAt(start, second, '03:00', false))) ?? home;
	return third === second ? second : first;
}

/**
 * When the page arrives. A night and a Sunday are the next after the case's own start. Undefined where what was typed is
 * no moment.
 */
export function momentOf(file: CaseFile, moment: Moment, firstAt: FirstAt): Instant | undefined {
	const start = Date.parse(file.start);
	switch (moment.is) {
		case 'given':
			return start;
		case 'typed':
			return typedInstant(file, moment.local);
		case 'sunday':
			return nextAt(start, homeZone(file), '14:00', true);
		case 'night':
			return nextAt(start, nightZone(file, firstAt), '03:00', false);
	}
}

/** The case, moved: minute 0 is at another instant, and with it all that counts from it. */
export const startingAt = (file: CaseFile, at: Instant): CaseFile => ({
	...file,
	start: new Date(at).toISOString()
});
