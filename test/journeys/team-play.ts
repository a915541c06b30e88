import { expect, type Browser, type Page } from '@playwright/test';
import { LEVEL_NAMES } from '../../src/domain/maturity/level-names.ts';
import type { AnswerState } from '../../src/domain/maturity/types.ts';
import { watch } from './support.ts';

/** Makes a team by its form, and resolves with the address of its invitation. */
export async function makeTeam(page: Page, name: string, people: number): Promise<string> {
	await page.goto('/#/assess/team/new');
	await page.getByLabel('What is the team called?').fill(name);
	await page.getByLabel('How many people are asked?').fill(String(people));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	return page.getByLabel('The invitation to send').inputValue();
}

/** Pastes a text into the page of a team, and reads the heading of what it came to. */
export async function paste(page: Page, text: string): Promise<string> {
	await page.getByRole('textbox', { name: 'Paste what comes back' }).fill(text);
	await page.getByRole('button', { name: 'Count them in' }).press('Enter');
	const outcome = page.locator('#h-arrivals');
	await expect(outcome).toBeFocused();
	return outcome.innerText();
}

/** As from a clipboard that holds more than a box of text can take. */
export async function pasteMany(page: Page, text: string): Promise<string> {
	const box = page.getByRole('textbox', { name: 'Paste what comes back' });
	await box.evaluate((element, many) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', many);
		const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
		element.dispatchEvent(event);
	}, text);
	const outcome = page.locator('#h-arrivals');
	await expect(outcome).toBeFocused();
	return outcome.innerText();
}

/** What person `k` says to question `n`: each otherwise, and some do not know. */
export function saidBy(k: number, n: number): AnswerState {
	if ((k + n) % 11 === 0) return 'dont-know';
	return LEVEL_NAMES[1 + ((k * 5 + n * 3) % 4)] ?? 'manual';
}

/** From Responsive, where the ladder is entered, by the arrow keys. */
const KEYS: Partial<Record<AnswerState, readonly string[]>> = {
	'dont-know': ['d'],
	reactive: ['Space', 'ArrowDown'],
	responsive: ['Space'],
	proactive: ['Space', 'ArrowUp'],
	preventative: ['Space', 'ArrowUp', 'ArrowUp']
};

/** Answers the seventeen questions of an invited quick check by keyboard, and finishes. */
export async function answerAs(page: Page, k: number): Promise<void> {
	for (let n = 1; n <= 17; n += 1) {
		await expect(page.getByText(`${n} of 17`, { exact: true })).toBeVisible();
		const entrance = page.getByRole('radiogroup', { name: /\?/ }).locator('input[tabindex="0"]');
		await entrance.first().focus();
		for (const key of KEYS[saidBy(k, n)] ?? []) await page.keyboard.press(key);
		await expect(page.getByText('Saved in this browser.')).toBeVisible();
		await page.keyboard.press('Enter');
	}
	await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/result\//);
}

/** Opens an invitation in a browser profile of its own, answers it, and takes the link that goes back. */
export async function answerInvited(browser: Browser, address: string, k: number): Promise<string> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const { faults } = watch(page);
	await page.goto(address);
	const answer = page.getByRole('button', { name: 'Answer', exact: true });
	// A key press does not wait, as a click would, until what is kept here has been read.
	await expect(answer).toBeEnabled();
	await answer.press('Enter');
	await answerAs(page, k);
	await page.goto(page.url().replace('/assess/result/', '/share/result/'));
	const link = await page.getByLabel('The address to send').inputValue();
	expect(faults).toEqual([]);
	await context.close();
	return link;
}
