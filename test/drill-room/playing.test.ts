import { describe, expect, it } from 'vitest';
import { beginning } from '../../src/domain/scenario/play.ts';
import type { RunEvent } from '../../src/domain/scenario/run-types.ts';
import { beginRun, pastRuns, unfinished } from '../../src/drill/attempts.ts';
import { Playing } from '../../src/drill/playing.svelte.ts';
import { browserFiles } from '../../src/ports/files.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { quietPage as scenario } from '../domain/scenario/quiet-page.ts';
import { fakeClock, faultyStorage } from '../ports/fakes.ts';

const load = (id: string) => (id === scenario.id ? Promise.resolve(scenario) : undefined);

async function room() {
	const clock = fakeClock('run');
	const storage = faultyStorage();
	const started = async () => {
		const records = new Records(clock, storage.open);
		await records.ready;
		return records;
	};
	const records = await started();
	const ports = { records, clock, files: browserFiles };
	const open = async (id: string, from = records) => {
		const opened = await Playing.open(id, from, load);
		if (opened.is !== 'open') throw new Error(`is ${opened.is}`);
		return opened.playing;
	};
	const stored = () =>
		[...storage.events.values()].map((one) => (one as { event: RunEvent }).event);
	return { ports, records, storage, open, again: started, stored };
}

describe('a run that is kept', () => {
	it('begins with its first event in storage, its seed from the clock', async () => {
		const { ports, stored } = await room();
		await beginRun(ports, scenario);
		expect(stored()).toEqual([beginning(scenario, 32_768, 'solo')]);
	});

	it('stores a decision before it shows it, and takes none meanwhile', async () => {
		const { ports, open, stored } = await room();
		const playing = await open(await beginRun(ports, scenario));
		const [first, second] = playing.current.options;
		const chosen = playing.choose(first?.id ?? '');
		expect([playing.saving, playing.current.at]).toEqual([true, 'bedside']);
		expect(await playing.choose(second?.id ?? '')).toBe(false);
		expect(await chosen).toBe(true);
		expect([playing.saving, playing.current.at === 'bedside']).toEqual([false, false]);
		expect(stored().slice(1)).toEqual([
			{ type: 'option.chosen', at: 'bedside', choice: first?.id }
		]);
	});

	it('is in the same place after a restart, at every decision to the end', async () => {
		const { ports, open, again } = await room();
		const id = await beginRun(ports, scenario);
		let playing = await open(id);
		for (let guard = 0; playing.current.kind !== 'end' && guard < 30; guard++) {
			const [first] = playing.current.options;
			expect(await (first ? playing.choose(first.id) : playing.wait())).toBe(true);
			const before = playing.current;
			playing = await open(id, await again());
			expect(playing.current).toEqual(before);
		}
		expect(playing.run.state.end).not.toBeNull();
	});

	it('refuses what does not fit, and everything while paused', async () => {
		const { ports, open, stored } = await room();
		const playing = await open(await beginRun(ports, scenario));
		expect(await playing.choose('no-such-choice')).toBe(false);
		expect(await playing.wait()).toBe(false);
		playing.pause(true);
		expect(await playing.choose(playing.current.options[0]?.id ?? '')).toBe(false);
		expect([playing.paused, stored().length]).toEqual([true, 1]);
		playing.pause(false);
		expect(await playing.choose(playing.current.options[0]?.id ?? '')).toBe(true);
	});
});

describe('opening a run', () => {
	const begin = (records: Records, contentHash = scenario.rulesHash, subject = scenario.id) =>
		records.begin({ of: 'run', subject, contentHash, detail: { seed: 9, mode: 'solo' } });

	it('begins from its attempt alone, where a tab was closed before its first event', async () => {
		const { records, open, stored } = await room();
		const { id } = await begin(records);
		expect((await open(id)).current.at).toBe('bedside');
		expect(stored()).toEqual([beginning(scenario, 9, 'solo')]);
	});

	it('never replays a run whose rules have changed', async () => {
		const { records } = await room();
		const { id } = await begin(records, 'rules of then');
		expect(await Playing.open(id, records, load)).toEqual({ is: 'changed', scenario });
	});

	it.each([
		['an event that is none', { type: 'something.else' }],
		['an event that cannot be there', { type: 'option.chosen', at: 'bedside', choice: 'nothing' }]
	])('names %s', async (_what, event) => {
		const { ports, records } = await room();
		const id = await beginRun(ports, scenario);
		await records.append(id, 1, event);
		expect(await Playing.open(id, records, load)).toEqual({ is: 'unreadable' });
	});

	it('knows runs that are not there, of another drill, or over', async () => {
		const { records } = await room();
		const other = await begin(records, 'x', 'another-drill');
		const over = await begin(records);
		await records.finish(over.id, {});
		expect([
			await Playing.open('none', records, load),
			await Playing.open(other.id, records, load),
			await Playing.open(over.id, records, load),
			await Playing.open(other.id, records, () => Promise.reject(new Error('offline')))
		]).toEqual([{ is: 'unknown' }, { is: 'unknown' }, { is: 'finished' }, { is: 'unloaded' }]);
	});
});

it('runs are unfinished until they have an outcome; unreadable outcomes are no past runs', async () => {
	const { ports, records } = await room();
	const [one, two] = [await beginRun(ports, scenario), await beginRun(ports, scenario)];
	await records.finish(one, { not: 'an outcome' });
	expect(unfinished(ports, scenario.id).map(({ id }) => id)).toEqual([two]);
	expect(pastRuns(ports, scenario.id)).toEqual([]);
});
