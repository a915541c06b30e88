import { expect, test } from 'vitest';
import {
	at,
	insert,
	listAt,
	move,
	namesAt,
	pathOf,
	put,
	rename,
	take
} from '../../../src/lab/fields/draft.ts';

const draft = {
	policy: { levels: [{ timeoutMin: 5 }, { timeoutMin: 10 }] },
	people: { a: {}, b: {} }
};

test('a place reads as problems name it', () => {
	expect(pathOf(['policy', 'levels', 0, 'timeoutMin'])).toBe('policy.levels[0].timeoutMin');
	expect(pathOf(['people', 'a b', 'tz'])).toBe('people["a b"].tz');
});

test('what stands at a place is found, and nothing where nothing stands', () => {
	expect(at(draft, ['policy', 'levels', 1, 'timeoutMin'])).toBe(10);
	expect(at(draft, ['policy', 'toString'])).toBeUndefined();
	expect(at('text', ['length'])).toBeUndefined();
	expect(listAt(draft, ['people'])).toEqual([]);
	expect(namesAt(draft, ['people'])).toEqual(['a', 'b']);
	expect(namesAt(draft, ['policy', 'levels'])).toEqual([]);
});

test('put writes what was typed, leaves all else alone and takes keys away', () => {
	const next = put(draft, ['policy', 'levels', 0, 'timeoutMin'], 'soon');
	expect(next).toEqual({
		...draft,
		policy: { levels: [{ timeoutMin: 'soon' }, { timeoutMin: 10 }] }
	});
	expect(next.people).toBe(draft.people);
	expect(put(draft, ['people', 'a', 'sleep', 'from'], '22:00').people.a).toEqual({
		sleep: { from: '22:00' }
	});
	expect(put(draft, ['people', 'a'], undefined).people).toEqual({ b: {} });
});

test('items of lists come, go and move as far as the list goes', () => {
	const list = { l: ['a', 'b', 'c'] };
	expect(insert(list, ['l'], 'd').l).toEqual(['a', 'b', 'c', 'd']);
	expect(insert(list, ['l'], 'd', 1).l).toEqual(['a', 'd', 'b', 'c']);
	expect(insert(list as object, ['m'], 'd')).toEqual({ ...list, m: ['d'] });
	expect(take(list, ['l'], 1).l).toEqual(['a', 'c']);
	expect(move(list, ['l'], 0, 1).l).toEqual(['b', 'a', 'c']);
	expect(move(list, ['l'], 2, 1).l).toEqual(['a', 'b', 'c']);
});

test('a renamed key keeps its place', () => {
	expect(Object.keys(rename(draft, ['people'], 'a', 'z').people)).toEqual(['z', 'b']);
});
