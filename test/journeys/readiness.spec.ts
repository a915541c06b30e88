import type { Page } from '@playwright/test';
import { fieldOf, fromExample, KIT } from './artefacts.ts';
import { card, CARDS, DAY, lessonDone, made, now, played } from './review-data.ts';
import { axe, expect, overflow, test } from './support.ts';
import { putRecords } from './team-data.ts';

const PAGE = './#/learn/readiness';
const LESSONS = ['three-levels', 'last-weeks-primary', 'the-delay', 'asking-by-hand', 'leaders'];

async function begun(page: Page): Promise<void> {
	await page.clock.setFixedTime(now);
	await putRecords(page, [
		...LESSONS.map((id) => lessonDone(`escalate-well/${id}`, [true, false])),
		made('oncall-readiness', {
			version: 1,
			values: { service: 'Checkout', kit: ['coverage', 'silent', 'laptop'], phone: ['tested'] },
			open: ['starts', 'messages']
		}),
		played('quiet-page'),
		card(CARDS[0] ?? '', now - DAY)
	]);
	await page.goto(PAGE);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'First shift: what is done, and what is open'
	);
}

test('a newcomer is told what the sheet is for, and where to begin', async ({ page }) => {
	await page.goto(PAGE);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is written here yet');
	await page.getByRole('link', { name: /^Begin: / }).press('Enter');
	await expect(page).toHaveURL(/#\/learn\/start-here$/);
});

test('says what was done and what is open, with links, and passes nobody', async ({ page }) => {
	await begun(page);
	const row = page.getByRole('listitem').filter({ hasText: 'checks right at first' });
	await expect(row).toContainText('5 of 6 lessons');
	await expect(row).toContainText('5 of 10 checks right at first');
	await expect(page.getByText(/begun; open: “First day on call” and “My messages/)).toBeVisible();
	await expect(page.getByText('There is phone coverage everywhere I plan to be')).toHaveCount(0);
	await expect(page.getByText('A charger for phone, laptop, headset and hotspot')).toBeVisible();
	await expect(
		page.getByText('acknowledged after 4 minutes, 1 of 2 expectations met')
	).toContainText('What cost most: Waited ten minutes.');
	await expect(page.locator('main')).not.toContainText(/passed|failed|certif/i);
	const open = page.getByRole('region', { name: 'Still open' });
	await expect(open.getByRole('listitem').filter({ hasText: 'Kit checklist' })).toContainText(
		'not ticked'
	);
	await open.getByRole('link', { name: 'Review', exact: true }).press('Enter');
	await expect(page.getByText('Card 1 of 1', { exact: true })).toBeVisible();
});

test('nobody inherits the ticks of an example, and opening it begins nothing', async ({ page }) => {
	await fromExample(page, KIT);
	await expect(page.locator('.picks input:checked')).toHaveCount(0);
	await expect(fieldOf(page, 'checked')).toHaveValue('');
	await page.goto(PAGE);
	const kit = page.getByRole('region', { name: 'Kit, access and phone' });
	await expect(kit).toContainText('0 of 18');
	await expect(kit).toContainText('The checklist has not been begun.');

	await kit.getByRole('link').click();
	await page.getByRole('checkbox', { name: 'Password vault' }).check();
	await page.goto(PAGE);
	await expect(kit).toContainText('1 of 18');
	await expect(page.getByText(/begun: \d+ answers are still the example’s; open: /)).toBeVisible();
});

test('is one sheet of A4, with a line for the name', async ({ page }) => {
	await begun(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Talked over with')).toBeVisible();
	const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
	expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`nothing overflows at 360 px and axe finds nothing, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await begun(page);
		await page.setViewportSize({ width: 360, height: 800 });
		expect([await axe(page), await overflow(page)]).toEqual([[], 0]);
	});
