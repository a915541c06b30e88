import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/scenario/analyse.ts';
import type { Scenario } from '../../src/domain/scenario/types.ts';
import { beginRun } from '../../src/drill/attempts.ts';
import { openDebrief } from '../../src/drill/debriefing.ts';
import { Playing } from '../../src/drill/playing.svelte.ts';
import { browserFiles } from '../../src/ports/files.ts';
import { Records } from '../../src/ports/records.svelte.ts';
import { quietPage as scenario } from '../domain/scenario/quiet-page.ts';
import { fakeClock, faultyStorage } from '../ports/fakes.ts';

const load = (id: string) => (id === scenario.id ? Promise.resolve(scenario) : undefined);

async function finished() {
	const clock = fakeClock('run');
	const storage = faultyStorage();
	const records = new Records(clock, storage.open);
	await records.ready;
	const id = await beginRun({ records, clock, files: browserFiles }, scenario);
	const opened = await Playing.open(id, records, load);
	if (opened.is !== 'open') throw new Error(opened.is);
	const { playing } = opened;
	while (playing.current.kind !== 'end') {
		const [first] = playing.current.options;
		await (first ? playing.choose(first.id) : playing.wait());
	}
	const analysis = analyse(scenario, playing.run.events);
	await records.finish(id, analysis.outcome);
	return { id, records, storage, analysis, playing };
}

const whyOf = async (...args: Parameters<typeof openDebrief>) => {
	const opened = await openDebrief(...args);
	return opened.is === 'frozen' ? [opened.is, opened.why, opened.scenario?.id ?? null] : opened.is;
};

describe('the debrief of a run', () => {
	it('is worked out again from its events, on the main thread where there is no worker', async () => {
		const { id, records, analysis } = await finished();
		expect(await openDebrief(id, records, load)).toEqual({ is: 'whole', analysis, scenario });
	});

	it('shows what was frozen where it cannot be, and says why', async () => {
		const { id, records, storage, playing } = await finished();
		const changed: Scenario = { ...scenario, rulesHash: 'rules of now' };
		expect(await whyOf(id, records, () => Promise.resolve(changed))).toEqual([
			'frozen',
			'changed',
			'quiet-page'
		]);
		expect(await whyOf(id, records, () => undefined)).toEqual(['frozen', 'no-drill', null]);
		expect(await whyOf(id, records, () => Promise.reject(new Error('offline')))).toEqual([
			'frozen',
			'failed',
			null
		]);
		const last = [...storage.events.keys()].at(-1) ?? '';
		storage.events.delete(last);
		expect(playing.run.events.length).toBeGreaterThan(1);
		expect(await whyOf(id, records, load)).toEqual(['frozen', 'events', 'quiet-page']);
	});

	it('names a run that is not there, not over, or not readable', async () => {
		const { id, records } = await finished();
		const open = await records.begin({
			of: 'run',
			subject: scenario.id,
			contentHash: scenario.rulesHash,
			detail: { seed: 1 }
		});
		const broken = await records.finish(open.id, { not: 'an outcome' });
		expect([
			await whyOf('none', records, load),
			await whyOf(broken.id, records, load),
			await whyOf(id, records, load)
		]).toEqual(['unknown', 'unreadable', 'whole']);
		await records.remove('outcome', id);
		expect(await whyOf(id, records, load)).toBe('unfinished');
	});
});
