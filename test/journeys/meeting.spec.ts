import type { Page } from '@playwright/test';
import type { StoredRecord } from '../../src/domain/record/types.ts';
import { eight, heading, next, now, QUARTER, sitDown, talk } from './meeting-data.ts';
import { axe, expect, overflow, saved, test } from './support.ts';
import { putRecords, teamRecords, type Asked } from './team-data.ts';

test('a talk by keyboard: agree, note, choose, reload in the middle, finish as a milestone', async ({
	page
}) => {
	test.setTimeout(120_000);
	await sitDown(page);
	await expect(heading(page)).toHaveText('Three questions to talk about');
	await page.getByRole('button', { name: 'Begin with the first' }).press('Enter');
	await expect(heading(page)).toHaveText('How is on-call duty shared?');
	await expect(page.getByText('There are two camps', { exact: false })).toBeVisible();

	// The focus is on the board, where the votes stand: one step to the right is Proactive.
	const board = page.getByRole('radiogroup', { name: 'How is on-call duty shared?' });
	await expect(board.locator('input:focus')).toHaveCount(1);
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText('Agreed: Proactive.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Question 1, agreed' })).toBeVisible();

	await page.getByRole('button', { name: 'Note something' }).press('Enter');
	await page.getByLabel(/^What is it/).fill('Runbook of checkout');
	await page.getByLabel('Last changed on').fill('2026-10-12');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Runbook of checkout, last changed 12 October 2026.')).toBeVisible();
	await expect(page.getByText('There is something to look at.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Change' })).toBeFocused();

	await saved(page);
	await page.reload();
	await expect(heading(page)).toHaveText('How is on-call duty shared?');
	await expect(page.getByText('Agreed: Proactive.')).toBeVisible();
	await expect(page.getByText('Runbook of checkout, last changed 12 October 2026.')).toBeVisible();

	await next(page).press('Enter');
	await page.getByRole('radio', { name: 'Nobody knows yet' }).press('Space');
	await expect(page.getByText('Agreed: Nobody knows yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Back to the votes' }).press('Enter');
	await expect(page.getByText('the votes count', { exact: false })).toBeVisible();
	await expect(page.locator('.board input:focus')).toHaveCount(1);

	await next(page).press('Enter');
	await page.getByRole('button', { name: 'On to the steps' }).press('Enter');
	await expect(heading(page)).toHaveText('What does the team take on this quarter?');
	const [take] = await page.getByRole('button', { name: /^Take this step/ }).all();
	await take?.press('Enter');
	await expect(page.getByLabel('Who sees to it')).toBeFocused();
	await page.keyboard.type('Ade');
	await page.keyboard.press('Tab');
	await expect(heading(page)).toHaveText('One step is chosen');
	await saved(page);
	await page.reload();
	await expect(page.getByLabel('Who sees to it')).toHaveValue('Ade');

	await page.getByRole('button', { name: 'Finish the talk' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/milestone\/talk/);
	await expect(heading(page)).toHaveText(/^Ownership/);
	await expect(page.getByText('Ade', { exact: true })).toBeVisible();
	await expect(page.getByRole('cell', { name: /^Runbook of checkout/ })).toBeVisible();

	// What the talk chose is on Today until it is called done.
	await page.goto('./#/');
	await expect(page.getByText('One step of Checkout, still open. Ade sees to it.')).toBeVisible();
	await page
		.getByRole('link', { name: /^See it/ })
		.first()
		.click();
	await page.getByRole('checkbox', { name: /^Done/ }).check();
	await expect(page.getByText('The step that was chosen is done')).toBeVisible();
	await page.goto('./#/');
	await expect(page.getByText('Checkout', { exact: true })).toBeVisible();
	await expect(page.getByText('still open', { exact: false })).toHaveCount(0);
});

test('a second tab reads and cannot write; the first goes on', async ({ page, context }) => {
	await sitDown(page);
	await page.getByRole('button', { name: 'Begin with the first' }).click();
	const other = await context.newPage();
	await other.goto('./#/assess/meeting/talk?at=P1.1');
	await expect(other.getByText('Open in another tab.')).toBeVisible();
	await expect(other.getByRole('radio', { name: /^Responsive/ })).toBeDisabled();
	await expect(other.getByRole('button', { name: 'Note something' })).toHaveCount(0);
	await page.getByRole('radio', { name: /^Responsive/ }).check();
	await expect(page.getByText('Agreed: Responsive.')).toBeVisible();
	await other.close();
});

test('of two people nobody’s answer is shown, only that they lie apart', async ({ page }) => {
	await sitDown(page, {
		members: [{ base: 'responsive', but: { 'P1.1': 'manual' } }, { base: 'preventative' }]
	});
	await expect(page.getByText('how they answered is not shown', { exact: false })).toBeVisible();
	await page.getByRole('button', { name: 'Question 1', exact: true }).click();
	await expect(page.getByText(/^The answers lie apart/)).toBeVisible();
	await expect(page.locator('.dots i')).toHaveCount(0);
	await expect(page.getByRole('radio', { name: /vote/ })).toHaveCount(0);
});

test('what bore an answer out last quarter is offered, and counts only when confirmed', async ({
	page
}) => {
	const at = Date.UTC(2026, 7, 20);
	const evidence = { 'P1.1': { kind: 'incident', what: 'The expired certificate', at } } as const;
	const earlier: Asked = {
		quarter: '2026-Q3',
		members: eight,
		agreedAt: at,
		meeting: { evidence }
	};
	await sitDown(page, {}, [earlier]);
	await page.getByRole('button', { name: 'Question 1', exact: true }).click();
	await expect(page.getByText('Asserted.')).toBeVisible();
	await page.getByRole('button', { name: /^Use this/ }).press('Enter');
	await expect(page.getByText('Seen working.')).toBeVisible();
	await page.getByRole('button', { name: 'Take it away' }).press('Enter');
	await expect(page.getByText('is taken away', { exact: false })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Bring it back' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Seen working.')).toBeVisible();
});

test('a drill that somebody played is offered, with what it does not show', async ({ page }) => {
	const measures = {
		ackSeconds: 60,
		resolvedSeconds: 600,
		customerMinutes: 100,
		cost: 1,
		peoplePaged: 2,
		sleepHoursPaged: 1
	};
	const played: StoredRecord = {
		kind: 'outcome',
		id: 'played',
		version: 1,
		createdAt: now,
		updatedAt: now,
		of: 'run',
		subject: 'quiet-page',
		contentHash: 'h',
		detail: null,
		result: {
			scenario: 'quiet-page',
			version: 1,
			rulesHash: 'r',
			seed: 1,
			mode: 'solo',
			end: 'resolved',
			measures,
			best: measures,
			start: 1,
			worst: 9,
			luck: 0,
			decisions: [],
			expectations: [{ id: 'help-early', result: 'met' }],
			place: 90
		}
	};
	await putRecords(page, [...teamRecords([{ quarter: QUARTER, members: eight }]), talk, played]);
	await page.goto('./#/assess/meeting/talk?at=P1.3');
	await page.reload();
	await expect(page.getByText(/^Drill “The page nobody heard”: /)).toBeVisible();
	await expect(page.getByText(/^Played here by one person/)).toBeVisible();
	await expect(page.getByText('Asserted.')).toBeVisible();
});

test('every screen of the talk is whole at 320 px, in both themes, for everybody', async ({
	page
}) => {
	test.setTimeout(120_000);
	await sitDown(page);
	for (const at of ['', '?at=P1.1', '?at=all', '?at=steps']) {
		await page.goto(`./#/about`);
		await page.goto(`./#/assess/meeting/talk${at}`);
		await expect(heading(page)).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width: 320, height: 700 });
			expect(await overflow(page)).toBeLessThanOrEqual(0);
			await page.setViewportSize({ width: 1280, height: 800 });
			expect(await axe(page)).toEqual([]);
		}
	}
});

test('what cannot be held says why, and leads on', async ({ page }) => {
	await page.goto('./#/assess/meeting/nowhere');
	await expect(heading(page)).toHaveText('There is no such talk in this browser');
	await page.goto('./#/assess/milestone/nowhere');
	await expect(heading(page)).toHaveText('There is no such milestone in this browser');
	await sitDownWithNobody(page);
	await expect(heading(page)).toHaveText('No answers are in yet');
	await expect(page.getByRole('link', { name: 'Collect answers of Checkout' })).toBeVisible();
	await page.goto('./#/assess/milestone/talk');
	await expect(heading(page)).toHaveText('This talk is not finished yet');
});

async function sitDownWithNobody(page: Page): Promise<void> {
	await putRecords(page, [...teamRecords([{ quarter: QUARTER, members: [], expected: 8 }]), talk]);
	await page.goto('./#/assess/meeting/talk');
	await page.reload();
}
