import { expect, type Locator, type Page } from '@playwright/test';

/** A button by its name. */
export const button = (page: Page, name: string | RegExp): Locator =>
	page.getByRole('button', { name });

/** A field of the bench by its place in the case. */
export const at = (page: Page, path: string): Locator => page.locator(`[data-path="${path}"]`);

/** Starts the lab with one of its examples, or with nothing; resolves when it is stored. */
export async function begin(page: Page, what: string): Promise<void> {
	await page.goto('/#/lab');
	await button(page, what).click();
	await expect(page.locator('.bench')).toBeVisible();
	await expect(page.locator('.running')).toContainText('Saved');
}
