import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBackup, readBackup } from '../../src/domain/record/backup.ts';
import { canonical } from '../../src/domain/record/canonical.ts';
import { mergeOf } from '../../src/domain/record/merge.ts';
import type { Json } from '../../src/domain/record/types.ts';
import type { Everything } from '../../src/domain/record/units.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { everything } from '../domain/record/stored.ts';
import { fakeClock, faultyStorage } from './fakes.ts';

const normal = ({ records, events }: Everything): string[] =>
	[...records, ...events].map((entry) => canonical(entry as unknown as Json)).sort();

async function windowWith(all: Everything): Promise<Records> {
	const fake = faultyStorage();
	for (const [key, value] of all.records) fake.records.set(key, value);
	for (const [key, value] of all.events) fake.events.set(key, value);
	const records = new Records(fakeClock(), fake.open);
	await records.ready;
	return records;
}

test('exported, deleted and imported, everything is as it was; so it is after an undo', async () => {
	await fc.assert(
		fc.asyncProperty(everything, everything, async (ours, theirs) => {
			const here = await windowWith(ours);
			const before = await here.everything();
			const { text } = packBackup(before.records, before.events, 1);
			const read = readBackup(text);
			if (!read.ok) throw new Error(read.error);

			await here.deleteEverything();
			expect(normal(await here.everything())).toEqual([]);
			await here.restore(read.backup.records, read.backup.events, true);
			expect(normal(await here.everything())).toEqual(normal(ours));

			const there = await windowWith(theirs);
			const undo = await there.everything();
			const merged = mergeOf(undo, read.backup, 2);
			await there.restore(merged.records, merged.events);
			await there.restore(undo.records, undo.events, true);
			expect(normal(await there.everything())).toEqual(normal(theirs));
			expect(there.quarantine).toEqual((await windowWith(theirs)).quarantine);
		}),
		{ numRuns: 60 }
	);
});
