import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerFirstPick, firstCheck } from './check.ts';
import { asked, beginDrill, decide, openFirstLesson, stored } from './play.ts';
import { expect, test } from './support.ts';

/** Saves a backup and returns the file's path and text. */
async function backup(page: Page, folder: string): Promise<{ path: string; text: string }> {
	await page.goto('/#/records');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a backup file' }).click();
	const path = join(folder, 'backup.json');
	await (await download).saveAs(path);
	await expect(page.getByText('The file is with your downloads.')).toBeVisible();
	return { path, text: await readFile(path, 'utf8') };
}

async function deleteAll(page: Page): Promise<void> {
	await page.goto('/#/records');
	await page.getByLabel(/Type “delete” to confirm/).fill('delete');
	await page.getByRole('button', { name: 'Delete everything' }).click();
	await expect(page.getByText('Everything is deleted.')).toBeVisible();
}

test('export → delete everything → import → the same, and Undo takes it back', async ({
	page
}, info) => {
	await openFirstLesson(page);
	await answerFirstPick(page, firstCheck(page));
	await beginDrill(page);
	await decide(page, 'b');
	const address = page.url();
	const place = await asked(page).innerText();
	const { path } = await backup(page, info.outputPath());
	const before = await stored(page);
	expect(Object.keys(before).length).toBeGreaterThan(4);

	await deleteAll(page);
	expect(await stored(page)).toEqual({});
	expect(await page.evaluate(() => localStorage.length)).toBe(0);

	await page.getByLabel('Backup file').setInputFiles(path);
	await page.getByRole('button', { name: 'Bring them back' }).click();
	await expect(page.getByText('The file’s records are merged with yours.')).toBeVisible();
	// The note of when the backup was made is written after the file, so it is not in it.
	const known = Object.fromEntries(
		Object.entries(before).filter(([key]) => key !== 'preference/last-backup')
	);
	expect(await stored(page)).toEqual(known);
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(page.getByText('Everything is as it was before.')).toBeVisible();
	expect(await stored(page)).toEqual({});

	await page.getByLabel('Backup file').setInputFiles(path);
	await page.getByRole('button', { name: 'Bring them back' }).press('Enter');
	await expect(page.getByText('The file’s records are merged with yours.')).toBeVisible();
	await page.goto(address);
	await expect(asked(page)).toBeVisible();
	expect(await asked(page).innerText()).toBe(place);
});

for (const [what, spoil, says] of [
	['not JSON', (text: string) => text.slice(0, -40), /Not read/],
	[
		'altered',
		(text: string) => text.replace('"lesson"', '"lessom"'),
		/Not read.*(changed|altered|checksum)/
	],
	['of another format', () => '{"hello":"world"}', /Not read/]
] as const)
	test(`a backup that is ${what} is refused by name and changes nothing`, async ({
		page
	}, info) => {
		await openFirstLesson(page);
		await answerFirstPick(page, firstCheck(page));
		const { path, text } = await backup(page, info.outputPath());
		const before = await stored(page);
		const bad = spoil(text);
		expect(bad).not.toBe(text);
		await writeFile(path, bad);
		await page.getByLabel('Backup file').setInputFiles(path);
		await expect(page.getByText(says)).toBeVisible();
		expect(await stored(page)).toEqual(before);
	});

/** Writes straight into a database of the app, past the app. */
const plant = (page: Page, database: string, key: string, value: unknown): Promise<void> =>
	page.evaluate(
		([name, at, what]) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open(`service-ownership-trainer-${name as string}`);
				request.onerror = () => reject(new Error('no database'));
				request.onsuccess = () => {
					const transaction = request.result.transaction('v1', 'readwrite');
					transaction.objectStore('v1').put(what, at as string);
					transaction.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			}),
		[database, key, value] as const
	);

test('a damaged record is set aside, shown, and still there', async ({ page }) => {
	await openFirstLesson(page);
	await answerFirstPick(page, firstCheck(page));
	await plant(page, 'records', 'outcome/broken', { kind: 'outcome', version: 1, id: 7 });
	await plant(page, 'records', 'outcome/newer', { kind: 'outcome', version: 9, id: 'newer' });
	await page.goto('/#/records');
	await page.reload();
	await expect(page.getByText('outcome/broken', { exact: true })).toBeVisible();
	await expect(page.getByText(/written by a newer version/)).toBeVisible();
	expect(await stored(page)).toMatchObject({
		'outcome/broken': { kind: 'outcome', version: 1, id: 7 },
		'outcome/newer': { version: 9 }
	});
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/waits for you/);
});

test('a damaged event is set aside; the run goes on from before it', async ({ page }) => {
	await beginDrill(page);
	const first = await asked(page).innerText();
	await decide(page, 'b');
	const id = page.url().split('/').at(-1) ?? '';
	await plant(page, 'events', `attempt/${id}/000001`, 'nonsense');
	await page.reload();
	await expect(asked(page)).toBeVisible();
	expect(await asked(page).innerText()).toBe(first);
	const keys = Object.keys(await stored(page));
	expect(keys.filter((key) => key.startsWith('quarantine/'))).toHaveLength(1);
});

test('where storage is refused the app says so, works on, and offers a file', async ({
	page
}, info) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('refused', 'SecurityError');
		};
	});
	await openFirstLesson(page);
	await answerFirstPick(page, firstCheck(page));
	await expect(page.locator('#rail-foot')).toContainText('Not being kept.');
	await page.evaluate(() => (window.location.hash = '#/records'));
	await expect(page.getByText(/does not let the site keep anything/).first()).toBeVisible();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: /file/i }).first().click();
	const path = join(info.outputPath(), 'rescue.json');
	await (await download).saveAs(path);
	expect(await readFile(path, 'utf8')).toContain('check.answered');
});

test('where storage is full the app says so, and tries again when asked', async ({
	page,
	context
}) => {
	await openFirstLesson(page);
	const session = await context.newCDPSession(page);
	const { origin } = new URL(page.url());
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
	await answerFirstPick(page, firstCheck(page));
	await expect(page.locator('#rail-foot')).toContainText('Not being kept.');
	expect(await stored(page)).toEqual({});
	await session.send('Storage.overrideQuotaForOrigin', { origin });
	await page.evaluate(() => (window.location.hash = '#/records'));
	await page.getByRole('button', { name: 'Try again' }).first().click();
	await expect(page.locator('#rail-foot')).not.toContainText('Not being kept.');
	expect(Object.keys(await stored(page)).length).toBeGreaterThan(1);
});
