import type { CaseDraft } from '../../domain/escalation/case-types.ts';
import { list, plural } from '../../domain/words/words.ts';
import { at, listAt, move, namesAt, put, rename, take, type Keys } from '../fields/draft.ts';
import { idFor } from '../fields/names.ts';
import { scheduleName } from '../../domain/escalation/names.ts';
import { newLayer } from './new-parts.ts';

export type Kind = 'layers' | 'always' | 'offset';

export const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
	{ value: 'layers', label: 'People take turns' },
	{ value: 'always', label: 'Always one person' },
	{ value: 'offset', label: 'One turn behind another' }
];

/** What kind of schedule stands under an id; people taking turns where nothing says otherwise. */
export function kindOf(draft: CaseDraft, id: string): Kind {
	const keys = namesAt(draft, ['schedules', id]);
	if (keys.includes('always')) return 'always';
	return keys.includes('offsetOf') ? 'offset' : 'layers';
}

/** The schedule as another kind, begun anew. Its turns are gone with it, until Undo. */
export function setKind(draft: CaseDraft, id: string, kind: Kind): CaseDraft {
	if (kind === kindOf(draft, id)) return draft;
	const first = namesAt(draft, ['people'])[0] ?? '';
	const other = namesAt(draft, ['schedules']).find((one) => one !== id) ?? '';
	const made = {
		layers: { layers: [newLayer(draft)] },
		always: { always: first },
		offset: { offsetOf: { schedule: other, turns: 1 } }
	}[kind];
	return put(draft, ['schedules', id], made);
}

const taken = (draft: CaseDraft) => [
	...namesAt(draft, ['schedules']),
	...namesAt(draft, ['people'])
];

/** A schedule more: a week each, of those who are in no other yet. Gives its id. */
export function addSchedule(
	draft: CaseDraft,
	name: string
): { readonly draft: CaseDraft; readonly id: string } {
	const id = idFor(name, taken(draft), 'schedule');
	const people = namesAt(draft, ['people']);
	const zones = people.map((one) => at(draft, ['people', one, 'tz']));
	const [tz] = zones.filter((zone) => typeof zone === 'string');
	const made = { ...(tz !== undefined && { tz }), layers: [newLayer(draft)] };
	return { draft: put(draft, ['schedules', id], made), id };
}

/** The id of a name; a schedule has no other name than what its id reads as. */
const idOf = (name: string): string => idFor(name, [], 'schedule');

/** The id that a schedule gets by a name, or why it cannot be called that. */
export function nameSchedule(
	draft: CaseDraft,
	id: string,
	name: string
): { readonly id: string } | { readonly refusal: string } {
	const next = idOf(name);
	if (name.trim() === '') return { refusal: 'A schedule needs a name.' };
	if (next !== id && namesAt(draft, ['schedules']).includes(next))
		return { refusal: 'Another schedule has this name.' };
	if (namesAt(draft, ['people']).includes(next)) return { refusal: 'A person has this name.' };
	return { id: next };
}

/** The lists of levels that a draft holds: the policy's, and those of policies in actions. */
const levelLists = (draft: CaseDraft): readonly Keys[] => [
	['policy', 'levels'],
	...listAt(draft, ['actions']).map((_, i) => ['actions', i, 'policy', 'levels'])
];

function inTargets(
	draft: CaseDraft,
	change: (targets: readonly unknown[]) => readonly unknown[]
): CaseDraft {
	return levelLists(draft).reduce<CaseDraft>(
		(now, keys) =>
			listAt(now, keys).reduce<CaseDraft>((inner, _, i) => {
				const targets = listAt(inner, [...keys, i, 'targets']);
				const next = change(targets);
				const isSame = next.length === targets.length && next.every((one, j) => one === targets[j]);
				return isSame ? inner : put(inner, [...keys, i, 'targets'], next);
			}, now),
		draft
	);
}

/** Those that are set back from a schedule. */
const behind = (draft: CaseDraft, id: string) =>
	namesAt(draft, ['schedules']).filter(
		(one) => at(draft, ['schedules', one, 'offsetOf', 'schedule']) === id
	);

/** The schedule under another id, everywhere. */
export function renameSchedule(draft: CaseDraft, id: string, name: string): CaseDraft {
	const pointed = behind(draft, id).reduce(
		(now, one) => put(now, ['schedules', one, 'offsetOf', 'schedule'], name),
		draft
	);
	const called = inTargets(pointed, (targets) =>
		targets.map((target) => (target === id ? name : target))
	);
	const acted = listAt(called, ['actions']).reduce<CaseDraft>(
		(now, action, i) =>
			at(action, ['schedule']) === id ? put(now, ['actions', i, 'schedule'], name) : now,
		called
	);
	return rename(acted, ['schedules'], id, name);
}

/** The draft without a schedule: levels call it no more, and what was set back from it asks for another. */
export function removeSchedule(draft: CaseDraft, id: string): CaseDraft {
	const left = inTargets(draft, (targets) => targets.filter((target) => target !== id));
	const pointed = behind(left, id).reduce(
		(now, one) => put(now, ['schedules', one, 'offsetOf', 'schedule'], ''),
		left
	);
	const actions = listAt(pointed, ['actions']);
	const kept = actions.filter((action) => at(action, ['schedule']) !== id);
	const acted = kept.length === actions.length ? pointed : put(pointed, ['actions'], kept);
	return put(acted, ['schedules', id], undefined);
}

/** Where a schedule is used and what becomes of that when it goes, a sentence each. */
export function usesOfSchedule(draft: CaseDraft, id: string): readonly string[] {
	const levels = listAt(draft, ['policy', 'levels']).flatMap((level, i) => {
		const targets = listAt(level, ['targets']);
		if (!targets.includes(id)) return [];
		return targets.some((target) => target !== id)
			? [`Level ${i + 1} calls it no more.`]
			: [`Level ${i + 1} is left with nobody to call.`];
	});
	const others = behind(draft, id);
	const follow = `${list(others.map(scheduleName))} ${others.length === 1 ? 'is' : 'are'} set back from it, and will need another.`;
	const actions = listAt(draft, ['actions']).filter((one) => at(one, ['schedule']) === id).length;
	return [
		...levels,
		...(others.length > 0 ? [follow] : []),
		...(actions > 0
			? [`${plural(actions, 'action')} of what happens ${actions === 1 ? 'goes' : 'go'} too.`]
			: [])
	];
}

/** The schedules in another order. */
export function moveSchedule(draft: CaseDraft, id: string, by: -1 | 1): CaseDraft {
	const names = namesAt(draft, ['schedules']);
	const { names: order } = move({ names }, ['names'], names.indexOf(id), by);
	const entries = order.map((name) => [name, at(draft, ['schedules', name])]);
	return put(draft, ['schedules'], Object.fromEntries(entries));
}

/** What an override does, by the keys it has: instead of somebody, in addition to them, or nobody at all. */
export type Deed = 'replace' | 'add' | 'remove';

export function deedOf(override: unknown): Deed {
	const keys = namesAt(override, []);
	if (keys.includes('remove')) return keys.includes('add') ? 'replace' : 'remove';
	return 'add';
}

/** The override with the keys of another deed; whom it names already stays where that fits. */
export function setDeed(draft: CaseDraft, keys: Keys, deed: Deed): CaseDraft {
	const override = at(draft, keys);
	const has = (key: string) => at(override, [key]) ?? '';
	const removed = put(draft, [...keys, 'remove'], deed === 'add' ? undefined : has('remove'));
	return put(removed, [...keys, 'add'], deed === 'remove' ? undefined : has('add'));
}

/** Without an item, and without the list where it was the last: absent and empty mean the same. */
export function takeOptional(draft: CaseDraft, keys: Keys, index: number): CaseDraft {
	const next = take(draft, keys, index);
	return listAt(next, keys).length === 0 ? put(next, keys, undefined) : next;
}
