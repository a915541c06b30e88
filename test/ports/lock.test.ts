import { afterEach, expect, test, vi } from 'vitest';
import { hold } from '../../src/ports/lock.ts';
import { inTurn } from '../../src/ports/turn.ts';
import { queueingLocks } from './fakes.ts';

afterEach(() => vi.unstubAllGlobals());

/** Web Locks, as far as `ifAvailable` goes. */
function fakeLocks(): LockManager {
	const held = new Set<string>();
	const request = async (
		name: string,
		_: LockOptions,
		granted: (lock: Lock | null) => unknown
	): Promise<unknown> => {
		if (held.has(name)) return granted(null);
		held.add(name);
		return Promise.resolve(granted({ name, mode: 'exclusive' })).finally(() => held.delete(name));
	};
	return { request } as unknown as LockManager;
}

test('one window has an attempt, the next one is told so, until it is released', async () => {
	vi.stubGlobal('navigator', { locks: fakeLocks() });
	const first = await hold('attempt/a');
	const second = await hold('attempt/a');
	const other = await hold('attempt/b');
	expect([first.mine, second.mine, other.mine]).toEqual([true, false, true]);
	second.release();
	expect((await hold('attempt/a')).mine).toBe(false);
	first.release();
	await vi.waitFor(async () => expect((await hold('attempt/a')).mine).toBe(true));
});

test('a browser without locks lets every window write', async () => {
	vi.stubGlobal('navigator', {});
	expect([(await hold('a')).mine, (await hold('a')).mine]).toEqual([true, true]);
});

test('a browser that refuses its locks is like one without', async () => {
	const request = () => Promise.reject(new DOMException('denied', 'SecurityError'));
	vi.stubGlobal('navigator', { locks: { request } });
	expect((await hold('a')).mine).toBe(true);
});

test('two windows have their turns one after the other, and a failed one keeps nobody waiting', async () => {
	vi.stubGlobal('navigator', { locks: queueingLocks() });
	const said: string[] = [];
	const turn = (name: string) => async () => {
		said.push(`${name} begins`);
		await Promise.resolve();
		said.push(`${name} ends`);
		if (name === 'a') throw new Error('no');
		return name;
	};
	const both = [inTurn('round/1', turn('a')), inTurn('round/1', turn('b'))];
	expect(await Promise.allSettled(both)).toMatchObject([
		{ status: 'rejected', reason: { message: 'no' } },
		{ status: 'fulfilled', value: 'b' }
	]);
	expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('where there are no locks, or they are refused, a turn comes at once, and once', async () => {
	const work = vi.fn(() => Promise.resolve('done'));
	vi.stubGlobal('navigator', {});
	expect(await inTurn('a', work)).toBe('done');
	const request = () => Promise.reject(new DOMException('denied', 'SecurityError'));
	vi.stubGlobal('navigator', { locks: { request } });
	expect(await inTurn('a', work)).toBe('done');
	expect(work).toHaveBeenCalledTimes(2);
});
