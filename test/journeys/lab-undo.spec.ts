import { at, begin, button } from './lab.ts';
import { expect, test } from './support.ts';

test('two people of one name are ordinary, on every panel and after a reload', async ({ page }) => {
	await begin(page, 'Payment processor, tier 1');
	await page.getByLabel('Somebody more, by name').fill('Ade');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Ade (ade-2)').first()).toBeAttached();
	await expect(page.getByText('Something in this app broke')).toHaveCount(0);
	await expect(page.locator('.running')).toContainText('Saved');
	await page.reload();
	await expect(page.locator('[data-person="ade-2"]').first()).toBeVisible();
	await expect(page.locator('.lab-paper li').filter({ hasText: /^Ade: / })).toHaveCount(2);
});

test('Undo and Redo keep the focus, say what they did, and what was said before goes', async ({
	page
}) => {
	await begin(page, 'Payment processor, tier 1');
	const wait = at(page, 'policy.levels[0].timeoutMin');
	const [undo, redo] = [button(page, 'Undo').first(), button(page, 'Redo')];
	await wait.fill('7');
	await undo.focus();
	await page.keyboard.press('Enter');
	await expect(wait).toHaveValue('5');
	await expect(undo).toBeFocused();
	await expect(undo).toBeDisabled();
	await expect(page.getByText('Level 1, its wait: undone')).toBeAttached();
	await redo.focus();
	await page.keyboard.press('Enter');
	await expect(wait).toHaveValue('7');
	await expect(redo).toBeFocused();
	await expect(page.getByText('Level 1, its wait: done again')).toBeAttached();

	await page.locator('[data-add-level]').click();
	const added = page.getByText('Level 5 added');
	await expect(added).toBeAttached();
	await wait.fill('8');
	await expect(added).toHaveCount(0);
});

test('an address that the lab does not have is not here', async ({ page }) => {
	await page.goto('/#/lab/x/y/z');
	await expect(page.getByRole('heading', { name: 'The lab has no such page' })).toBeVisible();
});
