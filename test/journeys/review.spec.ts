import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { beginDrill, playToTheEnd, stored } from './play.ts';
import { answers, card, CARDS, DAY, now } from './review-data.ts';
import { axe, expect, overflow, saved, test } from './support.ts';
import { putRecords } from './team-data.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the review as it is with these records at `now`. */
async function open(page: Page, records: Parameters<typeof putRecords>[1]): Promise<void> {
	await page.clock.setFixedTime(now);
	await putRecords(page, records);
	await page.goto('./#/learn/review');
	await page.reload();
	await expect(heading(page)).toBeAttached();
}

/** Answers the card that is asked by its first option, as a guess, and goes on; by keyboard alone. */
async function answer(page: Page, next: 'Next card' | 'Finish'): Promise<void> {
	await page.locator('.check input').first().press('Space');
	await page.getByRole('button', { name: 'A guess' }).press('Enter');
	await page.getByRole('button', { name: next }).press('Enter');
}

test('a day holds ten minutes; what is over can wait, or be done all the same', async ({
	page
}) => {
	const earlier = Array.from({ length: 10 }, (_, i) =>
		card(`escalate-well/practice/answered-${i}`, now + 9 * DAY, [
			{ at: now - 3_600_000, right: true, sure: 'certain' }
		])
	);
	await open(page, [...CARDS.map((id, i) => card(id, now - (i + 1) * DAY)), ...earlier]);
	await expect(page.getByText('Card 1 of 3', { exact: true })).toBeVisible();
	await answer(page, 'Next card');
	await answer(page, 'Next card');
	await answer(page, 'Finish');
	await expect(heading(page)).toHaveText('That is all for today');
	await expect(page.getByText('3 more are due; they can wait until tomorrow.')).toBeVisible();
	await page.getByRole('button', { name: 'Go on all the same' }).press('Enter');
	await expect(page.getByText('Card 4 of 6', { exact: true })).toBeVisible();
	await answer(page, 'Next card');
	await saved(page);

	await page.reload();
	await expect(page.getByText('2 more are due; they can wait until tomorrow.')).toBeVisible();
	await page.goto('./#/learn');
	await expect(page.getByText(/That is all for today. 2 more are due/)).toBeVisible();
	await expect(page.locator('.places .due')).toBeHidden();

	await page.clock.setFixedTime(now + DAY);
	await page.goto('./#/learn/review');
	await page.reload();
	await expect(page.getByText(/^Card 1 of /)).toBeVisible();
});

test('a calendar file reminds on the days on which cards are due, at the time one chose', async ({
	page
}) => {
	await open(
		page,
		CARDS.map((id, i) => card(id, now + (2 + 3 * (i % 2)) * DAY))
	);
	await page.getByLabel('At', { exact: true }).fill('07:45');
	const save = async (): Promise<string> => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Save the calendar file' }).press('Enter')
		]);
		expect(download.suggestedFilename()).toBe('review-reminders.ics');
		return readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '');
	};
	const due = await save();
	expect(due.match(/^DTSTART.*|^SUMMARY.*/gm)).toEqual([
		'DTSTART:20261124T074500',
		'SUMMARY:Review: 3 cards\\, about 3 minutes',
		'DTSTART:20261127T074500',
		'SUMMARY:Review: 3 cards\\, about 3 minutes'
	]);
	await expect(page.getByText(/with 2 days\./)).toBeVisible();
	await page.getByLabel(/Every day/).press('Space');
	expect((await save()).match(/^DTSTART.*|^RRULE.*/gm)).toEqual([
		'DTSTART:20261123T074500',
		'RRULE:FREQ=DAILY'
	]);
});

test('how sure and how right: a sentence after review, a chart and its table on Progress', async ({
	page
}) => {
	const says =
		'When you are certain you are right in 9 of 10 and when you are guessing in 3 of 10.';
	const [first = '', second = ''] = CARDS;
	await open(page, [
		card(first, now + DAY, answers('certain', 18, 20)),
		card(second, now + DAY, answers('guess', 3, 10))
	]);
	await expect(page.getByText(says)).toBeVisible();
	expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
	await page.getByRole('link', { name: 'See it drawn, on Progress' }).click();
	const section = page.getByRole('region', { name: /^Does it stick/ });
	await expect(section.getByText(says)).toBeVisible();
	await section.getByText('As a table, or as a file').click();
	const cells = (name: string) => section.getByRole('row', { name }).getByRole('cell');
	await expect(cells('Certain')).toHaveText(['20', '18', '90', '70', '97']);
	await expect(cells('Fairly sure')).toHaveText(['0', '0', '–', '–', '–']);
	await expect(cells('A guess')).toHaveText(['10', '3', '30', '11', '60']);
	expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
});

test('what a drill shows to be missing is asked the next day', async ({ page }) => {
	await page.clock.setFixedTime(now);
	await beginDrill(page);
	await playToTheEnd(page);
	const told = page.getByText(/^What went wrong here comes back in your review:/);
	await expect(told).toContainText('Monday 23 November');
	const cards = Object.entries(await stored(page)).filter(([key]) => key.startsWith('card/'));
	expect(cards.length).toBeGreaterThan(0);
	for (const [, one] of cards)
		expect(one).toMatchObject({ dueAt: new Date(2026, 10, 23).getTime(), memory: null });
	await told.getByRole('link', { name: 'your review' }).press('Enter');
	await expect(heading(page)).toHaveText('Nothing is due');
	await page.clock.setFixedTime(now + DAY);
	await page.reload();
	await expect(page.getByText(`Card 1 of ${cards.length}`, { exact: true })).toBeVisible();
});
