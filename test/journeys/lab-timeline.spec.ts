import { axe, expect, overflow, saved, test } from './support.ts';
import type { Page } from '@playwright/test';

async function open(page: Page, example: string): Promise<string> {
	await page.goto('./#/lab');
	await page.getByRole('button', { name: example, exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Exactly who is paged' })).toBeVisible();
	await saved(page);
	return page.url().split('/').at(-1) ?? '';
}

const story = (page: Page) => page.getByRole('region', { name: 'Exactly who is paged' });

test('the story is chosen by arrow keys, and read as a chart and as a list', async ({ page }) => {
	await open(page, 'Payment processor, tier 1');
	const panel = story(page);
	await expect(panel.getByText('Nobody is left to page after 70 minutes.')).toBeVisible();

	const silence = panel.getByRole('radio', { name: /^No answer/ });
	await silence.focus();
	await silence.press('ArrowRight');
	await expect(panel.getByRole('radio', { name: /^Ade at 4/ })).toBeFocused();
	await expect(
		panel.getByText('Ade answers at 4; nobody else is woken but Cy, who shadows.')
	).toBeVisible();

	await panel.getByRole('textbox', { name: 'Minutes to an answer' }).fill('7');
	await expect(panel.getByText('Ade answers at 7; Bo has been woken too.')).toBeVisible();
	await panel.getByRole('textbox', { name: 'Minutes to an answer' }).fill('7x');
	await expect(panel.getByText('until then it is 7')).toBeVisible();
	await expect(panel.getByText('Ade answers at 7; Bo has been woken too.')).toBeVisible();

	const moment = panel.getByRole('slider', { name: 'A moment of the story' });
	await moment.focus();
	await moment.press('Home');
	await moment.press('ArrowRight');
	await expect(moment).toHaveAttribute('aria-valuetext', /^Minute 1\. Wed 02:11 in Lisbon/);
	await moment.press('End');
	await expect(moment).toHaveAttribute('aria-valuenow', '25');

	await panel.getByText('The same as a list').press('Enter');
	await expect(panel.getByRole('listitem').filter({ hasText: 'Ade acknowledges' })).toHaveText(
		/7\s*Wed 02:17\s*Ade acknowledges/
	);
	expect(await axe(page)).toEqual([]);
});

test('a moment of one’s own moves the page, and an impossible one is said', async ({ page }) => {
	await open(page, 'Report generator, tier 2');
	const panel = story(page);
	await expect(
		panel.getByText('Low urgency until Monday at 09:00; then Noa is paged as urgent.')
	).toBeVisible();
	await panel.getByRole('radio', { name: /^Other/ }).check();
	const when = panel.getByLabel('Date and time in Lisbon');
	await when.fill('2026-03-10T10:00');
	await expect(panel.getByText(/^Nobody is left to page after \d+ minutes\.$/)).toBeVisible();
	await when.fill('');
	await expect(panel.getByText('Give a date and a time', { exact: false })).toBeVisible();
	await expect(when).toHaveAttribute('aria-invalid', 'true');
});

test('two policies stand side by side under one story', async ({ page }) => {
	const two = await open(page, 'A team of two');
	const one = await open(page, 'Payment processor, tier 1');
	await page.goto(`./#/lab/${one}/compare`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Payment processor, tier 1, and which other?'
	);
	await page.getByRole('link', { name: 'A team of two', exact: true }).click();
	await expect(page).toHaveURL(new RegExp(`#/lab/${one}/compare/${two}$`));
	await expect(page.getByText(/^They differ in .* things\.$/)).toBeVisible();
	const panel = story(page);
	await expect(panel.getByText('Nobody is left to page after 70 minutes.')).toBeVisible();
	await expect(panel.getByText('Nobody is left to page after 80 minutes.')).toBeVisible();
	await panel.getByRole('radio', { name: /^First at 4/ }).check();
	await expect(
		panel.getByText('Ade answers at 4; nobody else is woken but Cy, who shadows.')
	).toBeVisible();
	await expect(panel.getByText('Ife answers at 4; nobody else is woken.')).toBeVisible();
	expect(await axe(page)).toEqual([]);

	await page.goto(`./#/lab/${one}/compare/goalert-like`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Payment processor, tier 1, and Payment processor, tier 1, like GoAlert'
	);
	await page.goto(`./#/lab/${one}/compare/nothing-of-that-name`);
	await expect(
		page.getByRole('heading', { name: 'There is nothing to compare here' })
	).toBeVisible();
});

test('timeline and comparison fit a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	const one = await open(page, 'Payment processor, tier 1');
	expect(await overflow(page)).toBe(0);
	await page.goto(`./#/lab/${one}/compare/goalert-like`);
	await expect(page.getByRole('heading', { name: 'Findings of each' })).toBeVisible();
	expect(await overflow(page)).toBe(0);
});

test('on paper a finding stays with its drawing, and says when the page came', async ({ page }) => {
	const one = await open(page, 'Payment processor, tier 1');
	await page.emulateMedia({ media: 'print' });
	const panel = story(page);
	await expect(panel).toHaveCSS('break-inside', 'avoid');
	await expect(panel.getByText('The same as a list')).toBeHidden();
	await expect(page.locator('.trade-chart')).toBeVisible();
	await expect(page.locator('.lab-paper')).toContainText('Override, Thu 5 Mar 2026');
	await expect(page.locator('.running')).toBeHidden();
	await expect(panel.getByText(/^The page arrives on Wednesday at 02:10 in Lisbon/)).toBeVisible();
	await page.goto(`./#/lab/${one}/compare/goalert-like`);
	await expect(page.locator('.compare-story')).toHaveCount(2);
	for (const side of await page.locator('.compare-story').all())
		await expect(side).toHaveCSS('break-inside', 'avoid');
	await expect(page.getByText(/^The page arrives on Wednesday at 02:10 in Lisbon/)).toBeVisible();
});
