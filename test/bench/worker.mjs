// How long solving and analysing take where they really happen: in the app's own worker, in the browser.
import { ANYWHERE, PROFILES } from './profiles.mjs';
import { median, round } from './statistics.mjs';
import { store } from './stored.mjs';

const PATIENCE = 20_000;

/** Runs in the page before anything of it does: hears what its workers answer. */
function overhear() {
	window.bench = { analysed: null };
	window.Worker = class extends Worker {
		constructor(...how) {
			super(...how);
			this.addEventListener('message', ({ data }) => {
				const { type, solveMs, analyseMs } = data;
				if (type === 'analysed') window.bench.analysed = { solveMs, analyseMs };
			});
		}
	};
}

async function debrief(browser, origin, samples, id) {
	const context = await browser.newContext({ ...PROFILES.desktop.context, ...ANYWHERE });
	try {
		const page = await context.newPage();
		await store(page, origin, samples.stored);
		await page.addInitScript(overhear);
		await page.goto(`${origin}/#/drill/debrief/${id}`);
		await page.waitForFunction(() => window.bench.analysed, null, { timeout: PATIENCE });
		return await page.evaluate(() => window.bench.analysed);
	} finally {
		await context.close();
	}
}

/** @param {import('./run.mjs').Bench} bench */
export async function measureWorker({ browser, server, samples, runs, say }) {
	const rows = [];
	for (const drill of samples.drills) {
		const seen = [];
		try {
			for (let run = 0; run < runs; run++)
				seen.push(await debrief(browser, server.origin, samples, `played-${drill}`));
			const of = (name) => round(median(seen.map((one) => one[name])), 1);
			rows.push({ drill, solveMs: of('solveMs'), analyseMs: of('analyseMs') });
		} catch (error) {
			rows.push({ drill, failed: error.message.split('\n')[0] });
		}
		const { failed, solveMs } = rows.at(-1);
		say(`${drill} in the worker: ${failed ?? `solved in ${solveMs} ms`}`);
	}
	return rows;
}
