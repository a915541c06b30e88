import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { tabTo } from './artefacts.ts';
import { expect, overflow, test } from './support.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const at = (page: Page, path: string) => page.locator(`[data-path="${path}"]`);
const schedules = (page: Page) => page.locator('.schedules-panel');
const people = (page: Page) => page.locator('.people-panel');
const month = (page: Page) => page.locator('.month-panel');
const said = (panel: Locator, what: string | RegExp) =>
	expect(panel.locator('[role="status"]').last()).toContainText(what);

async function begin(page: Page, what: string): Promise<void> {
	await page.goto('/#/lab');
	await button(page, what).click();
	await expect(page.locator('.bench')).toBeVisible();
	await expect(page.locator('.running')).toContainText('Saved');
}

test('by keyboard alone: a rota is built, its gaps seen in the month, and closed', async ({
	page
}) => {
	test.setTimeout(120_000);
	await begin(page, 'A blank page');
	await tabTo(page, page.getByLabel('Somebody more, by name'));
	for (const name of ['Ade', 'Bo']) {
		await page.keyboard.type(name);
		await page.keyboard.press('Enter');
		await said(people(page), `${name} added`);
	}

	await tabTo(page, page.locator('[data-add-schedule]'));
	await page.keyboard.press('Enter');
	await said(schedules(page), 'Primary added');
	const second = at(page, 'schedules.primary.layers[0].rotation.users[1]');
	await expect(second).toHaveValue('bo');
	const up = button(page, 'Move turn 2 of Primary up');
	await schedules(page).getByLabel('Primary, turn 1').focus();
	await tabTo(page, up);
	await page.keyboard.press('Enter');
	await said(schedules(page), 'Bo now has turn 1 of Primary');
	await expect(button(page, 'Move turn 1 of Primary down')).toBeFocused();
	await expect(second).toHaveValue('ade');

	await tabTo(page, button(page, /^Only at certain hours/));
	await page.keyboard.press('Enter');
	await expect(schedules(page).getByLabel('Monday')).toBeFocused();

	// Hours begin as all hours; the month is without a gap until they are narrowed.
	await expect(month(page).getByText('Somebody is on call the whole month.')).toBeVisible();
	await page.keyboard.press('Space');
	await expect(schedules(page).getByLabel('Monday')).not.toBeChecked();
	await expect(month(page).getByText('Nobody', { exact: true }).first()).toBeVisible();
	await expect(month(page).getByText(/gaps\. The longest is/)).toBeVisible();
	await expect(month(page).getByRole('row', { name: /^Week/ }).first()).toBeVisible();

	await button(page, /^More hours/).focus();
	await page.keyboard.press('Shift+Tab');
	await expect(button(page, 'Remove hours 1 of Primary')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(button(page, /^Only at certain hours/)).toBeFocused();
	await expect(month(page).getByText('Somebody is on call the whole month.')).toBeVisible();
	await expect(month(page).getByText('Nobody', { exact: true })).toHaveCount(0);
});

test('what does not hold stays in its field, is named there, and outlives a reload', async ({
	page
}) => {
	await begin(page, 'Payment processor, tier 1');
	const start = schedules(page).getByLabel('First turn begins').first();
	const before = await start.inputValue();
	await start.fill('2026-02-30 09:00');
	await expect(start).toHaveAttribute('aria-invalid', 'true');
	await expect(start).toHaveAccessibleDescription(/This is "2026-02-30 09:00"/);
	await expect(schedules(page).getByText('1 thing to mend').first()).toBeVisible();
	await expect(page.locator('.running')).toContainText('Saved');
	await page.reload();
	await expect(start).toHaveValue('2026-02-30 09:00');
	await start.fill(before);
	await expect(start).not.toHaveAttribute('aria-invalid');
	await expect(schedules(page).getByText('to mend')).toHaveCount(0);
});

test('whoever is used elsewhere goes only after it is said where, and Undo brings all back', async ({
	page
}) => {
	await begin(page, 'Payment processor, tier 1');
	const row = people(page).locator('.person').first();
	const summary = row.locator('summary');
	const name = (await summary.locator('b').textContent()) ?? '';
	await summary.click();
	await button(page, `Remove ${name}`).click();
	const sure = row.locator('.removing');
	await expect(sure).toContainText('In Payments primary');
	await sure.getByRole('button', { name: `Keep ${name}` }).press('Enter');
	await expect(summary).toBeFocused();
	await button(page, `Remove ${name}`).click();
	await expect(sure.getByRole('button', { name: `Remove ${name}` })).toBeFocused();
	await page.keyboard.press('Enter');
	await said(people(page), `${name} removed`);
	await expect(people(page).locator('.person').first().locator('summary')).toBeFocused();
	await expect(people(page).locator('.person b', { hasText: name })).toHaveCount(0);
	await button(page, 'Undo').first().click();
	await expect(people(page).locator('.person b').first()).toHaveText(name);
});

test('a schedule’s name is its own, and a new one is known at its level', async ({ page }) => {
	await begin(page, 'Payment processor, tier 1');
	const field = schedules(page).getByLabel('Name', { exact: true }).first();
	const target = at(page, 'policy.levels[0].targets[0]');
	await field.fill('  ');
	await expect(field).toHaveAccessibleDescription(/needs a name/);
	await field.fill('First in line');
	await field.press('Enter');
	await said(schedules(page), /is now called First in line/);
	await expect(target).toHaveValue('first-in-line');
	await expect(schedules(page).getByLabel('Name', { exact: true }).first()).toBeFocused();
});

test('with all unfolded, axe finds nothing and nothing is wider than a phone', async ({ page }) => {
	test.setTimeout(120_000);
	await begin(page, 'Payment processor, tier 1');
	for (const panel of [people(page), schedules(page)])
		await panel.evaluate((element) => {
			for (const details of element.querySelectorAll('details')) details.open = true;
		});
	await button(page, /^Override of/)
		.first()
		.click();
	await button(page, /^Temporary schedule/)
		.first()
		.click();
	await month(page).getByLabel('Show').selectOption({ label: 'All levels together' });
	// The rest of the page is looked at in lab-look.
	const looked = async () => {
		const axe = new AxeBuilder({ page });
		for (const panel of ['.people-panel', '.schedules-panel', '.month-panel']) axe.include(panel);
		return (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
	};
	expect(await looked()).toEqual([]);
	for (const width of [360, 768]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	}
	expect(await looked()).toEqual([]);
});
