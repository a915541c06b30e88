import type { Browser, Page } from '@playwright/test';
import { answerByKeyboard, beginSitting, stored } from './play.ts';
import { expect, test, watch } from './support.ts';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Ends the sitting from its last look; returns the id of its result. */
async function finish(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/result\//);
	return page.url().split('/').at(-1) ?? '';
}

/** What storage holds of a kind, events among them: its keys. */
const keysOf = async (page: Page, kind: string): Promise<string[]> =>
	Object.keys(await stored(page)).filter((key) => key.startsWith(`${kind}/`));

/** Opens an address in another browser profile, on a phone. */
async function onAnotherPhone(
	browser: Browser,
	address: string
): Promise<{ phone: Page; faults: string[]; close: () => Promise<void> }> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const phone = await context.newPage();
	const { faults } = watch(phone);
	await phone.goto(address);
	return { phone, faults, close: () => context.close() };
}

test('quick check by keyboard alone → result → link → second profile', async ({
	page,
	browser
}) => {
	test.setTimeout(120_000);
	await beginSitting(page);
	await answerByKeyboard(page, 1, 8);
	await expect(page.getByText('9 of 17', { exact: true })).toBeVisible();
	await page.reload();
	await answerByKeyboard(page, 9, 17);
	await expect(title(page)).toHaveText('All seventeen are answered');
	await finish(page);
	const headline = await page.getByRole('heading', { level: 1 }).innerText();
	expect(headline).toMatch(/^Ownership/);

	await page.getByRole('link', { name: 'Link to this result' }).press('Enter');
	const address = await page.getByLabel('The address to send').inputValue();
	const payload = address.split('#/r/')[1] ?? '';
	expect(payload.length).toBeLessThanOrEqual(45);

	const { phone, faults, close } = await onAnotherPhone(browser, address);
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText(headline);
	await expect(
		phone
			.getByText(/one person/i)
			.filter({ visible: true })
			.first()
	).toBeVisible();
	expect(await stored(phone)).toEqual({});
	expect(faults).toEqual([]);
	await close();
});

test('does-not-apply without its reason leads to the reasons', async ({ page }) => {
	await beginSitting(page);
	await page.getByRole('radio', { name: /^Does not apply to us/ }).check();
	await page.getByRole('button', { name: 'Next question' }).press('Enter');
	await expect(page.getByRole('alert')).toHaveText(/^Please choose a reason first/);
	await expect(page.locator('input[name="reason"]').first()).toBeFocused();
});

test('does-not-apply without its reason is not left by Back or by all answers either', async ({
	page
}) => {
	await beginSitting(page);
	await answerByKeyboard(page, 1, 1);
	await expect(page.getByText('2 of 17', { exact: true })).toBeVisible();
	await page.getByRole('radio', { name: /^Responsive/ }).check();
	for (const way of ['Back', 'See all answers']) {
		await page.getByRole('radio', { name: /^Does not apply to us/ }).check();
		await page.getByRole('button', { name: way }).press('Enter');
		await expect(page.getByRole('alert')).toHaveText(/^Please choose a reason first/);
		await expect(page.locator('input[name="reason"]').first()).toBeFocused();
		await page.getByRole('radio', { name: /^Responsive/ }).check();
	}
	await page.getByRole('button', { name: 'See all answers' }).press('Enter');
	await expect(title(page)).toHaveText('Fifteen still open');
});

test('a note is there after a reload, and after leaving at once by Back', async ({ page }) => {
	await beginSitting(page);
	const note = page.getByRole('textbox', { name: /^A note to yourself/ });
	await note.pressSequentially('Ask Ade.');
	await expect(page.getByText('Saved in this browser.')).toBeVisible();
	await page.reload();
	await expect(note).toHaveValue('Ask Ade.');
	await note.press('End');
	await note.pressSequentially(' Soon');
	await page.goBack();
	await expect(page.getByRole('link', { name: 'Go on' })).toBeVisible();
	await page.goForward();
	await expect(note).toHaveValue('Ask Ade. Soon');
});

test('a result of a quarter that is over says so before it is deepened', async ({ page }) => {
	test.setTimeout(120_000);
	await beginSitting(page);
	await answerByKeyboard(page, 1, 17);
	const first = await finish(page);
	const { quarter } = ((await stored(page))[`outcome/${first}`] as { result: { quarter: string } })
		.result;
	await page.clock.setFixedTime(Date.now() + 100 * 86_400_000);
	await page.goto(`/#/assess/deepen/${first}?dimensions=O2`);
	await page.reload();
	await expect(page.getByText(/^The \w+ quarter of \d+ is over\./)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Assess again' })).toHaveClass(/first/);
	await page.getByRole('button', { name: /^Ask \d questions$/ }).press('Enter');
	const place = page.getByText(/^1 of \d$/);
	await expect(place).toBeVisible();
	const asks = Number((await place.innerText()).at(-1));
	await answerByKeyboard(page, 1, asks, asks);
	const second = await finish(page);
	expect((await stored(page))[`outcome/${second}`]).toMatchObject({ result: { quarter } });
});

test('whole assessment by keyboard alone, left and resumed on the way', async ({ page }) => {
	test.setTimeout(180_000);
	await beginSitting(page, 57);
	await answerByKeyboard(page, 1, 20, 57);
	await expect(page.getByText('21 of 57', { exact: true })).toBeVisible();
	await page.goto('/#/assess');
	await expect(page.getByText(/Whole assessment.*begun today/)).toBeVisible();
	await page.getByRole('link', { name: 'Go on' }).press('Enter');
	await answerByKeyboard(page, 21, 57, 57);
	await expect(title(page)).toHaveText('All 57 are answered');
	await page.getByRole('button', { name: /Does a service have measured targets/ }).press('Enter');
	await expect(page.getByRole('radiogroup').locator('input:focus')).toHaveCount(1);
	await page.keyboard.press('d');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: /measured targets.*Don’t know/ })).toBeVisible();
	await finish(page);
	await expect(title(page)).toHaveText(/^Ownership/);
});

test('a quick check is deepened in two dimensions, and keeps what it had', async ({ page }) => {
	test.setTimeout(120_000);
	await beginSitting(page);
	await answerByKeyboard(page, 1, 17);
	const first = await finish(page);
	await page.goto(`/#/assess/deepen/${first}?dimensions=O2`);
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await page.getByRole('checkbox', { name: /^Rotation and escalation/ }).press('Space');
	await page.getByRole('button', { name: /^Ask \d questions$/ }).press('Enter');
	const place = page.getByText(/^1 of \d$/);
	await expect(place).toBeVisible();
	const asks = Number((await place.innerText()).at(-1));
	await answerByKeyboard(page, 1, asks, asks);
	await expect(title(page)).toHaveText(/^All (three|four|five|six) are answered$/);
	await expect(page.getByText('Fifteen more answers, carried')).toBeVisible();
	const second = await finish(page);
	const records = await stored(page);
	const answers = (id: string): { is: string }[] =>
		(records[`outcome/${id}`] as { result: { answers: { is: string }[] } }).result.answers;
	const said = (id: string): number => answers(id).filter(({ is }) => is !== 'blank').length;
	expect([said(first), said(second)]).toEqual([17, 17 + asks]);
	answers(first).forEach((answer, i) => {
		if (answer.is !== 'blank') expect(answers(second)[i]).toEqual(answer);
	});
	expect(records[`outcome/${second}`]).toMatchObject({
		result: { scope: 'deepened', root: first }
	});
});

test('an unfinished sitting is discarded, and taken back', async ({ page }) => {
	await beginSitting(page);
	await answerByKeyboard(page, 1, 2);
	await expect(page.getByText('3 of 17', { exact: true })).toBeVisible();
	const before = await stored(page);
	await page.goto('/#/assess');
	await page.getByRole('button', { name: 'Discard it' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
	await page.getByRole('button', { name: 'Discard', exact: true }).press('Enter');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	expect(await keysOf(page, 'attempt')).toEqual([]);
	await page.keyboard.press('Enter');
	const goOn = page.getByRole('link', { name: 'Go on' });
	await expect(goOn).toBeFocused();
	expect(await stored(page)).toEqual(before);
	await page.keyboard.press('Enter');
	await expect(page.getByText('3 of 17', { exact: true })).toBeVisible();
	await page.goto('/#/assess');
	await page.getByRole('button', { name: 'Discard it' }).press('Enter');
	await page.getByRole('button', { name: 'Discard', exact: true }).press('Enter');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Begin the quick check' })).toBeVisible();
	await expect(page.getByText('begun today')).toHaveCount(0);
});

test('a second tab only reads, and cannot discard', async ({ page, context }) => {
	await beginSitting(page);
	await answerByKeyboard(page, 1, 1);
	await expect(page.getByText('2 of 17', { exact: true })).toBeVisible();
	const second = await context.newPage();
	const { faults } = watch(second);
	await second.goto(page.url());
	await expect(second.getByText('Open in another tab.')).toBeVisible();
	await expect(second.getByRole('button', { name: 'Leave it open' })).toBeDisabled();
	await second.goto('/#/assess');
	await second.getByRole('button', { name: 'Discard it' }).click();
	await second.getByRole('button', { name: 'Discard', exact: true }).click();
	await expect(second.getByText('It is open in another tab, so it stays.')).toBeVisible();
	expect(await keysOf(second, 'attempt')).toHaveLength(4);
	expect(faults).toEqual([]);
});
