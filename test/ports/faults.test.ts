import { describe, expect, test } from 'vitest';
import type { PreferenceRecord } from '../../src/domain/record/types.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { faultyStorage, fakeClock } from './fakes.ts';

/** Storage refused, full, or failing half-way: the app goes on, says so, and nothing is lost. */
const preference = (id: string, value: string): PreferenceRecord => ({
	kind: 'preference',
	id,
	version: 1,
	createdAt: 1,
	updatedAt: 1,
	value
});
const full = new DOMException('no room', 'QuotaExceededError');
const REFUSED = {
	state: 'failed',
	mode: 'memory',
	message: 'This browser does not let the site keep anything.'
};
const FULL = { ...REFUSED, message: 'The browser has no room left for this site.' };
const SAVED = { state: 'saved', mode: 'browser' };

async function opened(fake = faultyStorage()) {
	const records = new Records(fakeClock(), fake.open);
	await records.ready;
	return { ...fake, all: records };
}

describe('storage refused', () => {
	test('works in memory, says so, and keeps it all once storage opens', async () => {
		const fake = faultyStorage();
		fake.records.set('preference/old', preference('old', 'kept'));
		fake.fault.at = 'open';
		const { all, fault, records, events } = await opened(fake);
		expect(all.current).toEqual(REFUSED);
		const attempt = await all.begin({ of: 'lesson', subject: 's', contentHash: 'h', detail: null });
		await all.append(attempt.id, 0, 'x');
		await all.put(preference('gone', 'x'));
		await all.remove('preference', 'gone');
		await all.finish(attempt.id, 'done');
		expect((await all.events(attempt.id)).map((one) => one.event)).toEqual(['x']);
		expect(all.find('outcome', attempt.id)?.result).toBe('done');
		expect((await all.everything()).events).toHaveLength(1);

		await all.retry();
		expect(all.current).toEqual(REFUSED);
		expect(all.list('attempt')).toHaveLength(1);

		delete fault.at;
		await all.retry();
		expect(all.current).toEqual(SAVED);
		expect([...records.keys()].sort()).toEqual([
			`attempt/${attempt.id}`,
			`outcome/${attempt.id}`,
			'preference/old'
		]);
		expect([...events.keys()]).toEqual([`attempt/${attempt.id}/000000`]);
		expect(all.find('preference', 'old')?.value).toBe('kept');
	});

	test('a backup read into memory is parsed all the same', async () => {
		const fake = faultyStorage();
		fake.fault.at = 'open';
		const { all } = await opened(fake);
		const good = preference('p', 'x');
		await all.restore(
			[
				['preference/p', good],
				['card/c', { kind: 'card' }]
			],
			[]
		);
		expect(all.find('preference', 'p')).toEqual(good);
		expect(all.list('card')).toEqual([]);
		expect(all.quarantine.map((one) => one.key)).toEqual(['card/c']);
	});

	test('storage that opens but cannot be read is a failure, and is read again later', async () => {
		const fake = faultyStorage();
		fake.records.set('preference/p', preference('p', 'x'));
		fake.fault.at = 'entries';
		const { all, fault } = await opened(fake);
		expect(all.current.state).toBe('failed');
		delete fault.at;
		await all.retry();
		expect(all.current).toEqual(SAVED);
		expect(all.find('preference', 'p')?.value).toBe('x');
	});
});

describe('a write fails', () => {
	test('what was not written stays in front, and is written when there is room again', async () => {
		const { all, fault, records } = await opened();
		await all.put(preference('a', 'before'));
		Object.assign(fault, { at: 'set', error: full });
		await all.put(preference('a', 'after'));
		await all.append('run', 0, 'x');
		expect(all.current).toEqual(FULL);
		expect(all.find('preference', 'a')?.value).toBe('after');
		expect((await all.events('run')).map((one) => one.event)).toEqual(['x']);
		expect((await all.everything()).records).toEqual([['preference/a', preference('a', 'after')]]);
		expect(records.get('preference/a')).toEqual(preference('a', 'before'));

		await all.retry();
		expect(all.current).toEqual(FULL);
		delete fault.at;
		await all.retry();
		expect(all.current).toEqual(SAVED);
		expect(records.get('preference/a')).toEqual(preference('a', 'after'));
	});

	test('no event goes past one that could not be written', async () => {
		const { all, fault, events } = await opened();
		await all.append('run', 0, 'a');
		Object.assign(fault, { at: 'set', error: full });
		await all.append('run', 1, 'b');
		delete fault.at;
		await all.append('run', 2, 'c');
		expect([...events.keys()]).toEqual([
			'attempt/run/000000',
			'attempt/run/000001',
			'attempt/run/000002'
		]);
	});

	test('what no storage can hold is thrown, and holds up nothing', async () => {
		const { all, fault, events } = await opened();
		Object.assign(fault, { at: 'set', error: new DOMException('a proxy', 'DataCloneError') });
		await expect(all.append('run', 0, 'a')).rejects.toThrow('a proxy');
		delete fault.at;
		await all.append('run', 0, 'a');
		expect([events.size, all.current]).toEqual([1, SAVED]);
	});

	test('a removal that fails is done later', async () => {
		const { all, fault, records } = await opened();
		await all.put(preference('a', 'x'));
		fault.at = 'remove';
		await all.remove('preference', 'a');
		expect(all.find('preference', 'a')).toBeUndefined();
		expect((await all.everything()).records).toEqual([]);
		expect(records.size).toBe(1);
		delete fault.at;
		await all.retry();
		expect(records.size).toBe(0);
	});

	test('when storage cannot be read any more, everything is what this page knows', async () => {
		const { all, fault } = await opened();
		await all.put(preference('a', 'x'));
		fault.at = 'entries';
		expect(await all.everything()).toEqual({
			records: [['preference/a', preference('a', 'x')]],
			events: []
		});
		expect(all.current.state).toBe('failed');
	});
});

describe('restoring', () => {
	const theirs = [
		['preference/a', preference('a', 'theirs')],
		['preference/b', preference('b', 'theirs')]
	] as const;

	test('beside what is here, or instead of it', async () => {
		const { all } = await opened();
		await all.put(preference('mine', 'x'));
		await all.restore(theirs, [['attempt/z/000000', 'y']]);
		expect(all.list('preference').map((one) => one.id)).toEqual(['a', 'b', 'mine']);
		await all.restore(theirs, [], true);
		expect(all.list('preference').map((one) => one.id)).toEqual(['a', 'b']);
		expect((await all.everything()).events).toEqual([]);
		expect(all.current).toEqual(SAVED);
	});

	test('that runs out of room removes nothing', async () => {
		const { all, fault, records } = await opened();
		await all.put(preference('mine', 'x'));
		Object.assign(fault, { at: 'set', error: full, after: 1 });
		await all.restore(theirs, [], true);
		expect(all.current).toEqual(FULL);
		expect(records.get('preference/mine')).toEqual(preference('mine', 'x'));
		expect(all.list('preference')).toHaveLength(3);
	});
});

describe('deleting everything', () => {
	test('leaves nothing; rejects when storage does not let go', async () => {
		const { all, fault, records, events } = await opened();
		await all.put(preference('a', 'x'));
		await all.append('run', 0, 'x');
		fault.at = 'clear';
		await expect(all.deleteEverything()).rejects.toThrow('refused');
		expect(all.list('preference')).toHaveLength(1);
		delete fault.at;
		await all.deleteEverything();
		expect([all.list('preference'), records.size, events.size]).toEqual([[], 0, 0]);
	});
});
