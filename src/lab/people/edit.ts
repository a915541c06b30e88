import type { CaseDraft, CaseSchedule } from '../../domain/escalation/case-types.ts';
import { at, listAt, namesAt, put, type Keys } from '../fields/draft.ts';
import { idFor } from '../fields/names.ts';
import { list, plural } from '../../domain/words/words.ts';
import { scheduleName } from '../../domain/escalation/names.ts';
import { STAGGER } from './messages.ts';

/** Who comes and goes. People are put in with messages that are staggered, and taken out of everywhere at once. */

/** The zone that most people have, so that a newcomer is asked one thing less. */
function usualZone(draft: CaseDraft): string | undefined {
	const zones = namesAt(draft, ['people']).map((id) => at(draft, ['people', id, 'tz']));
	const often = (zone: unknown) => zones.filter((one) => one === zone).length;
	const [most] = [...zones].sort((a, b) => often(b) - often(a));
	return typeof most === 'string' ? most : undefined;
}

/** A person more, of this name; gives the id made from it. */
export function addPerson(
	draft: CaseDraft,
	name: string
): { readonly draft: CaseDraft; readonly id: string } {
	const taken = [...namesAt(draft, ['people']), ...namesAt(draft, ['schedules'])];
	const id = idFor(name, taken, 'person');
	const tz = usualZone(draft);
	const person = { name: name.trim(), ...(tz !== undefined && { tz }), rules: { high: STAGGER } };
	return { draft: put(draft, ['people', id], person), id };
}

/** A list of the draft, with what becomes of each of its items: kept, changed, or (`undefined`) gone. */
function sift(draft: CaseDraft, keys: Keys, keep: (item: unknown) => unknown): CaseDraft {
	const items = listAt(draft, keys);
	const next = items.map(keep).filter((item) => item !== undefined);
	const isSame = next.length === items.length && next.every((item, i) => item === items[i]);
	return isSame ? draft : put(draft, keys, next);
}

const drop = (gone: unknown) => (item: unknown) => (item === gone ? undefined : item);
/** Without the item if any of its keys names who goes. */
const dropNaming =
	(gone: string, ...keys: readonly string[]) =>
	(item: unknown) =>
		keys.some((key) => at(item, [key]) === gone) ? undefined : item;

function leaveRotation(draft: CaseDraft, keys: Keys, gone: string): CaseDraft {
	const left = sift(draft, keys, drop(gone));
	// A rotation of nobody at all is no rotation; one empty turn keeps its place.
	return left !== draft && listAt(left, keys).length === 0 ? put(left, keys, ['none']) : left;
}

function leaveSchedule(draft: CaseDraft, schedule: string, gone: string): CaseDraft {
	const base: Keys = ['schedules', schedule];
	const layers = listAt(draft, [...base, 'layers']);
	const left = layers.reduce<CaseDraft>(
		(now, _, i) => leaveRotation(now, [...base, 'layers', i, 'rotation', 'users'], gone),
		draft
	);
	const eased = sift(left, [...base, 'overrides'], dropNaming(gone, 'remove', 'add'));
	const done = listAt(eased, [...base, 'temporary']).reduce<CaseDraft>(
		(now, _, i) => sift(now, [...base, 'temporary', i, 'shifts'], dropNaming(gone, 'user')),
		eased
	);
	return at(done, [...base, 'always']) === gone ? put(done, [...base, 'always'], '') : done;
}

function leaveLevel(draft: CaseDraft, level: number, gone: string): CaseDraft {
	const base: Keys = ['policy', 'levels', level];
	const left = sift(draft, [...base, 'targets'], drop(gone));
	return sift(left, [...base, 'shadows'], (shadow) =>
		shadow === gone ? undefined : dropNaming(gone, 'user')(shadow)
	);
}

/** The draft without a person, and without them in every rotation, override, level and action. */
export function removePerson(draft: CaseDraft, gone: string): CaseDraft {
	const schedules = namesAt(draft, ['schedules']);
	const off = schedules.reduce((now, id) => leaveSchedule(now, id, gone), draft);
	const levels = listAt(off, ['policy', 'levels']);
	const out = levels.reduce<CaseDraft>((now, _, i) => leaveLevel(now, i, gone), off);
	const done = sift(out, ['actions'], dropNaming(gone, 'by', 'user', 'to'));
	return put(done, ['people', gone], undefined);
}

const count = (items: readonly unknown[], is: (item: unknown) => boolean) =>
	items.filter(is).length;
const names =
	(person: string, ...keys: readonly string[]) =>
	(item: unknown) =>
		keys.some((key) => at(item, [key]) === person);

function inSchedule(schedule: CaseSchedule, id: string, person: string): readonly string[] {
	const name = scheduleName(id);
	if (at(schedule, ['always']) === person)
		return [`${name} is always this one person; it will need somebody else.`];
	const layers = listAt(schedule, ['layers']);
	const turns = layers.flatMap((layer) => listAt(layer, ['rotation', 'users']));
	const overrides = count(listAt(schedule, ['overrides']), names(person, 'remove', 'add'));
	const shifts = listAt(schedule, ['temporary']).flatMap((one) => listAt(one, ['shifts']));
	const temporary = count(shifts, names(person, 'user'));
	const alone = layers.some((layer) => {
		const users = listAt(layer, ['rotation', 'users']);
		return users.length > 0 && users.every((user) => user === person);
	});
	const others = [
		overrides > 0 && plural(overrides, 'override'),
		temporary > 0 && plural(temporary, 'temporary shift')
	].filter((one) => one !== false);
	return [
		...(turns.includes(person)
			? [
					alone
						? `In ${name} a turn is left to nobody.`
						: `In ${name} the turns after it move up, and everybody’s weeks with them.`
				]
			: []),
		...(others.length > 0
			? [`In ${name} ${list(others)} ${overrides + temporary === 1 ? 'goes' : 'go'} too.`]
			: [])
	];
}

/** Where a person is used and what becomes of that when they go, a sentence each; none where they are nowhere. */
export function usesOfPerson(draft: CaseDraft, person: string): readonly string[] {
	const schedules = namesAt(draft, ['schedules']).flatMap((id) =>
		inSchedule(at(draft, ['schedules', id]) as CaseSchedule, id, person)
	);
	const levels = listAt(draft, ['policy', 'levels']).flatMap((level, i) => {
		const called = listAt(level, ['targets']).includes(person);
		const shadow = listAt(level, ['shadows']).some(
			(one) => one === person || at(one, ['user']) === person
		);
		return [
			...(called ? [`Level ${i + 1} calls somebody less.`] : []),
			...(shadow ? [`Level ${i + 1} has a shadow less.`] : [])
		];
	});
	const actions = count(listAt(draft, ['actions']), names(person, 'by', 'user', 'to'));
	return [
		...schedules,
		...levels,
		...(actions > 0
			? [`${plural(actions, 'action')} of what happens ${actions === 1 ? 'goes' : 'go'} too.`]
			: [])
	];
}

/** 22:00 to 08:00, as the engine takes it where nobody says otherwise. */
export const USUAL_SLEEP = { from: '22:00', to: '08:00' } as const;

/** One end of a person's night. The other is the usual one until it is said; with both emptied the usual night is back. */
export function setSleep(
	draft: CaseDraft,
	person: string,
	end: 'from' | 'to',
	time: string
): CaseDraft {
	const keys: Keys = ['people', person, 'sleep'];
	const own = at(draft, keys);
	const now = typeof own === 'object' && own !== null ? own : USUAL_SLEEP;
	const next = { ...now, [end]: time };
	const isEmpty = at(next, ['from']) === '' && at(next, ['to']) === '';
	return put(draft, keys, isEmpty ? undefined : next);
}
