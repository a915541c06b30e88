import { expect, test } from './support.ts';
import type { Page } from '@playwright/test';

const LESSON = '/#/learn/escalate-well/three-levels';
const term = (page: Page) => page.locator('.prose a.term').first();
const card = (page: Page) => page.locator('.term-card');

/** Opens the lesson, and waits until its terms open where they stand. */
async function openLesson(page: Page): Promise<void> {
	await page.goto(LESSON);
	await expect(term(page)).toBeVisible();
	await expect(page.getByRole('region', { name: 'The end of the lesson' })).toBeVisible();
}

test('a term opens by keyboard where it stands, and Escape gives the focus back', async ({
	page
}) => {
	await openLesson(page);
	const word = await term(page).innerText();
	await term(page).focus();
	await page.keyboard.press('Enter');
	await expect(card(page)).toBeVisible();
	await expect(card(page)).toBeFocused();
	await expect(page.getByRole('dialog')).toHaveCount(1);
	await expect(page).toHaveURL(/three-levels$/);
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	await expect(term(page)).toBeFocused();
	expect(await term(page).innerText()).toBe(word);
});

test('a term opens by a click beside the word, inside the window, and a click elsewhere closes it', async ({
	page
}) => {
	for (const width of [360, 1280]) {
		await page.setViewportSize({ width, height: 720 });
		await openLesson(page);
		await term(page).click();
		await expect(card(page)).toBeVisible();
		const box = await card(page).boundingBox();
		expect(box && box.x >= 0 && box.x + box.width <= width && box.y >= 0).toBe(true);
		await page.mouse.click(2, 2);
		await expect(card(page)).toHaveCount(0);
	}
});

test('from a term one comes to its entry in the glossary, and Back to the lesson', async ({
	page
}) => {
	await openLesson(page);
	const address = await term(page).getAttribute('href');
	await term(page).press('Enter');
	await page.getByRole('dialog').getByRole('link', { name: 'In the glossary' }).press('Enter');
	await expect(page).toHaveURL(new RegExp(`${address?.replaceAll('/', '\\/')}$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
	await expect(page.locator('dt:focus')).toBeInViewport();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three levels, in order');
});

test('with a key held a term is a link like any other', async ({ page, context }) => {
	await openLesson(page);
	const second = context.waitForEvent('page');
	await term(page).click({ modifiers: ['ControlOrMeta'] });
	const opened = await second;
	await expect(opened.getByRole('heading', { level: 1 })).toHaveText('Glossary');
	await expect(card(page)).toHaveCount(0);
});

test('until its script has come, a term is a plain link to the glossary', async ({
	page,
	faults
}) => {
	await page.route('**/lesson-parts-*.js', (route) => route.abort());
	await page.goto(LESSON);
	await term(page).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
	await expect(page.locator('dt:focus')).toHaveCount(1);
	expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
	faults.splice(0);
});

test('the glossary is searched as one types, and names what it does not have', async ({ page }) => {
	await page.goto('/#/learn/glossary');
	const terms = page.locator('.terms dt');
	await expect(terms.first()).toBeVisible();
	const all = await terms.count();
	expect(all).toBeGreaterThan(50);
	const field = page.getByRole('searchbox', { name: 'Find a term' });
	await field.fill('runbook');
	await expect.poll(() => terms.count()).toBeLessThan(all);
	await expect(page.locator('#term-runbook')).toBeVisible();
	await field.fill('qzx');
	await expect(page.getByText('No term says that.')).toBeVisible();

	await page.goto('/#/learn/glossary/no-such-term');
	await expect(page.getByText('There is no entry “no-such-term”.')).toBeVisible();
	await expect(terms).toHaveCount(all);
});

test('an address with another name of a term leads to its entry', async ({ page }) => {
	for (const name of ['slo', 'SLOs']) {
		await page.goto(`/#/learn/glossary/${name}`);
		await expect(page.locator('#term-service-level-objective')).toBeFocused();
		await expect(page.getByText('There is no entry')).toHaveCount(0);
	}
});

test('the coverage page says that every point of both guides is taught, and where', async ({
	page
}) => {
	await page.goto('/#/learn/coverage');
	for (const guide of ['Full-Service Ownership', 'Reviews']) {
		const section = page.getByRole('region', { name: new RegExp(guide) });
		await expect(section.getByText(/^All \d+ points are taught and exercised\.$/)).toBeVisible();
	}
	const part = page.locator('details').filter({ hasText: 'fso.escalations.13' });
	await part.locator('summary').press('Enter');
	const point = part.getByRole('listitem').filter({ hasText: 'fso.escalations.13' });
	await point.getByRole('button', { name: 'fso.escalations.13' }).press('Enter');
	await expect(page.getByRole('dialog', { name: 'fso.escalations.13' })).toContainText('delay');
	await page.keyboard.press('Escape');
	await point.getByRole('link', { name: 'The delay before level two' }).first().click();
	await expect(page).toHaveURL(/#\/learn\/escalate-well\/the-delay$/);
});
