import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Json, PreferenceRecord } from '../../src/domain/record/types.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { openStorage, type Storage } from '../../src/ports/storage.ts';
import { fakeClock, until } from './fakes.ts';

/** Over the real localforage and IndexedDB's algorithm; each `opened()` is another window of the same browser. */
let storage: Storage;
let clock = fakeClock();
const opened = async (): Promise<Records> => {
	const records = new Records(clock, openStorage);
	await records.ready;
	return records;
};
const preference = (id: string, value: Json, updatedAt = 1): PreferenceRecord => ({
	kind: 'preference',
	id,
	version: 1,
	createdAt: 1,
	updatedAt,
	value
});
const run = { of: 'run', subject: 'quiet-page', contentHash: 'h', detail: { seed: 7 } } as const;

beforeEach(async () => {
	clock = fakeClock();
	storage = await openStorage();
	await storage.records.clear();
	await storage.events.clear();
});

describe('kept', () => {
	test('an attempt, its events and its outcome are there after reopening, as they were', async () => {
		const first = await opened();
		expect(first.current).toEqual({ state: 'saved', mode: 'browser' });
		const attempt = await first.begin(run);
		for (let n = 0; n < 40; n += 1) {
			clock.at += 1000;
			await first.append(attempt.id, n, { type: 'option.chosen', n });
		}
		const outcome = await first.finish(attempt.id, { place: 71 });
		expect(outcome).toEqual({
			...attempt,
			kind: 'outcome',
			updatedAt: attempt.createdAt + 40_000,
			result: { place: 71 }
		});

		const second = await opened();
		expect(second.list('attempt')).toEqual([attempt]);
		expect(second.find('outcome', attempt.id)).toEqual(outcome);
		expect(await second.events(attempt.id)).toEqual(
			Array.from({ length: 40 }, (_, n) => ({
				version: 1,
				attempt: attempt.id,
				n,
				at: attempt.createdAt + (n + 1) * 1000,
				event: { type: 'option.chosen', n }
			}))
		);
		expect(await second.events('unknown')).toEqual([]);
	});

	test('an event is in storage when its promise resolves', async () => {
		const records = await opened();
		const { id } = await records.begin(run);
		await records.append(id, 0, 'x');
		expect(await storage.events.get(`attempt/${id}/000000`)).toMatchObject({ event: 'x' });
	});

	test('lists are oldest first, whatever order storage gives; removed is removed', async () => {
		const records = await opened();
		await records.put({ ...preference('b', 1), createdAt: 5 });
		await records.put({ ...preference('c', 1), createdAt: 2 });
		await records.put({ ...preference('a', 1), createdAt: 5 });
		expect(records.list('preference').map((one) => one.id)).toEqual(['c', 'a', 'b']);
		await records.remove('preference', 'a');
		expect(records.find('preference', 'a')).toBeUndefined();
		expect((await opened()).list('preference').map((one) => one.id)).toEqual(['c', 'b']);
	});

	test('finishing what was never begun is a programmer’s error', async () => {
		await expect((await opened()).finish('nobody', null)).rejects.toThrow('no attempt nobody');
	});
});

describe('broken', () => {
	test('a record that does not parse is listed with the reason, and stays where it is', async () => {
		const newer = { ...preference('path', 'x'), version: 2 };
		await storage.records.set('preference/path', newer);
		await storage.records.set('attempt/x', { kind: 'attempt' });
		const records = await opened();
		expect(records.quarantine).toEqual([
			{ key: 'attempt/x', raw: { kind: 'attempt' }, reason: expect.stringContaining('id') },
			{
				key: 'preference/path',
				raw: newer,
				reason: 'written by a newer version of this app (record version 2)'
			}
		]);
		expect(records.list('preference')).toEqual([]);
		expect((await records.everything()).records).toEqual([
			['attempt/x', { kind: 'attempt' }],
			['preference/path', newer]
		]);
	});

	test('writing over a broken record moves it aside first', async () => {
		await storage.records.set('preference/path', 'rubbish');
		const records = await opened();
		const good = preference('path', 'first-shift');
		await records.put(good);
		const key = `quarantine/${clock.at}/preference/path`;
		for (const window of [records, await opened()]) {
			expect(window.find('preference', 'path')).toEqual(good);
			expect(window.quarantine).toEqual([
				expect.objectContaining({ key, reason: expect.stringContaining('expected an object') })
			]);
		}
		expect(await storage.records.get(key)).toMatchObject({
			key: 'preference/path',
			raw: 'rubbish'
		});
	});

	test('a broken event is set aside with those after it; the attempt goes on from before it', async () => {
		const records = await opened();
		const { id } = await records.begin(run);
		for (let n = 0; n < 20; n += 1) await records.append(id, n, n);
		await storage.events.set(`attempt/${id}/000017`, { attempt: id, n: 17 });
		expect((await records.events(id)).map((one) => one.n)).toEqual([...Array(17).keys()]);
		expect(records.quarantine.map((one) => one.key)).toEqual(
			[17, 18, 19].map((n) => `quarantine/${clock.at}/attempt/${id}/0000${n}`)
		);
		await records.append(id, 17, 'again');
		const again = await opened();
		expect((await again.events(id)).at(-1)).toMatchObject({ n: 17, event: 'again' });
		expect(again.quarantine).toHaveLength(3);
		expect(again.quarantine[0]?.raw).toMatchObject({ raw: { attempt: id, n: 17 } });
	});

	test('what follows a missing event is set aside: a later append must not lead into it', async () => {
		const records = await opened();
		await records.append('a', 0, 'x');
		await records.append('a', 2, 'z');
		expect((await records.events('a')).map((one) => one.n)).toEqual([0]);
		expect(records.quarantine).toMatchObject([
			{ reason: 'an event before it is missing', raw: { event: 'z' } }
		]);
		await records.append('a', 1, 'y');
		expect((await records.events('a')).map(({ event }) => event)).toEqual(['x', 'y']);
	});
});

test('an attempt that is removed takes its events along', async () => {
	const records = await opened();
	const { id } = await records.begin({ of: 'run', subject: 's', contentHash: 'h', detail: null });
	await records.append(id, 0, 'x');
	await records.append(id, 1, 'y');
	await records.append('another', 0, 'z');
	await records.remove('attempt', id);
	expect((await records.everything()).events.map(([key]) => key)).toEqual([
		'attempt/another/000000'
	]);
});

describe('two windows', () => {
	test('know at once, when they ask, what the other has stored, and lose nothing by asking', async () => {
		const [first, second] = [await opened(), await opened()];
		await first.put(preference('theme', 'dark'));
		const [own] = await Promise.all([second.put(preference('own', 1)), second.reread()]);
		expect(own).toBeUndefined();
		expect(second.list('preference').map(({ id }) => id)).toEqual(['own', 'theme']);
	});

	test('see each other’s changes', async () => {
		const one = await opened();
		const other = await opened();
		await one.put(preference('path', 'x'));
		await until(() => other.find('preference', 'path')?.value === 'x');
		await other.put(preference('path', 'y', 2));
		await until(() => one.find('preference', 'path')?.value === 'y');
		await one.remove('preference', 'path');
		await until(() => other.find('preference', 'path') === undefined);
		await one.restore([['preference/p', preference('p', 'restored')]], []);
		await until(() => other.find('preference', 'p')?.value === 'restored');
		await other.deleteEverything();
		await until(() => one.list('preference').length === 0);
	});
});
