import { artefact, keep } from './artefacts.ts';
import { at, begin } from './lab.ts';
import { axe, expect, overflow, test } from './support.ts';

const BROKEN = artefact('brokenlab', 'escalation-lab', 'From the future', { version: 2 });

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 1280])
		test(`every page of the lab, ${colorScheme}, ${width} px: axe finds nothing, nothing overflows`, async ({
			page
		}) => {
			test.setTimeout(120_000);
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			await keep(page, BROKEN);
			const found: string[] = [];
			const look = async (what: string) => {
				await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
				await page.waitForLoadState('networkidle');
				found.push(...(await axe(page)).map((finding) => `${what}: ${finding}`));
				const wide = await overflow(page);
				if (wide > 0) found.push(`${what} is ${wide} px too wide`);
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
			for (const details of await page.locator('.bench details').all())
				await details.evaluate((one: HTMLDetailsElement) => (one.open = true));
			await look('the bench, all of it open');
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
