import type { Browser, Page } from '@playwright/test';
import { answerByKeyboard, beginSitting, stored } from './play.ts';
import { expect, test, watch } from './support.ts';

/** Opens an address in another browser profile, on a phone. */
async function onAnotherPhone(
	browser: Browser,
	address: string
): Promise<{ phone: Page; faults: string[]; close: () => Promise<void> }> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const phone = await context.newPage();
	const { faults } = watch(phone);
	await phone.goto(address);
	return { phone, faults, close: () => context.close() };
}

test('quick check by keyboard alone → result → link → second profile', async ({
	page,
	browser
}) => {
	test.setTimeout(120_000);
	await beginSitting(page);
	await answerByKeyboard(page, 1, 8);
	await expect(page.getByText('9 of 17', { exact: true })).toBeVisible();
	await page.reload();
	await answerByKeyboard(page, 9, 17);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('All seventeen are answered');
	await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/result\//);
	const headline = await page.getByRole('heading', { level: 1 }).innerText();
	expect(headline).toMatch(/^Ownership/);

	await page.getByRole('link', { name: 'Link to this result' }).press('Enter');
	const address = await page.getByLabel('The address to send').inputValue();
	const payload = address.split('#/r/')[1] ?? '';
	expect(payload.length).toBeLessThanOrEqual(45);

	const { phone, faults, close } = await onAnotherPhone(browser, address);
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText(headline);
	await expect(phone.getByText(/one person/i).first()).toBeVisible();
	expect(await stored(phone)).toEqual({});
	expect(faults).toEqual([]);
	await close();
});

test('does-not-apply without its reason leads to the reasons', async ({ page }) => {
	await beginSitting(page);
	await page.getByRole('radio', { name: /^Does not apply to us/ }).check();
	await page.getByRole('button', { name: 'Next question' }).press('Enter');
	await expect(page.getByRole('alert')).toHaveText(/^Please choose a reason first/);
	await expect(page.locator('input[name="reason"]').first()).toBeFocused();
});
