import type { CaseDraft } from '../../domain/escalation/case-types.ts';
import { namesAt } from '../fields/draft.ts';
import { setUpOf } from './messages.ts';

/** People who stand in one row, since their messages are the same. */
export type Group = readonly string[];

function alike(draft: CaseDraft, people: readonly string[]): readonly Group[] {
	const groups = new Map<string, string[]>();
	for (const person of people) {
		const setUp = setUpOf(draft, person);
		groups.set(setUp, [...(groups.get(setUp) ?? []), person]);
	}
	return [...groups.values()];
}

/** Everybody whose messages are alike, together. */
export const gather = (draft: CaseDraft): readonly Group[] =>
	alike(draft, namesAt(draft, ['people']));

export const oneByOne = (draft: CaseDraft): readonly Group[] =>
	namesAt(draft, ['people']).map((person) => [person]);

/**
 * The groups that still hold: whoever has gone is left out, who is new stands alone, and who differs now parts. Nobody is
 * brought together: a row must not jump away under the typing hand because it happens to be like another for a moment.
 */
export function regroup(groups: readonly Group[], draft: CaseDraft): readonly Group[] {
	const people = namesAt(draft, ['people']);
	const known = new Set(groups.flat());
	const kept = groups.flatMap((group) =>
		alike(
			draft,
			group.filter((person) => people.includes(person))
		)
	);
	const fresh = people.filter((person) => !known.has(person)).map((person) => [person]);
	const next = [...kept, ...fresh];
	// The same groups again are the same object, so that nothing is drawn anew.
	return JSON.stringify(next) === JSON.stringify(groups) ? groups : next;
}

/** Whether gathering would bring anybody together who stands apart. */
export const canGather = (groups: readonly Group[], draft: CaseDraft): boolean =>
	gather(draft).length < groups.length;

/** The same groups with one taken apart. */
export const part = (groups: readonly Group[], group: Group): readonly Group[] =>
	groups.flatMap((one) => (one === group ? one.map((person) => [person]) : [one]));
