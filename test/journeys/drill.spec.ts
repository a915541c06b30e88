import { asked, beginDrill, decide, playToTheEnd } from './play.ts';
import { expect, test } from './support.ts';

test('a drill is played by keyboard alone to its debrief, and kept', async ({ page }) => {
	await page.goto('/#/drill');
	await page
		.getByRole('link', { name: /The page nobody heard/ })
		.first()
		.click();
	await page.getByRole('button', { name: 'Begin' }).press('Enter');
	await expect(asked(page)).toBeVisible();
	await playToTheEnd(page);
	await expect(page.getByText('What the guide asks for, and what this run showed')).toBeVisible();
	const headline = await page.getByRole('heading', { level: 1 }).innerText();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
});

test('the place is kept across a reload, in the middle of a drill', async ({ page }) => {
	await beginDrill(page);
	await decide(page, 'b');
	const before = await asked(page).innerText();
	const clock = await page.locator('.clock-time:visible').innerText();
	await page.reload();
	await expect(asked(page)).toHaveText(new RegExp(before.split('\n')[0] ?? ''));
	expect(await asked(page).innerText()).toBe(before);
	expect(await page.locator('.clock-time:visible').innerText()).toBe(clock);
});

test('a second tab on the same run reads only', async ({ page, context }) => {
	await beginDrill(page);
	const second = await context.newPage();
	await second.goto(page.url());
	await expect(second.getByText(/another tab/i).first()).toBeVisible();
	await expect(second.locator('button.option:enabled')).toHaveCount(0);
});

test('leaving keeps the place, and Today leads back to it', async ({ page }) => {
	await beginDrill(page);
	await decide(page, 'a');
	const before = await asked(page).innerText();
	await page.getByRole('link', { name: /^Leave/ }).click();
	await page.goto('/#/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A drill waits for you');
	await page.getByRole('link', { name: /^Resume/ }).click();
	await expect(asked(page)).toBeVisible();
	expect(await asked(page).innerText()).toBe(before);
});
