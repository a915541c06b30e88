import { answerFirstPick, firstCheck, tellStory } from './check.ts';
import { FIRST_LESSON, openFirstLesson } from './play.ts';
import { expect, test } from './support.ts';

test('first visit → lesson → check → reload → resume', async ({ page }) => {
	await openFirstLesson(page);
	const check = firstCheck(page);
	await answerFirstPick(page, check);
	await expect(check.locator('.why').first()).toBeVisible();
	const told = await check.innerText();

	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST_LESSON);
	await expect(firstCheck(page).locator('.why').first()).toBeVisible();
	expect(await firstCheck(page).innerText()).toBe(told);

	await page
		.getByRole('navigation', { name: 'Places' })
		.getByRole('link', { name: 'Today' })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A lesson waits for you');
	await page.getByRole('link', { name: 'Continue the lesson' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST_LESSON);
	await expect(firstCheck(page).locator('.why').first()).toBeVisible();
});

test('no record is left by reading alone', async ({ page }) => {
	await openFirstLesson(page);
	await expect(firstCheck(page)).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Start the first lesson' })).toBeVisible();
});

test('a second tab on the same lesson shows it and keeps its hands off', async ({
	page,
	context
}) => {
	await openFirstLesson(page);
	await answerFirstPick(page, firstCheck(page));
	const second = await context.newPage();
	await second.goto(page.url());
	await expect(second.getByText('open in another tab').first()).toBeVisible();
	await expect(second.getByRole('button', { name: 'Answer', exact: true })).toHaveCount(0);
});

test('every check of the practice page can be answered by keyboard, and says why', async ({
	page
}) => {
	await page.goto('/#/learn/escalate-well/practice');
	const checks = page.locator('.check');
	await expect(checks.first()).toBeVisible();
	for (let i = 0; i < (await checks.count()); i += 1) {
		const check = checks.nth(i);
		await expect(check).toBeVisible();
		if ((await check.locator('button.option').count()) > 0) await tellStory(check);
		else {
			const first = check.locator('input').first();
			if ((await first.count()) > 0) await first.press('Space');
			await check.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
		}
		await expect(check.locator('.why').first()).toBeVisible();
	}
	await page.getByRole('button', { name: 'Finish the lesson' }).press('Enter');
	await expect(page.getByText('Lesson finished.')).toBeVisible();
});

test('unknown modules and lessons are named', async ({ page }) => {
	await page.goto('/#/learn/no-such-module');
	await expect(page.getByText(/no module of that name/)).toBeVisible();
	await page.goto('/#/learn/escalate-well/no-such-lesson');
	await expect(page.getByText(/no lesson of that name/)).toBeVisible();
});
