// Five years of weekly use in a profile on disk: how long the app takes to open it, and to keep one more fact.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANYWHERE, PROFILES, slowDown } from './profiles.mjs';
import { spread } from './statistics.mjs';
import { store } from './stored.mjs';

const durations = (page, name) =>
	page.evaluate((name) => performance.getEntriesByName(name).map(({ duration }) => duration), name);

/** Loads Today again and again; the files come from the browser's cache, the records from its disk. */
async function openings(page, origin, times) {
	const seen = { open: [], listed: [] };
	for (let n = 0; n < times; n++) {
		await page.goto('about:blank');
		await page.goto(`${origin}/#/`);
		await page.waitForFunction(() => performance.getEntriesByName('records:open').length > 0);
		seen.open.push(...(await durations(page, 'records:open')));
		seen.listed.push(
			await page.evaluate(() => {
				const [{ startTime, duration }] = performance.getEntriesByName('records:open');
				return startTime + duration;
			})
		);
	}
	return Object.fromEntries(Object.entries(seen).map(([name, all]) => [name, spread(all)]));
}

/** Changes one answer of a sitting to and fro: each change is an event of its own. */
async function appends(page, { origin, samples, times }) {
	await page.goto('about:blank');
	await page.goto(`${origin}/#/assess/sitting/${samples.sitting}`);
	await page.locator('#main [role=radiogroup] input[tabindex="0"]').first().focus();
	const before = (await durations(page, 'records:append')).length;
	for (let n = 0; n < times; n++) {
		await page.keyboard.press(n % 2 ? 'ArrowDown' : 'ArrowUp');
		await page.waitForFunction(
			(count) => performance.getEntriesByName('records:append').length >= count,
			before + n + 1
		);
	}
	return spread(await durations(page, 'records:append'));
}

async function inProfile(launch, folder, profile, run) {
	const context = await launch(folder, { ...profile.context, ...ANYWHERE });
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		await slowDown(page, { cpu: profile.cpu });
		return await run(page);
	} finally {
		await context.close();
	}
}

/** @param {import('./run.mjs').Bench} bench */
export async function measureStorage({ launchOnDisk, server, samples, quick, say }) {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const { origin } = server;
	const { records, events } = samples.fiveYears;
	const both = {
		records: [...records, ...samples.stored.records],
		events: [...events, ...samples.stored.events]
	};
	try {
		const rows = [];
		await inProfile(launchOnDisk, folder, PROFILES.desktop, (page) => store(page, origin, both));
		for (const [name, profile] of Object.entries(PROFILES)) {
			const row = await inProfile(launchOnDisk, folder, profile, async (page) => ({
				profile: name,
				...(await openings(page, origin, quick ? 4 : 12)),
				append: await appends(page, { origin, samples, times: quick ? 20 : 80 })
			}));
			rows.push(row);
			say(`${name}: opens in ${row.open.median} ms, appends in ${row.append.median} ms`);
		}
		return { records: both.records.length, events: both.events.length, rows };
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
