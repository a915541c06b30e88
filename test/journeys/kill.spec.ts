import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { FLAGS, findChromium } from '../../tools/chromium.mjs';
import { asked, beginDrill, decide } from './play.ts';
import { expect, test } from './support.ts';

/** Every process of the browser that runs on this profile, ended as a power cut would. */
function kill(profile: string): void {
	const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
	for (const line of listed.split('\n'))
		if (line.includes(profile)) {
			const pid = Number(line.trim().split(' ')[0]);
			if (pid !== process.pid) process.kill(pid, 'SIGKILL');
		}
}

const open = (profile: string): Promise<BrowserContext> =>
	chromium.launchPersistentContext(profile, {
		executablePath: findChromium(),
		args: FLAGS,
		baseURL: test.info().project.use.baseURL ?? '',
		locale: 'en-GB'
	});

test('a browser killed in the middle of a drill reopens at the same place', async () => {
	const profile = mkdtempSync(join(tmpdir(), 'killed-'));
	const first = await open(profile);
	const page = first.pages()[0] ?? (await first.newPage());
	await beginDrill(page);
	await decide(page, 'b');
	await decide(page, 'a');
	const [address, place] = [page.url(), await asked(page).innerText()];
	const gone = first.waitForEvent('close');
	kill(profile);
	await gone;

	const second = await open(profile);
	const again = second.pages()[0] ?? (await second.newPage());
	await again.goto(address);
	await expect(asked(again)).toBeVisible();
	expect(await asked(again).innerText()).toBe(place);
	await second.close();
	rmSync(profile, { recursive: true, force: true });
});
