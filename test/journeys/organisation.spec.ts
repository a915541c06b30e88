import { decodeLink } from '../../src/domain/link/decode.ts';
import { encodeResponse } from '../../src/domain/link/response.ts';
import { questionOrder } from '../../src/domain/maturity/outline.ts';
import { invitation, link, outline } from '../assess/organisation/links.ts';
import { axe, expect, overflow, saved, test } from './support.ts';
import type { Page } from '@playwright/test';

const PAGE = './#/assess/organisation';
const levels = ['manual', 'reactive', 'responsive', 'proactive'] as const;
const teams = (n: number, quarter = '2026-Q3') =>
	Array.from({ length: n }, (_, i) =>
		link({
			tag: i + 1,
			label: `Team ${String(i + 1).padStart(3, '0')}`,
			quarter,
			tier: i % 2 ? 1 : 2,
			says: levels[i % 4] ?? 'manual',
			...(i % 5 ? {} : { but: { P4: 'not-applicable' } })
		})
	);

async function paste(page: Page, text: string): Promise<void> {
	await page.getByLabel('The links').fill(text);
	await page.getByRole('button', { name: 'Show the teams together' }).press('Enter');
}
const heading = (page: Page) => page.locator('#h-organisation');

test('a list of all sorts becomes a picture, and nothing is kept unasked', async ({ page }) => {
	const twelve = teams(12);
	const rival = link({ tag: 3, label: 'Team 003', says: 'preventative' });
	const text = ['Hello,', ...twelve, twelve[0], rival, invitation, twelve[1]?.slice(0, -9)];
	await page.goto('./#/assess');
	await page.getByRole('link', { name: 'See them together' }).press('Enter');
	await paste(page, text.join('\n'));
	await expect(heading(page)).toBeFocused();
	await expect(heading(page)).toContainText('teams');
	await expect(page.locator('.reading')).toContainText(
		'16 links: 13 are teams’ results, one repeats another and counts once, one is something else and one cannot be read.'
	);
	await page.getByText('The two not counted, and why').click();
	await expect(page.locator('.refused li').nth(0)).toContainText('Line 16.');
	await expect(page.locator('.refused li').nth(1)).toContainText('Line 17.');

	const bar = page.locator('.spread-row').first().locator('.sr');
	await expect(bar).toHaveText(
		'Three manual, three reactive, three responsive and three proactive.'
	);
	await page.getByRole('radio', { name: /Line 15/ }).check();
	await expect(bar).toHaveText(
		'Three manual, three reactive, two responsive, three proactive and one preventative.'
	);
	await expect(page.locator('.multiples [role=listitem]')).toHaveCount(12);
	await page.getByRole('link', { name: 'Team 001' }).click();
	await page.goBack();
	await expect(bar).toContainText('one preventative');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await axe(page)).toEqual([]);
	}

	await page.reload();
	await expect(page.getByRole('heading', { name: 'See many teams together' })).toBeVisible();
	await expect(page.locator('#h-lists')).toHaveCount(0);
});

test('a kept list comes back with its choice, and can be forgotten and called back', async ({
	page
}) => {
	await page.goto(PAGE);
	await paste(
		page,
		[...teams(2), link({ tag: 1, label: 'Team 001', says: 'proactive' })].join(' ')
	);
	await page.getByRole('radio', { name: /different teams/ }).check();
	await expect(page.locator('.multiples [role=listitem]')).toHaveCount(3);
	await page.getByRole('button', { name: 'Keep this list' }).press('Enter');
	await expect(page.locator('.kept-note')).toBeFocused();
	await saved(page);
	await page.goto('./#/open');
	await expect(page.locator('#h-kept')).toHaveCount(0);
	await page.goto(PAGE);
	await page.reload();
	await page
		.getByRole('button', { name: 'Forget 3 results, third quarter of 2026' })
		.press('Enter');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'Open 3 results, third quarter of 2026' }).press('Enter');
	await expect(page.locator('.multiples [role=listitem]')).toHaveCount(3);
	await expect(page.getByRole('button', { name: 'Keep this list' })).toHaveCount(0);
});

test('a link of it carries how many stand where, and no name', async ({ page }) => {
	await page.goto(PAGE);
	await paste(page, teams(12).join('\n'));
	await page.getByRole('link', { name: 'Link to this picture' }).click();
	const address = await page.getByLabel('The address to send').inputValue();
	const decoded = decodeLink(/#\/o\/[\w-]+/.exec(address)?.[0] ?? '', 'organisation');
	expect(decoded).toMatchObject({ ok: true, link: { teams: 12, levels: [3, 3, 3, 3, 0] } });
	await page.goto(`./${/#\/o\/[\w-]+/.exec(address)?.[0] ?? ''}`);
	await expect(page.locator('.spread-row:not(.spread-whole)')).toHaveCount(17);
	await expect(page.locator('.spread-whole')).toContainText('Teams as a whole');
	await expect(page.locator('main')).not.toContainText('Team 001');
	expect(await axe(page)).toEqual([]);
});

test('three hundred from a file, on a phone, by quarter and tier, out as CSV', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(PAGE);
	const text = [...teams(300), ...teams(20, '2026-Q2')].join('\n');
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await expect(page.locator('.multiples [role=listitem]')).toHaveCount(300);
	expect(await overflow(page)).toBe(0);
	await page.getByLabel('Quarter').selectOption('2026-Q2');
	await expect(page.locator('.multiples [role=listitem]')).toHaveCount(20);
	await page.getByLabel('Highest tier').selectOption('1');
	await expect(page.locator('.multiples [role=listitem]')).toHaveCount(10);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Teams', exact: true }).click();
	expect((await download).suggestedFilename()).toBe('organisation-2026-q2-teams.csv');
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await overflow(page)).toBe(0);
});

test('what holds no team’s result says so, and what to do', async ({ page }) => {
	await page.goto(PAGE);
	const submit = page.getByRole('button', { name: 'Show the teams together' });
	await submit.press('Enter');
	await expect(page.getByLabel('The links')).toBeFocused();
	await expect(page.locator('#list-note')).toContainText('There is nothing in the box yet.');
	await paste(page, 'Could you send me your links, please?');
	await expect(page.locator('.verdict')).toBeFocused();
	await expect(page.locator('.verdict')).toContainText('There is no link in this');
	const { edition } = outline;
	const head = { edition, quarter: '2026-Q3', scope: 'quick', tier: 1, team: 4, id: 9 } as const;
	const answers = questionOrder(outline).map(() => 'reactive' as const);
	await paste(page, `https://trainer.example/#/r/${encodeResponse({ ...head, answers })}`);
	await expect(page.locator('.verdict')).toContainText('No team’s result is among these');
	await expect(page.locator('.verdict')).toContainText('Line 1.');
});
