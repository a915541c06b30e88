import type { Page } from '@playwright/test';
import { decodeLink, type Link } from '../../src/domain/link/decode.ts';
import { payloads, QUARTER, response, TAG } from '../share/samples.ts';
import { encodeResponse } from '../../src/domain/link/response.ts';
import { answerByKeyboard, stored } from './play.ts';
import { expect, test } from './support.ts';
import { putRecords, TEAM, teamRecords, type Member } from './team-data.ts';

const MEMBERS: readonly Member[] = [
	{ base: 'responsive' },
	{ base: 'reactive' },
	{ base: 'proactive' }
];

async function sheet(page: Page): Promise<{ address: string; link: Link }> {
	const address = await page.getByLabel('The address to send').inputValue();
	const decoded = decodeLink(address);
	if (!decoded.ok) throw new Error(decoded.error.name);
	return { address, link: decoded.link };
}

test('an invitation is answered, and the answers find back to it', async ({ page }) => {
	test.setTimeout(120_000);
	await page.goto(`/#/i/${payloads.invitation}`);
	expect(await stored(page)).toEqual({});
	await page.getByRole('button', { name: 'Answer' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/sitting\//);
	await answerByKeyboard(page, 1, 2);

	await page.goto(`/#/i/${payloads.invitation}`);
	await expect(page.getByRole('button', { name: 'Answer as somebody else' })).toBeVisible();
	await page.getByRole('link', { name: 'Go on' }).click();
	await answerByKeyboard(page, 3, 17);
	await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/result\//);

	await page.goto(`/#/i/${payloads.invitation}`);
	await expect(page.getByText(/^You answered on /)).toBeVisible();
	await page.getByRole('link', { name: 'Send my answers' }).click();
	await expect(page.getByText(/Now send it to whoever asked you/)).toBeVisible();
	const first = await sheet(page);
	expect(first.link).toMatchObject({ kind: 'response', team: TAG, quarter: QUARTER, tier: 2 });

	await page.goto(`/#/i/${payloads.invitation}`);
	await page.getByRole('button', { name: 'Answer once more' }).click();
	await answerByKeyboard(page, 1, 17);
	await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/result\//);
	await page.goto(`/#/i/${payloads.invitation}`);
	await page.getByRole('link', { name: 'Send my answers' }).click();
	const again = await sheet(page);
	expect('id' in again.link && again.link.id).toBe('id' in first.link && first.link.id);
});

test.describe('a collector', () => {
	test.beforeEach(async ({ page }) => {
		await putRecords(page, [
			...teamRecords([
				{ quarter: '2026-Q3', members: MEMBERS, agreedAt: 5 },
				{ quarter: QUARTER, members: MEMBERS, expected: 8, agreedAt: 9 }
			])
		]);
		await page.reload();
	});

	test('adds a response from its own page, in one explicit act', async ({ page }) => {
		await page.goto(`/#/r/${payloads.response}`);
		await page.getByRole('button', { name: 'Add to Checkout' }).press('Enter');
		const said = page.getByText('Added. Four of eight are in.');
		await expect(said).toBeFocused();
		await page.reload();
		await expect(page.getByText('These answers are counted for Checkout already.')).toBeVisible();
		await page.getByRole('link', { name: 'Go to Checkout' }).click();
		await expect(page).toHaveURL(new RegExp(`#/assess/team/${TEAM}`));
	});

	test('adds many at once from a message', async ({ page }) => {
		await page.goto('/#/open');
		const more = [1, 2, 3].map((id) => `#/r/${encodeResponse({ ...response, id })}`);
		await page.getByRole('textbox').fill(more.join('\n'));
		await page.getByRole('button', { name: 'Open', exact: true }).click();
		await page.getByRole('button', { name: 'Add them to Checkout' }).click();
		await expect(page.getByText('Three added.')).toBeFocused();
	});

	for (const [kind, id, title] of [
		['invitation', `${TEAM}-${QUARTER}`, 'A link that asks the team'],
		['team', `${TEAM}-${QUARTER}`, 'A link that carries this result'],
		['team', `talk-${QUARTER}`, 'A link that carries this result'],
		['history', TEAM, 'A link that carries this history']
	] as const)
		test(`makes a link of the ${kind} kind from ${id}, with the team’s name`, async ({ page }) => {
			await page.goto(`/#/share/${kind}/${id}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page.getByText(/cannot be called back/i).first()).toBeVisible();
			const { address, link } = await sheet(page);
			expect(link).toMatchObject({ kind, team: TAG, label: 'Checkout' });
			// Three of eight have answered.
			await expect(page.getByText(/^Five of eight answers are missing\./)).toHaveCount(
				kind === 'team' ? 1 : 0
			);
			expect(address.length).toBeLessThan(400);
			await page.getByRole('textbox', { name: /A few words/ }).fill('');
			expect((await sheet(page)).link).not.toHaveProperty('label');
			await page.getByRole('link', { name: 'Open it' }).click();
			await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
		});

	test('a colleague at the same browser begins beside what is unfinished', async ({ page }) => {
		await page.goto(`/#/i/${payloads.invitation}`);
		await page.getByRole('button', { name: 'Answer', exact: true }).click();
		await expect(page).toHaveURL(/#\/assess\/sitting\//);
		const first = page.url();
		await answerByKeyboard(page, 1, 1);
		await page.goto(`/#/i/${payloads.invitation}`);
		await page.getByRole('button', { name: 'Answer as somebody else' }).press('Enter');
		await expect(page).toHaveURL(/#\/assess\/sitting\//);
		expect(page.url()).not.toBe(first);
		await page.goto(first);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	test('the invitation’s own page leads its maker to what came in', async ({ page }) => {
		await page.goto(`/#/i/${payloads.invitation}`);
		await page.getByRole('link', { name: 'See what has come in for Checkout' }).click();
		await expect(page).toHaveURL(new RegExp(`#/assess/team/${TEAM}`));
	});
});

for (const kind of ['invitation', 'team', 'history', 'organisation'])
	test(`there is no ${kind} of that name to send, and the page says so`, async ({ page }) => {
		await page.goto(`/#/share/${kind}/none`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'There is nothing here to send'
		);
	});
