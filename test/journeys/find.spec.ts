import { axe, expect, overflow, test } from './support.ts';
import type { Page } from '@playwright/test';

const LESSON = '/#/learn/escalate-well/three-levels';
const field = (page: Page) => page.getByRole('combobox', { name: /^Find/ });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Find' });
const options = (page: Page) => page.getByRole('option');
const marked = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** Opens the lesson, and waits until the rail has its tools. */
async function openLesson(page: Page): Promise<void> {
	await page.goto(LESSON);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three levels, in order');
	await expect(page.getByRole('group', { name: 'Colours' })).toBeAttached();
}

test('the palette opens over a lesson, finds in spite of a typo, and goes there', async ({
	page
}) => {
	await openLesson(page);
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	await expect(options(page).first()).toContainText('Today');
	await page.keyboard.type('runbok');
	await expect(options(page).first()).toContainText(/runbook/i);
	await page.keyboard.press('ArrowDown');
	await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
	await expect(field(page)).toHaveAttribute(
		'aria-activedescendant',
		(await options(page).nth(1).getAttribute('id')) ?? ''
	);
	await page.keyboard.press('ArrowUp');
	await expect(marked(page)).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(palette(page)).toHaveCount(0);
	await expect(page).not.toHaveURL(/three-levels/);
	await expect(page.locator('main')).toContainText(/runbook/i);
});

test('Escape closes the palette and gives the focus back, whatever opened it', async ({ page }) => {
	await openLesson(page);
	const term = page.locator('.prose a.term').first();
	for (const key of ['Control+k', '/']) {
		await term.focus();
		await page.keyboard.press(key);
		await expect(field(page)).toBeFocused();
		await expect(field(page)).toHaveValue('');
		await page.keyboard.press('Escape');
		await expect(palette(page)).toHaveCount(0);
		await expect(term).toBeFocused();
	}
	const link = page.getByRole('link', { name: 'Find', exact: true });
	await link.press('Enter');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(link).toBeFocused();
	await expect(page).toHaveURL(/three-levels$/);
});

test('a guide point is found, and opens in the guide, in a tab of its own', async ({
	page,
	context
}) => {
	await context.route('https://**', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<title>The guide</title>' })
	);
	await openLesson(page);
	await page.keyboard.press('Control+k');
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('tip on escalation timing');
	const point = options(page).filter({ hasText: 'In the guide' }).first();
	await expect(point).toContainText('Tip on escalation timing');
	const second = context.waitForEvent('page');
	await point.click();
	await expect(await second).toHaveURL(/^https:\/\/.*pagerduty\.com\//);
	await expect(palette(page)).toHaveCount(0);
});

test('a stroke typed into a field stays there', async ({ page }) => {
	await page.goto('/#/learn/glossary');
	const search = page.getByRole('searchbox', { name: 'Find a term' });
	await search.click();
	await page.keyboard.type('a/b');
	await expect(search).toHaveValue('a/b');
	await expect(palette(page)).toHaveCount(0);
});

test('on a phone Find is a page of its own, one link from Learn', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/#/learn');
	await page.getByRole('main').getByRole('link', { name: 'Find', exact: true }).click();
	await expect(page).toHaveURL(/#\/find$/);
	await expect(field(page)).toBeFocused();
	await field(page).fill('escalation policy');
	await expect(options(page).first()).toContainText('escalation policy');
	expect(await overflow(page)).toBe(0);
	await options(page).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
});

test('what fits nothing is said, and pages are found before the index has come', async ({
	page,
	faults
}) => {
	await page.goto('/#/find');
	await expect(options(page).first()).toBeVisible();
	// As people ask: little words, a slip, and no lesson that has every word.
	await field(page).fill('how long before escalating');
	await expect(options(page).first()).toContainText('The delay before level two');
	await field(page).fill('what is an sla');
	await expect(options(page).first()).toContainText('service level agreement');
	await field(page).fill('zebra xylophone');
	await expect(page.getByText('Nothing says that.')).toBeVisible();

	await page.route('**/search-*.js', (route) => route.abort());
	await page.reload();
	await expect(options(page).first()).toBeVisible();
	await field(page).fill('glossary');
	await expect(page.getByText(/could not be loaded/)).toBeVisible();
	expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
	faults.splice(0);
	await expect(options(page).first()).toContainText('Glossary');
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`axe finds nothing in the palette, in a term, in a note, ${colorScheme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await openLesson(page);
		await page.keyboard.press('Control+k');
		await expect(field(page)).toBeFocused();
		await page.keyboard.type('runbook');
		await expect(options(page).first()).toContainText(/runbook/i);
		expect(await axe(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.locator('.prose a.term').first().press('Enter');
		await expect(page.locator('.term-card')).toBeVisible();
		expect(await axe(page)).toEqual([]);
	});
