import { pathTo } from '../../domain/escalation/case-check-at.ts';
import type { CaseDraft, CaseProblem } from '../../domain/escalation/case-types.ts';
import type { CaseFinding } from '../../domain/escalation/lint-case.ts';

/** What an editing panel is given, and hands on to its parts. */
export type Editing = {
	readonly draft: CaseDraft;
	readonly problems: readonly CaseProblem[];
	readonly findings: readonly CaseFinding[];
	readonly change: (next: CaseDraft, touch?: string) => void;
};

/** A place in a draft: `['policy', 'levels', 0, 'timeoutMin']`. */
export type Keys = readonly (string | number)[];

/** A place as problems and findings name it: "policy.levels[0].timeoutMin". */
export const pathOf = (keys: Keys): string => keys.reduce<string>(pathTo, '');

type Keyed = Readonly<Record<string | number, unknown>>;
const isKeyed = (value: unknown): value is Keyed => typeof value === 'object' && value !== null;

/** What stands at a place, whatever the draft is. */
export const at = (value: unknown, keys: Keys): unknown =>
	keys.reduce<unknown>(
		(inside, key) => (isKeyed(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined),
		value
	);

/** The list at a place; empty where none stands. */
export function listAt(value: unknown, keys: Keys): readonly unknown[] {
	const list = at(value, keys);
	return Array.isArray(list) ? list : [];
}

/** The names of the keys at a place, in their order. */
export function namesAt(value: unknown, keys: Keys): readonly string[] {
	const inside = at(value, keys);
	return isKeyed(inside) && !Array.isArray(inside) ? Object.keys(inside) : [];
}

/** The same with `next` at a place. Keys on the way are made; `undefined` takes the key away. */
export function put<T>(value: T, keys: Keys, next: unknown): T {
	const [key, ...rest] = keys;
	if (key === undefined) return next as T;
	if (Array.isArray(value))
		return value.map((item: unknown, i) => (i === key ? put(item, rest, next) : item)) as T;
	const inside: Keyed = isKeyed(value) ? value : {};
	const made = put(Object.hasOwn(inside, key) ? inside[key] : undefined, rest, next);
	if (made !== undefined) return { ...inside, [key]: made } as T;
	return Object.fromEntries(Object.entries(inside).filter(([name]) => name !== String(key))) as T;
}

/** The same with an item more in the list at a place, at its end or before `index`. */
export function insert<T>(value: T, keys: Keys, item: unknown, index?: number): T {
	const list = listAt(value, keys);
	return put(value, keys, list.toSpliced(index ?? list.length, 0, item));
}

/** The same without an item of the list at a place. */
export const take = <T>(value: T, keys: Keys, index: number): T =>
	put(value, keys, listAt(value, keys).toSpliced(index, 1));

/** The same with an item of the list at a place moved by so many places, as far as the list goes. */
export function move<T>(value: T, keys: Keys, index: number, by: number): T {
	const list = listAt(value, keys);
	const to = Math.min(Math.max(index + by, 0), list.length - 1);
	return put(value, keys, list.toSpliced(index, 1).toSpliced(to, 0, list[index]));
}

/** The same with a key of another name, in its old place; `next` is not taken yet. */
export function rename<T>(value: T, keys: Keys, key: string, next: string): T {
	const inside = at(value, keys);
	const all = isKeyed(inside) ? Object.entries(inside) : [];
	return put(
		value,
		keys,
		Object.fromEntries(all.map(([name, one]) => [name === key ? next : name, one]))
	);
}

/** What a field of a place needs; letters typed there are undone together. */
export const bound = ({ draft, problems, change }: Editing, keys: Keys) => ({
	value: at(draft, keys),
	path: pathOf(keys),
	problems,
	onset: (next: unknown) => change(put(draft, keys, next), pathOf(keys))
});
