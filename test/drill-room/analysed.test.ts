import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/domain/scenario/analyse.ts';
import { type AnalysisRequest, answerer } from '../../src/drill/answering.ts';
import { choice, compiled, end, played, scene } from '../domain/scenario/tiny.ts';

const scenario = compiled({
	scenes: { one: scene([choice('on', { to: 'over' })]), over: end() }
});
const { events } = played(scenario, ['one/on']);
const wanted = analyse(scenario, events);

/** Workers that were started, and what each was asked. What they do is up to the test. */
let started: FakeWorker[] = [];

class FakeWorker extends EventTarget {
	readonly asked: AnalysisRequest[] = [];

	constructor() {
		super();
		started.push(this);
	}
	postMessage(request: AnalysisRequest): void {
		this.asked.push(structuredClone(request));
	}
	/** Answers everything that was asked. */
	answer(): void {
		const answer = answerer(() => 0);
		for (const request of this.asked) {
			const data = answer(request);
			if (data) this.dispatchEvent(new MessageEvent('message', { data }));
		}
	}
}

const fresh = async () => {
	vi.resetModules();
	return import('../../src/drill/analysed.ts');
};

beforeEach(() => {
	started = [];
	vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('an analysis', () => {
	it('is asked of one worker, which may have solved the scenario beforehand', async () => {
		const { analysed, prepare } = await fresh();
		prepare(scenario);
		const analysis = analysed(scenario, events);
		expect(started.map(({ asked }) => asked.map(({ type }) => type))).toEqual([
			['solve', 'analyse']
		]);
		started[0]?.answer();
		expect(await analysis).toEqual(wanted);
	});

	it('fails where the run has none', async () => {
		const { analysed } = await fresh();
		const analysis = analysed(scenario, events.slice(0, 1));
		started[0]?.answer();
		await expect(analysis).rejects.toThrow('The run has not ended');
	});

	it('is made on the main thread where the worker breaks, and so are all after it', async () => {
		const { analysed } = await fresh();
		const analysis = analysed(scenario, events);
		started[0]?.dispatchEvent(new Event('error'));
		expect(await analysis).toEqual(wanted);
		expect(await analysed(scenario, events)).toEqual(wanted);
		expect(started.map(({ asked }) => asked.length)).toEqual([1]);
	});

	it('is made on the main thread where there are no workers', async () => {
		vi.stubGlobal('Worker', undefined);
		const { analysed, prepare } = await fresh();
		prepare(scenario);
		expect(await analysed(scenario, events)).toEqual(wanted);
	});
});
