import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

const titleOf = (file: string): string =>
	/^title: (.*)$/m.exec(readFileSync(`content/modules/${file}`, 'utf8'))?.[1] ?? '';

/** What lessons are called; journeys know them by their files, so that a title may be mended. */
export const FIRST_LESSON = titleOf('00-start-here/10-to-its-last-day.md');
export const THE_KIT = titleOf('12-ready-for-on-call/10-the-kit.md');

/** Goes on by the first visit's own buttons to the first lesson. */
export async function openFirstLesson(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('link', { name: 'Start the first lesson' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(FIRST_LESSON);
}

/** The decision that is now asked in a drill. */
export const asked = (page: Page) => page.locator('section.ask');

/** Begins the drill from its briefing, and waits for the first decision. */
export async function beginDrill(page: Page): Promise<void> {
	await page.goto('/#/drill/quiet-page');
	await page.getByRole('button', { name: /^Begin/ }).click();
	await expect(asked(page).getByRole('heading')).toHaveText('How should a page reach Ade tonight?');
}

/** Presses a letter, and waits until the screen has moved on to another decision or to the debrief. */
export async function decide(page: Page, letter: string): Promise<void> {
	const before = await asked(page).innerText();
	await page.keyboard.press(letter);
	await expect
		.poll(async () => {
			const ask = asked(page);
			return (await ask.count()) === 0 ? 'over' : await ask.innerText();
		})
		.not.toBe(before);
}

/** Chooses the first option of every decision until the drill is over, and reads its debrief. */
export async function playToTheEnd(page: Page): Promise<void> {
	const debrief = page.getByRole('button', { name: 'Read the debrief' });
	const options = asked(page).getByRole('button', { name: /, takes / });
	for (let i = 0; i < 30; i += 1) {
		await expect(debrief.or(options.first())).toBeVisible();
		if (await debrief.isVisible()) break;
		await decide(page, 'a');
	}
	await debrief.press('Enter');
	await expect(page).toHaveURL(/#\/drill\/debrief\//);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** How many questions a new sitting asks. */
export type Asks = 17 | 57;

/** Begins a sitting by keyboard alone, from the page of Assess. */
export async function beginSitting(page: Page, asks: Asks = 17): Promise<void> {
	await page.goto('/#/assess');
	await page.getByRole('radio', { name: /^Quick check/ }).focus();
	if (asks === 57) await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByText(`1 of ${asks}`, { exact: true })).toBeVisible();
}

/** Presses Tab until the focus is inside `goal`, as one who has just loaded the page would. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
	const inside = goal.locator(':focus');
	for (let i = 0; i < 30 && (await inside.count()) === 0; i += 1) await page.keyboard.press('Tab');
}

/**
 * Answers questions by keyboard: the focus is on the ladder when a question opens. Climbs by the arrow keys; the third is
 * not known, the fourth does not apply.
 */
export async function answerByKeyboard(
	page: Page,
	from: number,
	to: number,
	of = 17
): Promise<void> {
	for (let n = from; n <= to; n += 1) {
		await expect(page.getByText(`${n} of ${of}`, { exact: true })).toBeVisible();
		const ladder = page.getByRole('radiogroup', { name: /\?/ });
		if (n === from) await tabTo(page, ladder);
		await expect(ladder.locator('input:focus')).toHaveCount(1);
		if (n % 7 === 3) await page.keyboard.press('d');
		else if (n % 7 === 4) {
			await page.keyboard.press('n');
			await page.keyboard.press('Tab');
			await page.keyboard.press('Space');
		} else {
			await page.keyboard.press('Space');
			if (n % 2 === 0) await page.keyboard.press('ArrowUp');
		}
		await expect(page.getByText('Saved in this browser.')).toBeVisible();
		await page.keyboard.press('Enter');
	}
}

/** Everything in the app's two databases, as it lies there. */
export const stored = (page: Page): Promise<Record<string, unknown>> =>
	page.evaluate(async () => {
		const all: Record<string, unknown> = {};
		for (const name of ['records', 'events']) {
			const db = await new Promise<IDBDatabase | undefined>((resolve, reject) => {
				const request = indexedDB.open(`service-ownership-trainer-${name}`);
				// The app has not come round to making it: there is nothing in it, and it is not ours to make.
				request.onupgradeneeded = () => {
					request.transaction?.abort();
					resolve(undefined);
				};
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('no database'));
			});
			// Or it is just being made: it is there, and its store comes with the next version.
			if (!db?.objectStoreNames.contains('v1')) {
				db?.close();
				continue;
			}
			const store = db.transaction('v1').objectStore('v1');
			const [keys, values] = await Promise.all(
				[store.getAllKeys(), store.getAll()].map(
					(request) =>
						new Promise<unknown[]>((resolve) => {
							request.onsuccess = () => resolve(request.result as unknown[]);
						})
				)
			);
			keys?.forEach((key, i) => (all[String(key)] = values?.[i]));
			db.close();
		}
		return all;
	});
