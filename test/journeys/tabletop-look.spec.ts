import type { Page } from '@playwright/test';
import { begin, follow, layTable, record, washed } from './tabletop.ts';
import { axe, expect, overflow, test } from './support.ts';

const options = (room: Page) => room.locator('.options.big .option');

for (const colorScheme of ['light', 'dark'] as const)
	test(`desk, room, invitation and report, ${colorScheme}: axe finds nothing, nothing overflows`, async ({
		page,
		context
	}) => {
		test.setTimeout(300_000);
		const found: string[] = [];
		const look = async (one: Page, name: string, widths: readonly number[]): Promise<void> => {
			for (const width of widths) {
				await one.setViewportSize({ width, height: 900 });
				await expect(one.getByRole('heading', { level: 1 }).first()).toBeAttached();
				found.push(...(await axe(one)).map((finding) => `${name} ${width}: ${finding}`));
				const wide = await overflow(one);
				if (wide > 0) found.push(`${name} ${width} is ${wide} px too wide`);
			}
		};
		await page.emulateMedia({ colorScheme });
		const table = await layTable(page, context);
		const { desk, room } = table;
		await room.emulateMedia({ colorScheme });
		await look(desk, 'lobby', [1440, 360]);
		await look(room, 'room before', [1440]);
		const address = desk.url();
		await desk.goto(`${address}/before`);
		await look(desk, 'invitation', [1280, 360]);
		await desk.goto(address);
		await begin(table);
		await desk.keyboard.press('q');
		await desk.keyboard.press('o');
		await expect(options(room)).toHaveCount(3);
		await look(desk, 'desk', [1440, 768, 360]);
		await look(room, 'room', [1920, 1440, 360]);
		await record(desk, 'b', 'Three chances');
		await look(desk, 'decided', [1440]);
		await look(room, 'room decided', [1440]);
		await follow(desk);
		await desk.keyboard.press('x');
		await look(desk, 'something else', [1440]);
		await desk.getByRole('button', { name: 'Out of time? End the story here' }).click();
		await desk.getByRole('button', { name: 'End it here, and talk' }).click();
		await expect(washed(desk)).toBeVisible();
		await look(desk, 'hot wash', [1440, 360]);
		await look(room, 'room hot wash', [1440]);
		await desk.getByLabel('What', { exact: true }).fill('Write it down');
		await desk.keyboard.press('Enter');
		await expect(room.getByText('Write it down')).toBeVisible();
		await desk.getByRole('button', { name: 'Close the table and see the report' }).click();
		await expect(desk.getByRole('heading', { name: 'Send it round' })).toBeVisible();
		await look(desk, 'report', [1440, 360]);
		await desk.goto('/#/drill');
		await expect(desk.getByRole('heading', { name: '1 improvement to close' })).toBeVisible();
		await look(desk, 'drill page', [1280, 360]);
		expect(found).toEqual([]);
	});
