import type { Page } from '@playwright/test';
import { axe, expect, overflow, test } from './support.ts';
import { putRecords, TEAM, teamRecords, type Asked, type Member } from './team-data.ts';

const three = (...members: Member[]): Member[] => members;
const first: Asked = {
	quarter: '2026-Q1',
	members: three({ base: 'reactive' }, { base: 'reactive' }, { base: 'manual' }),
	agreedAt: Date.UTC(2026, 2, 10)
};
const second: Asked = {
	quarter: '2026-Q2',
	members: three(
		{ base: 'responsive' },
		{ base: 'responsive', but: { 'O2.1': 'manual' } },
		{ base: 'responsive', but: { 'O2.1': 'manual', 'P4.1': 'dont-know' } }
	),
	agreedAt: Date.UTC(2026, 5, 10),
	meeting: {
		agreed: { 'P1.1': 'proactive' },
		steps: [{ question: 'P1.1', level: 4, owner: 'Ade' }]
	}
};

async function look(page: Page, rounds: readonly Asked[], hash: string): Promise<void> {
	await page.clock.setFixedTime(Date.UTC(2026, 6, 1, 10));
	await putRecords(page, teamRecords(rounds));
	await page.goto(`./${hash}`);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
const history = `#/assess/team/${TEAM}/history`;

test('a history of two quarters says what moved, and its table adds up', async ({ page }) => {
	await look(page, [first, second], history);
	await expect(page.getByText(/dimensions changed since the first quarter of 2026/)).toBeVisible();
	await expect(page.getByText(/^The index rose from /)).toBeVisible();
	const fall = page.locator('figure').nth(1);
	await fall.getByText('As a table, or as a file').click();
	const cells = await fall
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) => Number(row.lastElementChild?.textContent.replaceAll(',', '')))
		);
	const moved = cells.slice(1, -1).reduce((sum, n) => sum + n, 0);
	expect(moved).toBe((cells.at(-1) ?? 0) - (cells[0] ?? 0));
	await page.getByRole('button', { name: 'Show each of them' }).click();
	const bars = await page.locator('.fall li').count();
	expect(bars).toBe(cells.filter((n, i) => i === 0 || i === cells.length - 1 || n !== 0).length);
});

test('one quarter and none are told as such', async ({ page }) => {
	await look(page, [], history);
	await expect(page.getByRole('link', { name: 'Go to Checkout' })).toBeVisible();
	await look(page, [first], history);
	await expect(page.getByText(/^One quarter so far, the first quarter of 2026/)).toBeVisible();
	await expect(page.getByText(/^It takes two quarters with an index/)).toBeVisible();
});

test('Progress draws the team’s milestones, and Today knows how old the last one is', async ({
	page
}) => {
	await look(page, [first, second], '#/progress');
	await expect(page.getByRole('heading', { name: 'Is it moving?' })).toBeVisible();
	await expect(page.getByText(/which of that is more than noise/)).toBeVisible();
	await expect(page.getByText(/^The index rose from/)).toBeVisible();
	await expect(page.getByRole('link', { name: 'The milestone in full' })).toBeVisible();
	await page.goto('./#/');
	await expect(page.getByText(/^Responsive so far, 21 days ago/)).toBeVisible();
	await page.getByRole('button', { name: 'Put off until tomorrow: Checkout' }).click();
	await expect(page.getByText(/^Responsive so far, 21 days ago/)).toHaveCount(0);
});

test('a milestone of another edition is shown as it was frozen', async ({ page }) => {
	const records = teamRecords([first, second]).map((record) =>
		record.kind === 'outcome' && record.subject.endsWith('Q1')
			? { ...record, result: { ...(record.result as object), edition: 2 } }
			: record
	);
	await page.clock.setFixedTime(Date.UTC(2026, 6, 1, 10));
	await putRecords(page, records);
	await page.goto('./#/assess/milestone/talk-2026-Q1');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkout stood at Reactive');
	await expect(page.getByText(/as it was frozen/)).toBeVisible();
	await page.goto(`./${history}`);
	await expect(page.getByText(/^The questions changed between/)).toBeVisible();
});

test('milestone and history are whole at 320 px, in both themes, for everybody', async ({
	page
}) => {
	test.setTimeout(120_000);
	await look(page, [first, second], history);
	for (const hash of ['#/assess/milestone/talk-2026-Q2', history, '#/progress']) {
		await page.goto(`./${hash}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('canvas').or(page.locator('.chosen-steps')).first()).toBeVisible();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width: 320, height: 700 });
			expect(await overflow(page)).toBeLessThanOrEqual(0);
			await page.setViewportSize({ width: 1280, height: 800 });
			expect(await axe(page)).toEqual([]);
		}
	}
});
