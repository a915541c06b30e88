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

/** One check of a lesson, by its id, once it is ready to be answered. */
export async function openCheck(page: Page, address: string, id: string): Promise<Locator> {
	await page.goto(`/${address}`);
	const row = page.locator(`#check-${id}`);
	await expect(row.locator('form').getByRole('button').first()).toBeVisible();
	return row;
}

const answerButton = (row: Locator): Locator =>
	row.getByRole('button', { name: 'Answer', exact: true });

/** Whether the answer can be sent as it is. */
export const sendable = async (row: Locator): Promise<boolean> =>
	(await answerButton(row).count()) > 0 && answerButton(row).isEnabled();

/** The check is judged, every part has its reason, and the verdict has the focus. */
export async function told(row: Locator): Promise<void> {
	await expect(row.locator('.why').first()).toBeVisible();
	await expect(row.locator('.verdict')).toBeFocused();
}

export async function send(row: Locator): Promise<void> {
	await answerButton(row).press('Enter');
	await told(row);
}

/** Types this key in every list of choices. */
export async function chooseAll(row: Locator, key: string): Promise<void> {
	const lists = row.getByRole('combobox');
	for (let i = 0; i < (await lists.count()); i += 1) {
		await lists.nth(i).press(key);
		await expect(lists.nth(i)).not.toHaveValue('');
	}
}
