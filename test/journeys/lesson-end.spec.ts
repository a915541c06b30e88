import type { Page } from '@playwright/test';
import { answerFirstPick } from './check.ts';
import { FIRST_LESSON, openFirstLesson } from './play.ts';
import { expect, test } from './support.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('going on from the last answer finishes the lesson; before it, it does not', async ({
	page
}) => {
	await openFirstLesson(page);
	const next = page.getByRole('navigation', { name: 'Before and next' }).getByRole('link');
	const checks = page.locator('.check');
	await answerFirstPick(page, checks.first());
	await next.last().press('Enter');
	await expect(heading(page)).not.toHaveText(FIRST_LESSON);
	await page.goBack();
	await expect(heading(page)).toHaveText(FIRST_LESSON);
	await expect(page.getByText(/still open\.$/)).toBeVisible();
	for (let i = 1; i < (await checks.count()); i += 1) await answerFirstPick(page, checks.nth(i));
	await expect(page.getByRole('button', { name: 'Finish the lesson' })).toBeVisible();
	await next.last().press('Enter');
	await expect(heading(page)).not.toHaveText(FIRST_LESSON);
	await page.goBack();
	await expect(heading(page)).toHaveText(FIRST_LESSON);
	await expect(page.getByText('Lesson finished.')).toBeVisible();
});

test('the eight questions end in the modules to begin with, and keep them', async ({ page }) => {
	await page.goto('/#/learn/start-here/placement');
	const checks = page.locator('.check');
	await expect(checks).toHaveCount(8);
	const result = page.getByRole('region', { name: 'Where to begin' });
	// The first asks to sort: all into the second group, which is not right.
	const items = checks.first().getByRole('radiogroup');
	for (let i = 0; i < (await items.count()); i += 1) {
		await items.nth(i).getByRole('radio').first().focus();
		await page.keyboard.press('b');
	}
	await page.keyboard.press('Enter');
	await expect(checks.first().locator('.why').first()).toBeVisible();
	for (let i = 1; i < 8; i += 1) {
		await expect(result).toHaveCount(0);
		await answerFirstPick(page, checks.nth(i));
	}
	await expect(result).toBeVisible();
	const named = await result.getByRole('listitem').getByRole('link').allInnerTexts();
	expect(named[0]).toBe('Why own what you run');
	await page.reload();
	await expect(result.getByRole('listitem').getByRole('link')).toHaveText(named);
	await result.getByRole('listitem').getByRole('link').first().click();
	await expect(heading(page)).toHaveText(named[0] ?? '');
});
