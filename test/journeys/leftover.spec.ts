import type { Page } from '@playwright/test';
import { AVAILABILITY, fieldOf, fromExample } from './artefacts.ts';
import { at, begin, button } from './lab.ts';
import { expect, test } from './support.ts';

/** From here on a write never gets anywhere, as when a busy browser goes on to the next page first. */
const cutOff = (page: Page) =>
	page.evaluate(() => {
		const nothing = { objectStore: () => ({ put: () => ({}) }) };
		IDBDatabase.prototype.transaction = () => nothing as unknown as IDBTransaction;
	});

test('what was typed just before a reload is there, though storage was too late', async ({
	page,
	context
}) => {
	await begin(page, 'Payment processor, tier 1');
	const wait = at(page, 'policy.levels[0].timeoutMin');
	await cutOff(page);
	await wait.fill('7x');
	await page.reload();
	await expect(wait).toHaveValue('7x');
	await expect(page.locator('.running')).toContainText('Saved');

	await button(page, 'Undo').first().click();
	await expect(wait).toHaveValue('5');
	await expect(page.locator('.running')).toContainText('Saved');
	await page.reload();
	await expect(wait).toHaveValue('5');

	await cutOff(page);
	await wait.fill('8x');
	await page.goto('about:blank');
	const other = await context.newPage();
	await other.goto(`/#/lab`);
	await other.getByRole('link', { name: 'Payment processor, tier 1' }).click();
	await expect(at(other, 'policy.levels[0].timeoutMin')).toHaveValue('5');
	await at(other, 'policy.levels[0].timeoutMin').fill('9');
	await expect(other.locator('.running')).toContainText('Saved');
	await other.close();
	await page.goBack();
	await expect(wait).toHaveValue('9');
});

test('so it is in an exercise', async ({ page }) => {
	await fromExample(page, AVAILABILITY);
	const field = fieldOf(page, 'service');
	await cutOff(page);
	await field.fill('Lunch orders');
	await page.reload();
	await expect(field).toHaveValue('Lunch orders');
	await expect(page.getByText(/^Saved \d/)).toBeVisible();
});

test('where the browser keeps nothing for a tab, pages go on', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(window, 'sessionStorage', {
			get() {
				throw new DOMException('refused', 'SecurityError');
			}
		})
	);
	await begin(page, 'Payment processor, tier 1');
	const wait = at(page, 'policy.levels[0].timeoutMin');
	await wait.fill('7x');
	await expect(page.locator('.running')).toContainText('Saved');
	await page.reload();
	await expect(wait).toHaveValue('7x');
});
