import { expect, type Locator, type Page } from '@playwright/test';

export const firstCheck = (page: Page): Locator => page.locator('.check').first();

/** Answers a check by keyboard: a letter picks where there is something to pick, and Enter sends. */
export async function answerFirstPick(page: Page, check: Locator): Promise<void> {
	const send = check.getByRole('button', { name: 'Answer', exact: true });
	await expect(send).toBeVisible();
	const inputs = check.locator('input');
	if ((await inputs.count()) > 0) {
		await inputs.first().focus();
		await page.keyboard.press('b');
	}
	await send.press('Enter');
	await expect(check.locator('.why').first()).toBeVisible();
}

/** Goes through a branching story by its first choices, to its debrief. */
export async function tellStory(check: Locator): Promise<void> {
	const choices = check.locator('button.option');
	const debrief = check.getByRole('button', { name: 'Try again' }).or(check.locator('.verdict'));
	for (let step = 0; step < 8; step += 1) {
		if ((await choices.count()) === 0) break;
		const before = await check.innerText();
		await choices.first().press('Enter');
		await expect.poll(() => check.innerText()).not.toBe(before);
	}
	await expect(debrief.first()).toBeVisible();
}
