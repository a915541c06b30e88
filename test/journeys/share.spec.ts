import { readFileSync } from 'node:fs';
import { beginDrill, playToTheEnd, stored } from './play.ts';
import { expect, test, watch } from './support.ts';

const golden = (kind: string): string =>
	(JSON.parse(readFileSync(`test/golden/link/${kind}-1.json`, 'utf8')) as { text: string }).text;
const response = golden('response');
const flipped = response.slice(0, 20) + (response[20] === 'B' ? 'C' : 'B') + response.slice(21);

for (const [what, address, title] of [
	['cut short', `r/${response.slice(0, -9)}`, 'Part of this link is missing'],
	['changed in one place', `r/${flipped}`, 'This link was changed on the way'],
	['from somewhere else', 'r/hello-world', 'This is not a link from this trainer'],
	['empty', 'r/', 'There is nothing in this link'],
	['with more behind it', `r/${response}${response}`, 'There is more here than one link']
] as const)
	test(`a link ${what} is named, and what arrived can be copied`, async ({ page }) => {
		await page.goto(`/#/${address}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		const arrived = address.slice(2);
		if (arrived) await expect(page.getByLabel('What arrived')).toHaveValue(arrived);
		expect(await stored(page)).toEqual({});
	});

test('a link opened on the wrong page leads to its own', async ({ page }) => {
	await page.goto(`/#/d/${response}`);
	await page.getByRole('link', { name: 'Open it as that' }).click();
	await expect(page).toHaveURL(new RegExp(`#/r/${response}$`));
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/Ownership|Not enough/);
});

test('a drill becomes a link that another profile reads, curve and all', async ({
	page,
	browser
}) => {
	await beginDrill(page);
	await playToTheEnd(page);
	await page.getByRole('link', { name: 'Link to this run' }).press('Enter');
	const address = await page.getByLabel('The address to send').inputValue();
	expect((address.split('#/d/')[1] ?? '').length).toBeLessThanOrEqual(400);

	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const phone = await context.newPage();
	const { faults } = watch(phone);
	await phone.goto(address);
	await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(phone.locator('main')).toContainText('The page nobody heard');
	await expect(phone.locator('.plot').first()).toBeVisible();
	expect(await stored(phone)).toEqual({});
	expect(faults).toEqual([]);
	await context.close();
});

test('the address is copied, drawn as a code, and says what it cannot do', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await beginDrill(page);
	await playToTheEnd(page);
	await page.getByRole('link', { name: 'Link to this run' }).click();
	await expect(page.getByText('It cannot be called back.')).toBeVisible();
	await page.getByRole('button', { name: 'Copy' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const address = await page.getByLabel('The address to send').inputValue();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
	await page.getByRole('button', { name: /QR/ }).click();
	await expect(page.locator('svg[role="img"]').first()).toBeVisible();
});
