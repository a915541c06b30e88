import type { CaseFile, CasePerson, CaseService, Minutes } from './case-types.ts';
import type { Compiled, UrgencyByWindow } from './compiled.ts';
import { policiesOf } from './compile-policy.ts';
import { deedsOf, removalsOf } from './compile-deeds.ts';
import { membersOf } from './members.ts';
import { everyShift } from './schedule/shifts.ts';
import { joined, type Stretch } from './schedule/spans.ts';
import { offHoursOf, sleepOf, windowsOf } from './schedule/windows.ts';
import { settingsOf } from './settings.ts';
import { durationOf, rulesOf } from './minutes.ts';
import type { Instant, Person, PersonId, Urgency } from './types.ts';
import { urgencyAt } from './urgency.ts';

const UTC = 'UTC';

/** Hours are looked up for whoever is asked about, because few of fifty people are. */
function personOf(id: PersonId, person: CasePerson, range: Stretch): Person {
	let asleep: readonly Stretch[] | undefined;
	let offHours: readonly Stretch[] | undefined;
	return {
		name: person.name ?? id,
		rules: { high: rulesOf(person.rules?.high), low: rulesOf(person.rules?.low) },
		get asleep() {
			return (asleep ??= sleepOf(person, range));
		},
		get offHours() {
			return (offHours ??= offHoursOf(person, range));
		}
	};
}

function urgencyOf(
	{ urgency, supportHours }: CaseService,
	range: Stretch
): Urgency | UrgencyByWindow {
	if (typeof urgency === 'string') return urgency;
	const { inside, outside, raiseAtStart = false } = urgency.byHours;
	const windows =
		supportHours === undefined ? [] : windowsOf(supportHours, supportHours.tz ?? UTC, range);
	return { inside, outside, raise: raiseAtStart && inside === 'high', windows };
}

/**
 * Makes a parsed case runnable. Schedules, support hours and people's hours are worked out from its start, or its first
 * incident if that is earlier, to `end`, an instant (the case's own end where absent), both included.
 */
export function compileCase(file: CaseFile, end?: Instant): Compiled {
	const start = Date.parse(file.start);
	const instant = (minutes: Minutes): Instant => start + durationOf(minutes);
	const created = (file.incidents ?? [0]).map(instant);
	const until = end ?? instant(file.until);
	const first = created.reduce((a, b) => Math.min(a, b), start);
	// Half-open, so that what is printed at `until` still sees its shift.
	const span = { from: first, to: until + 1 };
	const policies = policiesOf(file);
	const urgency = urgencyOf(file.service, span);
	const { ackTimeoutMin, maintenance = [] } = file.service;
	return {
		plan: {
			people: Object.fromEntries(
				Object.entries(file.people).map(([id, person]) => [id, personOf(id, person, span)])
			),
			schedules: everyShift(file, span, removalsOf(file, start)),
			members: membersOf(file),
			policies: policies.policies,
			urgency: urgencyAt(urgency, created[0] ?? start)
		},
		start,
		until,
		created,
		urgency,
		maintenance: joined(
			maintenance.map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
		),
		ackTimeout: ackTimeoutMin === undefined ? undefined : durationOf(ackTimeoutMin),
		live: settingsOf(file).policyEdits === 'live',
		families: policies.families,
		deeds: deedsOf(file, start, policies),
		schedulesAfter: (removals) => everyShift(file, span, removalsOf(file, start, removals))
	};
}
