import { AVAILABILITY, DESCRIPTION, fieldOf, fromExample, POLICY, saved } from './artefacts.ts';
import { axe, expect, overflow, test } from './support.ts';

const ALERTS = '/learn/design-for-launch/exercise/draft-alert-matrix';
const SERVICE = '/#/learn/our-service';

test('a newcomer is told what comes together here, and where to begin', async ({ page }) => {
	await page.goto(SERVICE);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our service');
	const list = page.getByRole('region', { name: 'What you can make' });
	await list.getByRole('link', { name: 'Build your policy' }).click();
	await expect(page.getByRole('button', { name: 'Start from the example' })).toBeVisible();
});

test('pages that differ are found, mended, and agree', async ({ page }) => {
	await fromExample(page, DESCRIPTION);
	await fieldOf(page, 'larger').fill('The shop');
	await fromExample(page, AVAILABILITY);
	await fieldOf(page, 'missed').fill('We look at the slowest lists first.');
	await fromExample(page, POLICY);
	await page.getByLabel('Name of the service').fill('Checkout');
	await fromExample(page, ALERTS);
	await fieldOf(page, 'service').fill('checkout');
	await fieldOf(page, 'owner').fill('Shop team');

	await page.goto(SERVICE);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('checkout');
	const agree = page.locator('.agreements');
	const owner = agree.locator('.agreement').filter({ hasText: 'Who owns it' });
	await expect(owner).toContainText('Your pages differ about who owns it.');
	await expect(owner.getByRole('listitem')).toHaveText([
		/Alert matrix\s*Shop team/,
		/Service description\s*Checkout team/
	]);
	await expect(
		agree.locator('.agreement').filter({ hasText: 'Which tier it is in' })
	).toContainText('Tier 2');

	await owner.getByRole('link', { name: 'Alert matrix' }).click();
	await fieldOf(page, 'owner').fill('Checkout team');
	await page.getByRole('radio', { name: 'Tier 1' }).check();
	await page.goto(SERVICE);
	await expect(agree.getByRole('listitem').filter({ hasText: 'Who owns it' })).toContainText(
		'Checkout team'
	);
	await expect(owner).toHaveCount(0);
	await expect(
		agree.getByRole('listitem').filter({ hasText: 'Levels for its tier' })
	).toContainText('Tier 1, 4 levels');

	const rows = page.getByRole('region', { name: 'What there is' }).getByRole('listitem');
	await expect(rows).toHaveCount(4);
	const markdown = await saved(page, page.getByRole('button', { name: 'Save the file' }));
	expect(markdown.name).toBe('checkout.md');
	expect(markdown.text.match(/^# .*$/gm)).toEqual(['# checkout']);
	expect(markdown.text.match(/^## .*: checkout$/gim)?.length).toBe(4);
	const calendar = await saved(page, page.getByRole('button', { name: 'Save its dates' }));
	expect(calendar.name).toBe('checkout.ics');
	expect(calendar.text).toMatch(/SUMMARY:.*: Checkout\r\n/);
});

test('an example is neither compared nor saved, and one word of one’s own does not make it', async ({
	page
}) => {
	await fromExample(page, DESCRIPTION);
	await fromExample(page, AVAILABILITY);
	await page.goto(SERVICE);
	const examples = page.getByRole('region', { name: 'Still the example' });
	await expect(examples.getByRole('listitem')).toHaveCount(2);
	await expect(page.locator('.agreements')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Save the file' })).toHaveCount(0);

	await examples.getByRole('link', { name: 'Availability' }).click();
	await fieldOf(page, 'service').fill('Wish lists');
	await page.goto(SERVICE);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wish lists');
	const row = page.getByRole('region', { name: 'What there is' }).getByRole('listitem');
	await expect(row).toContainText(/Begun: \d+ answers are still the example’s\./);
	await expect(row).not.toContainText('Made.');
	await expect(examples.getByRole('listitem')).toHaveCount(1);
	const { text } = await saved(page, page.getByRole('button', { name: 'Save the file' }));
	expect(text.match(/^## .*: .*$/gm)).toEqual([expect.stringMatching(/: Wish lists$/)]);
	expect(text).toMatch(/^_\d+ answers are still the example’s\._$/m);
});

test('two services are told apart', async ({ page }) => {
	await fromExample(page, AVAILABILITY);
	await fieldOf(page, 'missed').fill('We look at the slowest lists first.');
	await fromExample(page, ALERTS);
	await fieldOf(page, 'owner').fill('Delivery team');
	await page.goto(SERVICE);
	const services = page.getByRole('navigation', { name: 'Services' });
	await expect(services.getByRole('link')).toHaveCount(2);
	await services.getByRole('link', { name: 'Delivery dates' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delivery dates');
	const rows = page.getByRole('region', { name: 'What there is' }).getByRole('listitem');
	await expect(rows).toHaveText(/Alert matrix/);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delivery dates');
});

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 1440])
		test(`our service, ${colorScheme}, ${width} px: axe finds nothing, nothing overflows`, async ({
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
			await page.goto(SERVICE);
			await expect(page.getByRole('heading', { name: 'What you can make' })).toBeVisible();
			await look('without anything');
			await fromExample(page, AVAILABILITY);
			await fromExample(page, DESCRIPTION);
			await fieldOf(page, 'larger').fill('The shop');
			await fromExample(page, POLICY);
			await page.getByLabel('Name of the service').fill('Checkout');
			await fromExample(page, ALERTS);
			await fieldOf(page, 'service').fill('Checkout');
			await page.goto(SERVICE);
			await expect(page.locator('.agreement').first()).toBeVisible();
			await expect(page.getByRole('heading', { name: 'Still the example' })).toBeVisible();
			await page.getByText('What cannot be compared yet').click();
			await look('with pages that differ');
			expect(found).toEqual([]);
		});
