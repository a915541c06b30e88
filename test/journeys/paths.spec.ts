import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { answerFirstPick, firstCheck } from './check.ts';
import { FIRST_LESSON, openFirstLesson, THE_KIT } from './play.ts';
import { expect, overflow, test } from './support.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const chosen = (page: Page, path: string) =>
	page.getByRole('radio', { name: new RegExp(`^${path} `) });

/** Answers the one check of the page’s lesson, and finishes it. */
async function finish(page: Page): Promise<void> {
	const checks = page.locator('.check');
	await expect(checks.first()).toBeVisible();
	for (let i = 0; i < (await checks.count()); i += 1) await answerFirstPick(page, checks.nth(i));
	await page.getByRole('button', { name: 'Finish the lesson' }).press('Enter');
	await expect(page.getByText('Lesson finished.')).toBeVisible();
}

/** Chooses a path by keyboard alone: the arrow keys of the list of paths. */
async function choosePath(page: Page, path: string): Promise<void> {
	await page.goto('/#/learn');
	await expect(chosen(page, 'First shift')).toBeChecked();
	await expect(page.getByText('You have not chosen yet')).toBeVisible();
	await chosen(page, 'First shift').focus();
	for (let i = 0; i < 6 && !(await chosen(page, path).isChecked()); i += 1)
		await page.keyboard.press('ArrowUp');
	await expect(chosen(page, path)).toBeChecked();
	await expect(page.getByRole('heading', { level: 2, name: path, exact: true })).toBeVisible();
}

test('a path is chosen by keyboard, and a reload, another page and Back keep it', async ({
	page
}) => {
	await choosePath(page, 'Tonight');
	await expect(page.getByRole('link', { name: `Begin: ${THE_KIT}` })).toBeVisible();
	await page.reload();
	await expect(chosen(page, 'Tonight')).toBeChecked();

	await page.getByRole('link', { name: `Begin: ${THE_KIT}` }).press('Enter');
	await expect(page).toHaveURL(/#\/learn\/ready-for-on-call\/the-kit$/);
	await expect(heading(page)).toBeVisible();
	await page.goBack();
	await expect(chosen(page, 'Tonight')).toBeChecked();
});

test('Today follows the path that was chosen, from its first finished lesson on', async ({
	page
}) => {
	await choosePath(page, 'Leader');
	await page.getByRole('link', { name: /^Begin: / }).click();
	await expect(heading(page)).toHaveText('Start here');
	await page.getByRole('link', { name: FIRST_LESSON, exact: true }).click();
	await expect(heading(page)).toHaveText(FIRST_LESSON);
	await finish(page);

	await page.goto('/#/');
	await expect(page.getByRole('link', { name: 'Start the lesson' })).toHaveAttribute(
		'href',
		'#/learn/start-here/a-way-through'
	);

	await page.goto('/#/learn');
	await expect(page.getByText('1 of 3 done')).toBeVisible();
	await chosen(page, 'Tonight').check();
	await expect(chosen(page, 'Tonight')).toBeChecked();
	await page.goto('/#/');
	await expect(page.getByRole('link', { name: 'Start the lesson' })).toHaveAttribute(
		'href',
		'#/learn/ready-for-on-call/the-kit'
	);
});

test('a first visit begins where the path that was chosen begins', async ({ page }) => {
	await choosePath(page, 'Tonight');
	await page.goto('/#/');
	await expect(page.getByText('The first of “Tonight”.')).toBeVisible();
	await page.getByRole('link', { name: 'Start the first lesson' }).click();
	await expect(heading(page)).toHaveText(THE_KIT);
});

test('the path that is shown first is chosen by a press on it, or by its beginning', async ({
	page
}) => {
	await page.goto('/#/learn');
	const told = page.getByText('Today follows the path you have chosen.');
	await expect(page.getByText('You have not chosen yet')).toBeVisible();
	await chosen(page, 'First shift').click();
	await expect(told).toBeVisible();
	await page.reload();
	await expect(chosen(page, 'First shift')).toBeChecked();
	await expect(told).toBeVisible();
});

test('a lesson off the path leads back to it, and waits on Today until the path is done', async ({
	page
}) => {
	await choosePath(page, 'Tonight');
	await page.goto('/#/learn/start-here/to-its-last-day');
	await answerFirstPick(page, firstCheck(page));
	await page.goto('/#/');
	await expect(page.getByRole('link', { name: 'Start the lesson' })).toHaveAttribute(
		'href',
		'#/learn/ready-for-on-call/the-kit'
	);
	await expect(heading(page)).toHaveText('A lesson waits for you');
	await page.getByRole('link', { name: `Continue: ${FIRST_LESSON}` }).click();
	await expect(heading(page)).toHaveText(FIRST_LESSON);
	const path = page.getByRole('navigation', { name: 'Your path' });
	await path.getByRole('link', { name: /Next on your path, “Tonight”/ }).click();
	await expect(heading(page)).toHaveText(THE_KIT);
	// Here Next and the path lead to the same lesson, or the path says where it goes on.
	await expect(page.getByRole('navigation', { name: 'Before and next' })).toBeVisible();
});

test('a note is kept while it is typed, and is there after a reload and in the backup', async ({
	page
}) => {
	await openFirstLesson(page);
	const note = page.getByRole('textbox', { name: 'Your note on this lesson' });
	await note.fill('Ask Bo who watches the gift cards.');
	await expect(page.getByText('Saved in this browser. Only you see it.')).toBeVisible();
	await page.reload();
	await expect(note).toHaveValue('Ask Bo who watches the gift cards.');

	// Left at once, it is kept all the same.
	await note.fill('Ask Mo.');
	await page.getByRole('link', { name: 'Learn', exact: true }).first().click();
	await expect(heading(page)).toHaveText('Learn');
	await page.goBack();
	await expect(note).toHaveValue('Ask Mo.');

	await page.goto('/#/records');
	const download = page.waitForEvent('download');
	await page
		.getByRole('button', { name: /backup/i })
		.first()
		.click();
	const file = await (await download).createReadStream();
	const parts: Buffer[] = [];
	for await (const part of file) parts.push(part as Buffer);
	expect(Buffer.concat(parts).toString()).toContain('Ask Mo.');
});

test('a module is reset from its page, and Undo brings back every answer', async ({ page }) => {
	await openFirstLesson(page);
	await finish(page);
	await page.goto('/#/learn/start-here');
	const reset = page.getByRole('button', { name: 'Reset “Start here”' });
	await expect(page.getByText('1 of 3 done')).toBeVisible();
	await reset.press('Enter');
	await expect(page.getByText(/^1 lesson is as new/)).toBeVisible();
	await expect(page.getByText('0 of 3 done')).toBeVisible();
	const undo = page.getByRole('button', { name: 'Undo' });
	await expect(undo).toBeFocused();
	await undo.press('Enter');
	await expect(page.getByText('All of it is back.')).toBeVisible();
	await expect(page.getByText('1 of 3 done')).toBeVisible();
	await expect(reset).toBeFocused();

	await reset.press('Enter');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.reload();
	await expect(page.getByText('0 of 3 done')).toBeVisible();
	await expect(reset).toHaveCount(0);
});

test('a module in which nothing was answered has nothing to reset', async ({ page }) => {
	await page.goto('/#/learn/escalate-well');
	await expect(heading(page)).toBeVisible();
	await expect(page.getByRole('button', { name: /^Reset/ })).toHaveCount(0);
});

test('a lesson asks for paper, and on it the note stands as text', async ({ page }) => {
	await openFirstLesson(page);
	await page.evaluate(() => {
		window.print = () => void (document.body.dataset.printed = 'yes');
	});
	await page.getByRole('textbox', { name: /^Your note/ }).fill('For Friday.');
	await page.getByRole('button', { name: 'Print' }).click();
	await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('For Friday.')).toBeVisible();
	await expect(page.getByRole('textbox')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
	await expect(page.getByText('Option text')).toHaveCount(0);
});

/** Words of the right option of the first check of all. */
function rightOption(): string {
	const lesson = readFileSync('content/modules/00-start-here/10-to-its-last-day.md', 'utf8');
	const [, yaml = ''] = /```check\n([\s\S]*?)```/.exec(lesson) ?? [];
	const { options } = parse(yaml) as { options: { text: string; correct?: boolean }[] };
	return (options.find(({ correct }) => correct)?.text ?? '').trim().replaceAll("'", '’');
}

/** Words of the page’s matter that stand above the end of `last`; links to other pages are not read on the way. */
const wordsDownTo = (page: Page, last: string): Promise<number> =>
	page
		.locator(last)
		.first()
		.evaluate((end) => {
			const bottom = end.getBoundingClientRect().bottom;
			const walker = document.createTreeWalker(
				document.querySelector('main') ?? document.body,
				NodeFilter.SHOW_TEXT
			);
			let words = 0;
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const parent = node.parentElement;
				if (!parent?.checkVisibility() || parent.closest('nav, .running, .sr, svg')) continue;
				if (parent.getBoundingClientRect().top > bottom) continue;
				words += node.textContent?.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,:/-]*/gu)?.length ?? 0;
			}
			return words;
		});

// A reader's minutes are counted, not slept: 200 words a minute, and five seconds for each thing that is pressed.
test('from the first visit to the first right answer takes less than three minutes', async ({
	page
}) => {
	await page.goto('/');
	const start = page.getByRole('link', { name: 'Start the first lesson' });
	await expect(start).toBeVisible();
	const welcome = await wordsDownTo(page, '.welcome header');
	await start.click();
	await expect(heading(page)).toHaveText(FIRST_LESSON);
	const check = firstCheck(page);
	await expect(check).toBeVisible();
	await expect(page.locator('figure').first()).toBeVisible();
	const lesson = await wordsDownTo(page, '.check');

	await check.getByText(rightOption(), { exact: true }).click();
	await check.getByRole('button', { name: 'Answer', exact: true }).click();
	await expect(check.locator('.option.right.chosen')).toBeVisible();
	const presses = 3;
	expect(lesson, 'all of the lesson before the answer was counted').toBeGreaterThan(100);
	expect((welcome + lesson) / 200 + (presses * 5) / 60).toBeLessThan(3);
});

test('Learn, a module and a lesson stay within 320 px', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const route of [
		'/learn',
		'/learn/glossary',
		'/learn/coverage',
		'/learn/name-and-document',
		'/learn/name-and-document/four-answers',
		'/find'
	]) {
		await page.goto(`/#${route}`);
		await expect(heading(page)).toBeVisible();
		await page.waitForLoadState('networkidle');
		expect([route, await overflow(page)]).toEqual([route, 0]);
	}
});
