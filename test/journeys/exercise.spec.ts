import { expect, test } from './support.ts';

test('a blank policy accuses nobody, and opening it makes no exercise done', async ({ page }) => {
	await page.goto('/#/learn/escalate-well');
	const row = page.getByRole('listitem').filter({ hasText: /^\s*Exercise:/ });
	const link = row.getByRole('link');
	await link.click();
	await page.getByRole('button', { name: 'Start from a blank page' }).click();
	await expect(page.getByText('Seven still to fill in.')).toBeVisible();
	await expect(page.getByText('Against the guide')).toHaveCount(0);
	await page.goto('/#/learn/escalate-well');
	await expect(row).toContainText('begun, ');
});
