import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export const AVAILABILITY = '/learn/promise-availability/exercise/promise-in-numbers';
export const DESCRIPTION = '/learn/name-and-document/exercise/describe-your-service';
export const POLICY = '/learn/escalate-well/exercise/build-your-policy';
export const RUNBOOK = '/learn/runbooks-and-production/exercise/first-runbook';
export const SUNSET = '/learn/retire-it/exercise/plan-a-sunset';
export const KIT = '/learn/ready-for-on-call/exercise/get-yourself-ready';

/** A field of a form by its place, which stays when its words are mended: `owner`, `steps-0-who`. */
export const fieldOf = (page: Page, path: string): Locator => page.locator(`#f-${path}`);

/** Goes on with Tab until this is focused: a hand that has no mouse. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
	for (let presses = 0; presses < 60; presses++) {
		if (await goal.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not lead there');
}

/** What is downloaded by pressing this, as text. */
export async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
	const download = page.waitForEvent('download');
	await button.click();
	const file = await download;
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** A kept artefact as it would lie in storage, whatever it holds. */
export const artefact = (id: string, kind: string, title: string, fields: unknown) => ({
	kind: 'artefact',
	id,
	version: 1,
	createdAt: 1_790_000_000_000,
	updatedAt: 1_790_000_100_000,
	artefact: kind,
	title,
	fields
});

/** Puts records into storage behind the app's back, and loads it again. */
export async function keep(page: Page, ...kept: readonly { id: string }[]): Promise<void> {
	await page.goto('/#/records');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator('#rail-foot')).toContainText('Nothing leaves');
	await page.evaluate(
		(all) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('service-ownership-trainer-records');
				request.onerror = () => reject(new Error('no database'));
				request.onsuccess = () => {
					const transaction = request.result.transaction('v1', 'readwrite');
					for (const one of all) transaction.objectStore('v1').put(one, `artefact/${one.id}`);
					transaction.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			}),
		kept
	);
	await page.reload();
}

/** Starts an exercise from its example and waits until that is stored. */
export async function fromExample(page: Page, route: string): Promise<void> {
	await page.goto(`/#${route}/all`);
	await page.getByRole('button', { name: 'Start from the example' }).click();
	await expect(page.getByText(/^Saved \d/)).toBeVisible();
}
