import { readFileSync } from 'node:fs';
import { beginDrill, playToTheEnd } from './play.ts';
import { expect, overflow, test } from './support.ts';

const golden = (kind: string): string =>
	(JSON.parse(readFileSync(`test/golden/link/${kind}-1.json`, 'utf8')) as { text: string }).text;

// The page's own code arrives, what it is to show does not: cut off in between, or replaced by a newer version.
for (const [place, hash, file, said] of [
	['a dimension', '#/assess/dimension/O1', 'O1', 'Part of this page did not arrive'],
	['a result', '#/assess/result/some', 'all-questions', 'Part of this page did not arrive'],
	['a sitting', '#/assess/sitting/some', 'quick-check', 'Part of this page did not arrive'],
	['a shared run', `#/d/${golden('run')}`, 'quiet-page', 'The drill’s own file did not arrive']
] as const)
	test(`${place} whose content does not arrive says so`, async ({ page, faults }) => {
		await page.route(`**/${file}-*.js`, (route) => route.abort());
		await page.goto(`/${hash}`);
		await expect(page.locator('main')).toContainText(said);
		const other = faults.filter((fault) => !fault.includes('ERR_FAILED'));
		expect(other).toEqual([]);
		faults.splice(0);
	});

test('a sitting does not begin without its questions, and says so', async ({ page, faults }) => {
	await page.route('**/quick-check-*.js', (route) => route.abort());
	await page.goto('/#/assess');
	const begin = page.getByRole('button', { name: 'Begin the quick check' });
	await begin.click();
	await expect(page.getByRole('alert')).toContainText('The questions did not arrive');
	await expect(begin).toBeEnabled();
	faults.splice(0);
});

for (const id of ['constructor', '__proto__', 'nowhere'])
	test(`no dimension is called ${id}, and the page says so`, async ({ page }) => {
		await page.goto(`/#/assess/dimension/${id}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'The model has no such dimension'
		);
	});

test('charts whose drawing does not arrive say so, and stay inside a phone', async ({
	page,
	faults
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await beginDrill(page);
	await playToTheEnd(page);
	await page.route('**/registry-*.js', (route) => route.abort());
	await page.goto('/#/progress');
	await page.reload();
	await expect(page.locator('main')).toContainText('The drawing did not load');
	expect(await overflow(page)).toBe(0);
	faults.splice(0);
});
