import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Records } from '../../src/ports/records.svelte.ts';
import { openStorage } from '../../src/ports/storage.ts';
import { fakeClock } from './fakes.ts';
import { fiveYears } from './history.ts';

// Times are reported and not asserted: this is IndexedDB's algorithm in JavaScript, slower than any browser's.
test('five years of weekly use open whole', async () => {
	const history = fiveYears();
	const first = new Records(fakeClock(), openStorage);
	await first.restore(history.records, history.events);

	const start = performance.now();
	const second = new Records(fakeClock(), openStorage);
	await second.ready;
	const opening = performance.now() - start;
	expect(second.list('outcome')).toHaveLength(420);
	expect(second.list('card')).toHaveLength(200);
	expect(second.quarantine).toEqual([]);

	const before = performance.now();
	await second.append('run-0', 14, { type: 'chosen' });
	const append = performance.now() - before;
	expect(await second.events('run-0')).toHaveLength(15);
	const size = `${history.records.length} records, ${history.events.length} events`;
	process.stdout.write(
		`  ${size}: opened in ${opening.toFixed(0)} ms, one append ${append.toFixed(1)} ms\n`
	);
});
