import type {
	CaseDraft,
	CaseLayer,
	CaseOverride,
	CaseTemporary,
	DailyHours
} from '../../domain/escalation/case-types.ts';
import { at, listAt, namesAt } from '../fields/draft.ts';
import { shown } from '../fields/typed.ts';

/** What something new begins as: near the day of the case, with people in it, and without a problem. */

const DAY = 86_400_000;
/** An override is seldom longer. */
const FORTNIGHT = 14;
/** A Thursday. */
const SOMEDAY = '1970-01-01';

/** Days after the case's own, at an hour: "2026-03-05T09:00". */
function dayAfter(draft: CaseDraft, days: number, clock = '09:00'): string {
	const day = Date.parse(`${shown(draft.start).slice(0, 10)}T00:00Z`);
	const time = (Number.isNaN(day) ? Date.parse(SOMEDAY) : day) + days * DAY;
	return `${new Date(time).toISOString().slice(0, 10)}T${clock}`;
}

/** Everybody whose turn it is in a schedule, in order, once each. */
export function turnsIn(draft: CaseDraft, id: string): readonly string[] {
	const own: Readonly<Record<string, unknown>> = { always: at(draft, ['schedules', id, 'always']) };
	const users = listAt(draft, ['schedules', id, 'layers']).flatMap((layer) =>
		listAt(layer, ['rotation', 'users'])
	);
	const people = namesAt(draft, ['people']);
	return [...new Set([...users, own.always])].filter(
		(user): user is string => typeof user === 'string' && people.includes(user)
	);
}

/**
 * The Monday that so many weekly turns count from: whole rounds before the case's own, so that its week is the first one's,
 * and a round or more before its month, so that the month opens with somebody on call.
 */
function roundsBefore(draft: CaseDraft, turns: number): string {
	const day = Date.parse(`${dayAfter(draft, 0)}Z`);
	const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
	// West of Greenwich the first of a month may still be the last day of the one before.
	const month = Date.parse(`${dayAfter(draft, -1).slice(0, 7)}-01T00:00Z`);
	const round = turns * 7;
	const intoMonth = (day - month) / DAY - sinceMonday;
	const rounds = Math.max(Math.ceil(intoMonth / round), 0) + 1;
	return dayAfter(draft, -sinceMonday - rounds * round);
}

/** What lies on top begins with nobody, and so changes nothing until somebody is chosen. */
export const layerOnTop = (draft: CaseDraft): CaseLayer => ({
	rotation: { unit: 'week', length: 1, start: roundsBefore(draft, 1), users: ['none'] }
});

/** A week each for those in no schedule yet, or for everybody. */
export function newLayer(draft: CaseDraft): CaseLayer {
	const people = namesAt(draft, ['people']);
	const used = namesAt(draft, ['schedules']).flatMap((id) => turnsIn(draft, id));
	const free = people.filter((person) => !used.includes(person));
	const users = free.length > 0 ? free : people;
	if (users.length === 0) return layerOnTop(draft);
	return {
		rotation: { unit: 'week', length: 1, start: roundsBefore(draft, users.length), users }
	};
}

/** Whose turn is added next: somebody who has none yet, else nobody. */
export function nextTurn(draft: CaseDraft, users: readonly unknown[]): string {
	return namesAt(draft, ['people']).find((person) => !users.includes(person)) ?? 'none';
}

/** Every day around the clock (equal ends are 24 hours): nobody is off call until hours are chosen. */
export const newHours = (): DailyHours => ({
	days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
	from: '00:00',
	to: '00:00'
});

/** The next day at nine on which there is no override yet: two that overlap must not name the same people. */
export function newOverride(draft: CaseDraft, id: string): CaseOverride {
	const [remove = '', second] = turnsIn(draft, id);
	const others = namesAt(draft, ['people']).filter((person) => person !== remove);
	const there = listAt(draft, ['schedules', id, 'overrides']);
	const isFree = (days: number) =>
		// Local times of one form sort as text.
		there.every(
			(one) =>
				shown(at(one, ['from'])) >= dayAfter(draft, days + 1) ||
				shown(at(one, ['to'])) <= dayAfter(draft, days)
		);
	let days = 1;
	while (!isFree(days) && days <= there.length * FORTNIGHT) days += 1;
	return {
		from: dayAfter(draft, days),
		to: dayAfter(draft, days + 1),
		remove,
		add: second ?? others[0] ?? ''
	};
}

export function newTemporary(draft: CaseDraft, id: string): CaseTemporary {
	const [user = ''] = turnsIn(draft, id);
	const span = { from: dayAfter(draft, 1), to: dayAfter(draft, 2) };
	return { ...span, shifts: [{ ...span, user }] };
}

/** The last shift's people and hours carried on to the end of the temporary schedule. */
export function newShift(temporary: unknown): CaseTemporary['shifts'][number] {
	const last = listAt(temporary, ['shifts']).at(-1);
	const from = at(last, ['to']) ?? at(temporary, ['from']);
	return {
		from: shown(from),
		to: shown(at(temporary, ['to'])),
		user: shown(at(last, ['user']))
	};
}
