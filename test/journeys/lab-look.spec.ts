import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { artefact, keep } from './artefacts.ts';
import { at, begin } from './lab.ts';
import { axe, expect, overflow, test } from './support.ts';

const BROKEN = artefact('brokenlab', 'escalation-lab', 'From the future', { version: 2 });

/** What axe knows that another theme could change: the page is the same, its colours are not. */
async function colours(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withRules(['color-contrast', 'link-in-text-block'])
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

for (const width of [360, 1280])
	test(`every page of the lab, ${width} px: axe finds nothing in either theme, nothing overflows`, async ({
		page
	}) => {
		test.setTimeout(240_000);
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height: 800 });
		await keep(page, BROKEN);
		const found: string[] = [];
		const look = async (what: string) => {
			await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
			await page.waitForLoadState('networkidle');
			found.push(...(await axe(page)).map((finding) => `${what}: ${finding}`));
			const wide = await overflow(page);
			if (wide > 0) found.push(`${what} is ${wide} px too wide`);
			await page.emulateMedia({ colorScheme: 'dark' });
			found.push(...(await colours(page)).map((finding) => `${what}, dark: ${finding}`));
			await page.emulateMedia({ colorScheme: 'light' });
		};
		await page.goto('/#/lab');
		await look('the start');
		await page.goto('/#/lab/none');
		await expect(page.getByText('not kept in this browser')).toBeVisible();
		await look('one that is not here');
		await page.goto('/#/lab/brokenlab');
		await expect(page.getByText('“From the future” cannot be read')).toBeVisible();
		await look('one that cannot be read');
		await begin(page, 'A blank page');
		await look('a blank bench');
		await begin(page, 'Payment processor, tier 1');
		const fold = (open: boolean) =>
			page.locator('.bench').evaluate((bench, open) => {
				for (const details of bench.querySelectorAll('details')) details.open = open;
			}, open);
		await fold(true);
		await look('the bench, all of it open');
		// What is folded was looked at; what is wrong is told outside of it.
		await fold(false);
		const address = page.url().replace(/.*#/, '/#');
		await at(page, 'policy.levels[0].timeoutMin').fill('x');
		await page.getByLabel('Behaves like').selectOption({ label: 'Grafana OnCall' });
		await look('the bench with what does not hold');
		await page.goto(`${address}/compare`);
		await look('choosing what to compare with');
		await page.goto(`${address}/compare/goalert-like`);
		await look('two side by side');
		expect(found).toEqual([]);
	});
