import type { Locator, Page } from '@playwright/test';
import { chooseAll, openCheck, send, sendable, told } from './check.ts';
import { card, DAY, now } from './review-data.ts';
import { axe, expect, overflow, saved, test } from './support.ts';
import { putRecords } from './team-data.ts';

/** Goes through a check of this kind by keyboard: wrong at first, then only what was wrong once more. */
async function retry(page: Page, row: Locator): Promise<void> {
	await row.getByRole('button', { name: /again/ }).press('Enter');
	await expect(row.locator('.ask')).toBeFocused();
	await expect(row.locator('.verdict')).toHaveCount(0);
	await saved(page);
}

test('match: letters choose; what was right stays and is not asked again', async ({ page }) => {
	const row = await openCheck(page, '#/learn/reviews-and-metrics/who-answers', 'people-and-load');
	const all = await row.getByRole('combobox').count();
	expect(await sendable(row)).toBe(false);
	await chooseAll(row, 'a');
	await send(row);
	// The same side for every line: exactly one of them is right.
	await expect(row.locator('.option.right')).toHaveCount(1);
	await expect(row.locator('.why')).toHaveCount(all);
	await expect(row.locator('.verdict')).toContainText(`1 of ${all} is as it should be.`);
	await expect(row.locator('.verdict')).toBeFocused();
	await retry(page, row);
	await expect(row.getByRole('combobox')).toHaveCount(all - 1);
	await expect(row.locator('.option.fixed')).toHaveCount(1);
	expect(await axe(page)).toEqual([]);
});

test('categorise: one letter an item, then Enter', async ({ page }) => {
	const row = await openCheck(page, '#/learn/why-own/a-relationship', 'three-commitments');
	const groups = row.getByRole('radiogroup');
	const all = await groups.count();
	for (let i = 0; i < all; i += 1) {
		expect(await sendable(row)).toBe(false);
		await groups.nth(i).getByRole('radio').first().focus();
		await page.keyboard.press('b');
		await expect(groups.nth(i).getByRole('radio').nth(1)).toBeChecked();
	}
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await told(row);
	await expect(row.locator('.why')).toHaveCount(all);
	const right = await row.locator('.option.right').count();
	await retry(page, row);
	await expect(groups).toHaveCount(all - right);
	await expect(row.locator('.option.fixed')).toHaveCount(right);
});

test('number: what is no number is said, a known slip is named, a comma is a point', async ({
	page
}) => {
	const row = await openCheck(page, '#/learn/promise-availability/never-all', 'budget-28');
	const field = row.getByRole('textbox');
	await field.focus();
	await page.keyboard.type('forty');
	await expect(row.getByText('does not read as a number')).toBeVisible();
	expect(await sendable(row)).toBe(false);
	await field.clear();
	await page.keyboard.type('43.2');
	await page.keyboard.press('Enter');
	await told(row);
	await expect(row.locator('.option.chosen .why')).toBeVisible();
	await expect(row.locator('.working li').first()).toBeVisible();
	await retry(page, row);
	await field.focus();
	await page.keyboard.type('40,32');
	await page.keyboard.press('Enter');
	await told(row);
	await expect(row.locator('.verdict')).toContainText('Right.');
	expect(await axe(page)).toEqual([]);
});

test('fill: every gap is a labelled list; its reasons stand below the text', async ({ page }) => {
	const row = await openCheck(
		page,
		'#/learn/design-for-launch/before-the-doors-open',
		'working-agreement'
	);
	const gaps = row.getByRole('combobox');
	const all = await gaps.count();
	for (let i = 0; i < all; i += 1) {
		expect(await sendable(row)).toBe(false);
		await expect(gaps.nth(i)).toHaveAccessibleName(/\w/);
		await gaps.nth(i).press('ArrowDown');
		await expect(gaps.nth(i)).not.toHaveValue('');
	}
	expect(await axe(page)).toEqual([]);
	await send(row);
	await expect(row.locator('.filled')).toHaveCount(all);
	const right = await row.locator('.option.right.chosen').count();
	if (right < all) {
		await retry(page, row);
		await expect(gaps).toHaveCount(all - right);
	}
});

test('write: own words beside a model, and the writer is the judge', async ({ page }) => {
	const row = await openCheck(page, '#/learn/why-own/practice', 'tell-the-warehouse');
	const compare = row.getByRole('button', { name: 'Compare with a model' });
	await expect(compare).toBeDisabled();
	await expect(row.getByText('To compare, write 5 more words.')).toBeVisible();
	await row.getByRole('textbox').focus();
	await page.keyboard.press('End');
	await page.keyboard.type(' the addresses change on the fourth of May, please look.');
	await expect(row.getByText('To compare, write')).toHaveCount(0);
	await compare.press('Enter');
	await expect(row.getByText('A model')).toBeVisible();
	await expect(row.locator('fieldset')).toBeFocused();
	await page.keyboard.press('a');
	await expect(row.getByRole('checkbox').first()).toBeChecked();
	expect(await axe(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await told(row);
	await expect(row.locator('.verdict')).toContainText('You found 1 of');
	await page.reload();
	await expect(row.locator('.verdict')).toContainText('You found 1 of');
	await expect(row.getByText('please look.')).toBeVisible();
	await row.getByRole('button', { name: /again/ }).press('Enter');
	await expect(row.getByRole('textbox')).toHaveValue(/please look\.$/);
});

test('cards of a match, of heaps and of a number are reviewed by keyboard', async ({ page }) => {
	const ids = [
		'why-own/what-you-can-see/five-questions',
		'why-own/a-relationship/three-commitments',
		'promise-availability/never-all/budget-28'
	];
	await page.clock.setFixedTime(now);
	await putRecords(
		page,
		ids.map((id, i) => card(id, now - (3 - i) * DAY))
	);
	await page.goto('/#/learn/review');
	await page.reload();
	const sheet = page.locator('.sheet');
	const fairly = page.getByRole('button', { name: 'Fairly sure' });
	const goOn = async (name: string): Promise<void> => {
		await expect(page.locator('.verdict')).toBeFocused();
		await page.getByRole('button', { name }).press('Enter');
	};

	await expect(sheet.getByRole('combobox').first()).toBeVisible();
	await expect(fairly).toBeDisabled();
	await chooseAll(sheet, 'b');
	await fairly.press('Enter');
	await goOn('Next card');

	await expect(sheet.getByRole('radiogroup').first()).toBeVisible();
	for (const group of await sheet.getByRole('radiogroup').all())
		await group.getByRole('radio').first().press('Space');
	expect(await axe(page)).toEqual([]);
	await fairly.press('Enter');
	await goOn('Next card');

	// Enter in the field does not choose how sure one is.
	await sheet.getByRole('textbox').fill('40,32');
	await sheet.getByRole('textbox').press('Enter');
	await expect(page.getByRole('button', { name: 'A guess' })).toBeFocused();
	await fairly.press('Enter');
	await expect(page.locator('.verdict')).toContainText('Right.');
	await goOn('Finish');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('That is all for today');
});

const CALCULATORS = [
	['make-the-case/two-clocks', /MTTA is/],
	['make-the-case/the-area-that-hurts', /customer-minutes/],
	['promise-availability/never-all', /of them are left/],
	['ready-for-on-call/one-after-another', /Never sent/],
	['retire-it/notice', /Tell every customer/],
	['business-review/what-response-costs', /a quarter\s+takes/]
] as const;

for (const [lesson, says] of CALCULATORS)
	test(`a calculator says its answer at once, and begins again: ${lesson}`, async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 800 });
		await page.goto(`/#/learn/${lesson}`);
		const box = page.locator('.calculator');
		const answer = box.locator('.calculator-says');
		await expect(answer).toContainText(says);
		const before = await answer.innerText();
		const first = box.locator('textarea, [inputmode]').first();
		const example = await first.inputValue();
		await first.fill('nonsense');
		await expect(box.locator('.caution').first()).toBeVisible();
		await box.getByRole('button', { name: 'Back to the example' }).press('Enter');
		await expect(first).toHaveValue(example);
		await expect(answer).toHaveText(before.trim());
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		expect(await axe(page)).toEqual([]);
	});

test('the notice is worked out from the stages of one customer', async ({ page }) => {
	await page.clock.setFixedTime(now);
	await page.goto('/#/learn/retire-it/notice');
	const box = page.locator('.calculator');
	const answer = box.locator('.calculator-says');
	await expect(answer).toContainText('The cycle takes 14 weeks.');
	await expect(answer).toContainText('“Fitted into their work” weighs most, with 4 weeks.');
	await expect(answer).toContainText('Twice that is 28 weeks of notice');
	await box.getByLabel('Their traffic moved').fill('10');
	await expect(answer).toContainText('The cycle takes 22 weeks.');
	await expect(answer).toContainText('“Their traffic moved” weighs most, with 10 weeks.');
	await box.getByLabel('Notice to give').selectOption('three times the cycle');
	await expect(answer).toContainText('Three times that is 66 weeks of notice');
	await expect(answer).toContainText('should have been told');
	await box.getByLabel('Retire it on').fill('');
	await expect(box.getByText('A day is needed here.')).toBeVisible();
	await expect(answer).toContainText('66 weeks of notice');
});

test('what is counted otherwise than it was entered is said', async ({ page }) => {
	await page.goto('/#/learn/make-the-case/two-clocks');
	const lines = page.locator('.calculator textarea');
	await lines.fill('02:10, 02:05, 03:05\n2026-11-01T02:10Z 2026-11-01T02:14Z 2026-11-01T03:05Z');
	const says = page.getByText('is counted as the next day');
	await expect(says).toHaveText(
		'Line 1: 02:05 is earlier than 02:10, and is counted as the next day.'
	);
	await expect(page.locator('.calculator .caution')).toHaveCount(0);

	await page.goto('/#/learn/make-the-case/the-area-that-hurts');
	await page.getByLabel('Stair 3, from minute').fill('5');
	await expect(page.getByText('Stair 3 begins before one above it')).toBeVisible();
	await page.getByLabel('Stair 3, from minute').fill('60');
	await expect(page.getByText('Stair 3 begins when it is all over')).toBeVisible();
	expect(await axe(page)).toEqual([]);
});
