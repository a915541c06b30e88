import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newCard } from '../../src/domain/learning/new-card.ts';
import type { StoredRecord } from '../../src/domain/record/types.ts';
import { keptOfModule, resetModule } from '../../src/learn/reset.ts';
import type { Ports } from '../../src/ports/context.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { openStorage } from '../../src/ports/storage.ts';
import { fakeClock } from '../ports/fakes.ts';

let ports: Ports;

beforeEach(async () => {
	const storage = await openStorage();
	await storage.records.clear();
	await storage.events.clear();
	const clock = fakeClock();
	const records = new Records(clock, openStorage);
	await records.ready;
	ports = { records, clock } as unknown as Ports;
});
afterEach(() => vi.unstubAllGlobals());

/** A lesson of `m` finished and one begun, another module's, a run of a drill of the same name, cards, and an artefact. */
async function learn(): Promise<void> {
	const { records, clock } = ports;
	const begin = async (of: 'lesson' | 'run', subject: string, finished: boolean) => {
		const { id } = await records.begin({ of, subject, contentHash: 'h', detail: null });
		for (let n = 0; n < 3; n += 1) await records.append(id, n, { type: 'x', n });
		if (finished) await records.finish(id, { checks: [] });
	};
	await begin('lesson', 'm/one', true);
	await begin('lesson', 'm/two', false);
	await begin('lesson', 'mm/one', true);
	await begin('run', 'm/one', true);
	await records.put(newCard('m/one/c', clock.now()));
	await records.put(newCard('mm/one/c', clock.now()));
	await records.put({
		kind: 'artefact',
		id: 'a',
		version: 1,
		createdAt: 1,
		updatedAt: 2,
		artefact: 'runbook',
		title: 'Ours',
		fields: {}
	});
}

const all = async () => {
	const { records, events } = await ports.records.everything();
	const sorted = (entries: readonly [string, unknown][]) =>
		Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	return { records: sorted(records), events: sorted(events) };
};

test('takes away what was answered in the module, and nothing else; undo brings back every byte', async () => {
	await learn();
	const before = await all();
	const reset = await resetModule(ports, 'm');
	expect(reset).toMatchObject({ is: 'done', lessons: 2, cards: 1 });
	const left = await all();
	expect(
		Object.values(left.records as Record<string, StoredRecord>).map((one) =>
			'subject' in one ? `${one.kind} ${one.of} ${one.subject}` : `${one.kind} ${one.id}`
		)
	).toEqual([
		'artefact a',
		'attempt lesson mm/one',
		'attempt run m/one',
		'card mm/one/c',
		'outcome lesson mm/one',
		'outcome run m/one'
	]);
	expect(Object.keys(left.events)).toHaveLength(6);
	if (reset.is === 'done') await reset.undo();
	expect(await all()).toEqual(before);
});

test('nothing is removed while another tab has one of its lessons', async () => {
	await learn();
	const before = await all();
	const [, second] = ports.records.list('attempt');
	const request = (name: string, _: unknown, granted: (lock: object | null) => unknown) =>
		Promise.resolve(granted(name === `attempt/${second?.id}` ? null : {}));
	vi.stubGlobal('navigator', { locks: { request } });
	expect(await resetModule(ports, 'm')).toEqual({ is: 'busy' });
	expect(await all()).toEqual(before);
});

test('a module of which nothing is kept resets to nothing', async () => {
	expect(keptOfModule({ attempts: [], outcomes: [], cards: [] }, 'm')).toEqual({
		attempts: [],
		outcomes: [],
		cards: []
	});
	expect(await resetModule(ports, 'm')).toMatchObject({ is: 'done', lessons: 0, cards: 0 });
});
