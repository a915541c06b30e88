import { heading, next, sitDown } from './meeting-data.ts';
import { axe, expect, overflow, saved, test } from './support.ts';

test('what is half typed in a talk is kept, or held until it is whole', async ({ page }) => {
	test.setTimeout(120_000);
	await sitDown(page);
	await page.getByRole('button', { name: 'Begin with the first' }).click();
	await page.getByRole('button', { name: 'Note something' }).click();
	const what = page.getByLabel(/^What is it/);
	await what.fill('Runbook of checkout');
	await page.getByLabel('Last changed on').fill('');
	await next(page).click();
	await expect(page.getByText(/^Give a day that has been/)).toBeVisible();
	await expect(heading(page)).toHaveText('How is on-call duty shared?');
	await page.getByRole('link', { name: /^Leave/ }).click();
	await expect(what).toHaveValue('Runbook of checkout');
	await page.getByLabel('Last changed on').fill('2026-10-12');
	await next(page).click();
	await expect(heading(page)).not.toHaveText('How is on-call duty shared?');
	await page.getByRole('button', { name: 'Question 1', exact: true }).click();
	const noted = page.getByText('Runbook of checkout, last changed 12 October 2026.');
	await expect(noted).toBeVisible();

	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await what.fill('Runbook of checkout, second part');
	await page.reload();
	await expect(page.getByText(/second part, last changed 12 October/)).toBeVisible();
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await what.fill('Never mind');
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText(/second part, last changed 12 October/)).toBeVisible();
	await page.getByRole('button', { name: 'Change', exact: true }).click();
	await what.fill('Runbook, third part');
	await page.getByRole('link', { name: /^Leave/ }).click();
	await expect(page).toHaveURL(/#\/assess\/team\//);
	await saved(page);
	await page.goBack();
	await expect(page.getByText(/third part, last changed 12 October/)).toBeVisible();

	await page.getByRole('button', { name: 'Steps', exact: true }).click();
	await page
		.getByRole('button', { name: /^Take this step/ })
		.first()
		.click();
	await expect(page.getByLabel('Who sees to it')).toBeFocused();
	await page.keyboard.type('Ade');
	await page.reload();
	await expect(page.getByLabel('Who sees to it')).toHaveValue('Ade');
	await page.getByLabel('Who sees to it').fill('Ade and Noor');
	await page.getByRole('button', { name: 'Agenda', exact: true }).click();
	await page.getByRole('button', { name: 'Steps', exact: true }).click();
	await expect(page.getByLabel('Who sees to it')).toHaveValue('Ade and Noor');
	await page.getByRole('button', { name: /^Let it go/ }).click();
	await expect(heading(page)).toHaveText('What does the team take on this quarter?');
});

test('to finish with nothing agreed is asked about once', async ({ page }) => {
	await sitDown(page);
	await page.getByRole('button', { name: 'Choose the steps and finish' }).click();
	await page.getByRole('button', { name: 'Finish with nothing agreed' }).press('Enter');
	await expect(page.getByText('Nothing is agreed, and no step is chosen.')).toBeVisible();
	await expect(page).toHaveURL(/#\/assess\/meeting\/talk/);
	await page.getByRole('button', { name: 'Finish all the same' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/milestone\/talk/);
});

test('on a phone the ways of a talk are one row, with where one is in sight', async ({ page }) => {
	const sides = ['manual', 'manual', 'preventative', 'preventative'] as const;
	await sitDown(page, { members: sides.map((base) => ({ base })) });
	await page.setViewportSize({ width: 360, height: 740 });
	await expect(heading(page)).toHaveText('Ten questions to talk about');
	await page.getByRole('button', { name: 'Question 9', exact: true }).click();
	await expect(page.locator('.where')).toContainText(/^9 of 10, and \w+ if there is time/);
	await expect(page.getByRole('button', { name: 'Question 9', exact: true })).toBeInViewport();
	const bar = await page.locator('.talk-top').boundingBox();
	expect(bar?.height).toBeLessThan(130);
	expect(await overflow(page)).toBeLessThanOrEqual(0);
	expect(await axe(page)).toEqual([]);
});
