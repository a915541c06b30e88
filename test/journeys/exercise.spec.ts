import {
	artefact,
	AVAILABILITY,
	fieldOf,
	fromExample,
	keep,
	RUNBOOK,
	saved,
	SUNSET,
	tabTo
} from './artefacts.ts';
import { axe, expect, overflow, test } from './support.ts';

test('a blank policy accuses nobody, and opening it makes no exercise done', async ({ page }) => {
	await page.goto('/#/learn/escalate-well');
	const row = page.getByRole('listitem').filter({ hasText: /^\s*Exercise:/ });
	const link = row.getByRole('link');
	await link.click();
	await page.getByRole('button', { name: 'Start from a blank page' }).click();
	await expect(page.getByText('Seven still to fill in.')).toBeVisible();
	await expect(page.getByText('Against the guide')).toHaveCount(0);
	await page.goto('/#/learn/escalate-well');
	await expect(row).toContainText('begun, ');
});

test('a form is filled in by keyboard until nothing is open, outlives a reload, and leaves as files', async ({
	page
}) => {
	await page.goto(`/#${AVAILABILITY}`);
	await tabTo(page, page.getByRole('button', { name: 'Start from a blank page' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Still to fill in', { exact: true }).first()).toBeVisible();
	await expect(page.getByText('Against the guide')).toHaveCount(0);

	const field = (path: string) => fieldOf(page, path);
	const write = async (path: string, text: string) => {
		await tabTo(page, field(path));
		await page.keyboard.insertText(text);
	};
	const pick = (name: string, at: number) => page.locator(`input[name="f-${name}"]`).nth(at);
	const name = field('service');
	await expect(name).toHaveAccessibleDescription(/service/);
	await write('service', 'Wish lists');
	await expect(name).toHaveAccessibleDescription('');
	await write('consumers', 'The shop’s pages');
	await write('objectives-0-indicator', 'Share of lists that open');
	await tabTo(page, field('objectives-0-target'));
	await page.keyboard.type('99,5');
	await tabTo(page, field('objectives-0-days'));
	await page.keyboard.type('28');
	await write('objective', '99.5 % of lists open');
	await write('missed', 'We look at the slowest lists first.');
	await write('agreements-0-whom', 'The shop');
	await tabTo(page, pick('tier', 0));
	await page.keyboard.press('ArrowRight');
	await expect(pick('tier', 1)).toBeChecked();
	await tabTo(page, pick('hours', 0));
	await page.keyboard.press('ArrowDown');
	await expect(pick('hours', 1)).toBeChecked();
	await tabTo(page, field('review'));
	await page.keyboard.type('02022090');
	await expect(field('review')).toHaveValue('2090-02-02');
	await expect(page.locator('.tally')).not.toContainText('still to fill in');
	await expect(page.getByText(/^Saved \d/)).toBeVisible();

	await page.reload();
	await expect(name).toHaveValue('Wish lists');
	await expect(field('objectives-0-target')).toHaveValue('99.5');
	await expect(pick('tier', 1)).toBeChecked();

	const markdown = await saved(page, page.getByRole('button', { name: 'Save the file' }));
	expect(markdown.name).toBe('availability.md');
	expect(markdown.text).toMatch(/^# .+: Wish lists\n/);
	expect(markdown.text).toContain('| Share of lists that open | 99.5 % | 28 days |');
	expect(markdown.text).not.toContain('Still to fill in');
	const calendar = await saved(page, page.getByRole('button', { name: 'Save its dates' }));
	expect(calendar.name).toBe('availability.ics');
	expect(calendar.text).toContain('DTSTART;VALUE=DATE:20900202\r\n');
	expect(calendar.text).toContain('RRULE:FREQ=MONTHLY;INTERVAL=3\r\n');

	await page.goto('/#/learn/promise-availability');
	const row = page.getByRole('listitem').filter({ hasText: /^\s*Exercise:/ });
	await expect(row).toHaveClass('done');
});

test('rows are added, moved, removed and brought back, and the focus goes with them', async ({
	page
}) => {
	await fromExample(page, AVAILABILITY);
	const first = fieldOf(page, 'objectives-0-indicator');
	const second = fieldOf(page, 'objectives-1-indicator');
	const [was, then] = [await first.inputValue(), await second.inputValue()];
	await page.getByRole('button', { name: 'Move objective 2 up' }).press('Enter');
	await expect(first).toHaveValue(then);
	await expect(second).toHaveValue(was);
	await expect(page.getByRole('button', { name: 'Move objective 1 down' })).toBeFocused();
	await page.getByRole('button', { name: 'Objective', exact: true }).press('Enter');
	const third = fieldOf(page, 'objectives-2-indicator');
	await expect(third).toBeFocused();
	await page.keyboard.type('Lists kept');
	await expect(fieldOf(page, 'objectives-2-target')).toHaveAccessibleDescription(/needs a figure/);
	const aim = fieldOf(page, 'objectives-2-target');
	await aim.fill('9x');
	await expect(aim).toHaveAccessibleDescription(/takes a number from 0 to 100/);
	await page.keyboard.press('Tab');
	await expect(aim).toHaveValue('9x');
	await aim.fill('99.05');
	await expect(aim).toHaveValue('99.05');
	await aim.fill('');
	await page.getByRole('button', { name: 'Remove objective 3' }).press('Enter');
	await expect(third).toHaveCount(0);
	await expect(second).toBeFocused();
	const undo = page.getByRole('button', { name: 'Undo' });
	await undo.press('Enter');
	await expect(third).toHaveValue('Lists kept');
	for (let steps = 0; steps < 4; steps++) await undo.press('Enter');
	await expect(first).toHaveValue(was);
	await expect(third).toHaveCount(0);
	await expect(undo).toBeDisabled();
});

test('an address of a page that is gone says so, and offers to begin', async ({ page }) => {
	await page.goto(`/#${AVAILABILITY}/nosuchpage`);
	await expect(page.getByText('is not kept in this browser')).toBeVisible();
	await page.goto(`/#${AVAILABILITY}/all`);
	await expect(page.getByRole('button', { name: 'Start from the example' })).toBeVisible();
	await expect(page.getByText('is not kept in this browser')).toHaveCount(0);
});

test('a calendar leaves out what has passed, and says so', async ({ page }) => {
	await fromExample(page, RUNBOOK);
	await expect(fieldOf(page, 'verified')).toHaveValue('');
	await fieldOf(page, 'verified').fill('2020-05-04');
	const calendar = await saved(page, page.getByRole('button', { name: 'Save its dates' }));
	const [, day = ''] = /DTSTART;VALUE=DATE:(\d{8})/.exec(calendar.text) ?? [];
	expect(day >= new Date().toISOString().slice(0, 10).replaceAll('-', '')).toBe(true);
	await fromExample(page, SUNSET);
	await fieldOf(page, 'announced').fill('2020-05-04');
	await expect(page.getByText('Its dates leave out 1 day that has passed.')).toBeVisible();
});

test('what was typed last is there after the page is left at once', async ({ page }) => {
	await fromExample(page, AVAILABILITY);
	const name = fieldOf(page, 'service');
	await name.fill('Refunds');
	await page.goto('/#/learn');
	await page.goto(`/#${AVAILABILITY}`);
	await expect(name).toHaveValue('Refunds');
	await name.fill('Refunds and returns');
	await page.reload();
	await expect(name).toHaveValue('Refunds and returns');
});

test('two of one kind stand side by side; one is removed and brought back', async ({ page }) => {
	await fromExample(page, AVAILABILITY);
	await fieldOf(page, 'service').fill('Refunds');
	await page.getByRole('link', { name: 'Another one' }).click();
	await page.getByRole('button', { name: 'Start from the example' }).click();
	await page.getByRole('link', { name: 'Another one' }).click();
	const kept = page.getByRole('region', { name: 'Go on with one of yours' });
	await expect(kept.getByRole('link')).toHaveText(['Checkout', 'Refunds']);
	await page.getByRole('button', { name: 'Remove Refunds' }).click();
	await expect(kept.getByRole('link')).toHaveText(['Checkout']);
	await expect(page.getByText('“Refunds” is removed.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('“Refunds” is back.')).toBeVisible();
	await page.reload();
	await kept.getByRole('link', { name: 'Refunds' }).click();
	await expect(fieldOf(page, 'service')).toHaveValue('Refunds');
});

test('a second tab reads and does not write', async ({ page, context }) => {
	await fromExample(page, AVAILABILITY);
	const other = await context.newPage();
	await other.goto(page.url());
	await expect(other.getByText('Another tab is writing this.')).toBeVisible();
	await expect(fieldOf(other, 'service')).toBeDisabled();
	await expect(other.getByRole('button', { name: 'Save the file' })).toBeEnabled();
	await fieldOf(page, 'service').fill('Refunds');
	await page.goto('/#/learn');
	await other.getByRole('button', { name: 'Try again' }).click();
	await expect(fieldOf(other, 'service')).toHaveValue('Refunds');
	await expect(fieldOf(other, 'service')).toBeEnabled();
});

test('one that cannot be read is named, kept and saved as a file; what is unknown is kept aside', async ({
	page
}) => {
	const broken = artefact('brokenbroken2222', 'availability', 'Odd one', {
		version: 1,
		values: { service: 7, objectives: 'none' }
	});
	const older = artefact('olderolderolder2', 'availability', 'Older one', {
		version: 1,
		values: { service: 'Search', colour: 'blue' }
	});
	await keep(page, broken, older);
	await page.goto(`/#${AVAILABILITY}/${broken.id}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Odd one” cannot be read');
	await expect(page.getByText('service: must be a text of at most 2000 characters')).toBeVisible();
	const file = await saved(page, page.getByRole('button', { name: 'Save it as a file' }));
	expect([file.name, JSON.parse(file.text)]).toEqual(['availability.json', broken]);

	await page.goto(`/#${AVAILABILITY}/${older.id}`);
	await expect(page.getByRole('region', { name: 'Kept aside' })).toContainText(/colour\s*blue/);
	await fieldOf(page, 'service').fill('Find');
	await page.reload();
	await expect(page.getByRole('region', { name: 'Kept aside' })).toContainText(/colour\s*blue/);
	await page.getByRole('link', { name: 'Another one' }).click();
	await expect(page.getByText('cannot be read, changed')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 1440]) {
		test(`forms, ${colorScheme}, ${width} px: axe finds nothing, nothing overflows`, async ({
			page
		}) => {
			test.setTimeout(120_000);
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			const found: string[] = [];
			const look = async (what: string) => {
				await page.waitForLoadState('networkidle');
				const wide = await overflow(page);
				found.push(...(await axe(page)).map((finding) => `${what}: ${finding}`));
				if (wide > 0) found.push(`${what} is ${wide} px too wide`);
			};
			await page.goto(`/#${AVAILABILITY}/all`);
			await expect(page.getByRole('heading', { name: 'How it may look' })).toBeVisible();
			await look('where to begin');
			await page.getByRole('button', { name: 'Start from a blank page' }).click();
			await expect(page.getByText('Still to fill in', { exact: true }).first()).toBeVisible();
			await look('a blank form');
			await fromExample(page, AVAILABILITY);
			await page.locator('input[name="f-hours"]').first().check();
			await fieldOf(page, 'robust').fill('');
			await expect(page.getByText('Against the guide', { exact: true })).toBeVisible();
			await look('a form with findings');
			await page.getByRole('link', { name: 'Another one' }).click();
			await expect(page.getByRole('heading', { name: 'Go on with one of yours' })).toBeVisible();
			await look('a list of those kept');
			expect(found).toEqual([]);
		});
	}
