// The simulations behind the lab's chart, where they really run: in the app's own worker, in the browser.
import { ANYWHERE, PROFILES } from './profiles.mjs';
import { median, round } from './statistics.mjs';

const PATIENCE = 60_000;
const JOB = {
	kind: 'closed',
	assumptions: { missed: 0.1, answer: 4, second: 4 },
	delays: Array.from({ length: 30 }, (_, i) => i + 1),
	trials: 100_000,
	seed: 7
};

/** Runs in the page before anything of it does: keeps its workers, and what they say. */
function overhear() {
	window.bench = { workers: [], total: 0, done: null };
	window.Worker = class extends Worker {
		constructor(...how) {
			super(...how);
			window.bench.workers.push(this);
			this.addEventListener('message', ({ data }) => {
				if (data.type === 'progress') window.bench.total = data.total;
				if (data.type === 'done') window.bench.done = data.ms;
			});
		}
	};
}

async function heard(page) {
	await page.waitForFunction(() => window.bench.done !== null, null, { timeout: PATIENCE });
	return page.evaluate(() => {
		const { done, total } = window.bench;
		window.bench.done = null;
		return { ms: done, total };
	});
}

async function once(browser, origin) {
	const context = await browser.newContext({ ...PROFILES.desktop.context, ...ANYWHERE });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE);
		await page.addInitScript(overhear);
		await page.goto(`${origin}/#/lab`);
		await page.getByRole('button', { name: /Payment processor/ }).click();
		await page.getByRole('button', { name: 'Simulate', exact: true }).click();
		const whole = await heard(page);
		// A second time, as a person tries another delay: the worker is warm.
		const request = { type: 'start', id: 1_000_000, job: JOB };
		await page.evaluate((one) => window.bench.workers[0].postMessage(one), request);
		const { ms } = await heard(page);
		return { closedMs: ms, pagesPerSecond: (whole.total / whole.ms) * 1000 };
	} finally {
		await context.close();
	}
}

/** @param {import('./run.mjs').Bench} bench */
export async function measureLabWorker({ browser, server, runs, say }) {
	const seen = [];
	for (let run = 0; run < runs; run++) seen.push(await once(browser, server.origin));
	const of = (name) => median(seen.map((one) => one[name]));
	const closedMs = round(of('closedMs'), 1);
	const pagesPerSecond = Math.round(of('pagesPerSecond'));
	say(`the lab’s worker: 100,000 trials in ${closedMs} ms, ${pagesPerSecond} pages a second`);
	return { closedMs, pagesPerSecond };
}
