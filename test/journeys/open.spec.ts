import type { Browser, Page } from '@playwright/test';
import { BitWriter } from '../../src/domain/link/bits.ts';
import { seal } from '../../src/domain/link/frame.ts';
import { KINDS, type LinkKind } from '../../src/domain/link/kinds.ts';
import { teamToJson } from '../../src/domain/maturity/exchange.ts';
import { outline, payloads, team } from '../share/samples.ts';
import { stored } from './play.ts';
import { axe, expect, overflow, test, watch } from './support.ts';

const KIND_OF = { ...payloads, pair: undefined } as const;
const KINDS_HERE = ['response', 'invitation', 'team', 'history', 'organisation'] as const;
const hash = (kind: LinkKind, payload: string): string => `/#/${KINDS[kind].route}/${payload}`;

/** A phone of somebody who was never here. */
async function phone(
	browser: Browser
): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const page = await context.newPage();
	const { faults } = watch(page);
	return { page, faults, close: () => context.close() };
}

const FIRST_SCREEN: Readonly<Record<(typeof KINDS_HERE)[number], readonly RegExp[]>> = {
	response: [/One person’s answers to 57 of 57 questions/, /fourth quarter of 2026/],
	invitation: [/Checkout would like your view/, /about 8 minutes/],
	team: [/Checkout\. Eight people answered for the fourth quarter of 2026/],
	history: [/Five quarters of a team, third quarter of 2025 to fourth quarter of 2026/],
	organisation: [/Retail\. Twelve teams, fourth quarter of 2026/]
};

for (const kind of KINDS_HERE)
	test(`a ${kind} opens on a phone, says what it is, and keeps nothing`, async ({ browser }) => {
		const { page, faults, close } = await phone(browser);
		await page.goto(hash(kind, KIND_OF[kind]));
		const heading = page.getByRole('heading', { level: 1 });
		await expect(heading).toBeInViewport({ ratio: 1 });
		for (const said of FIRST_SCREEN[kind])
			await expect(page.locator('main').getByText(said).first()).toBeInViewport();
		await page.waitForLoadState('networkidle');
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		expect(await axe(page)).toEqual([]);
		expect(await stored(page)).toEqual({});
		expect(faults).toEqual([]);
		await close();
	});

test('the executive: link, picture in one screen, reason in one tap', async ({ browser }) => {
	const { page, faults, close } = await phone(browser);
	await page.goto(hash('team', payloads.team));
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(/^Ownership is responsive\. Operations are reactive/);
	await expect(heading).toBeInViewport({ ratio: 1 });
	const rail = await page.locator('.rail').boundingBox();
	for (const name of ['Service boundaries and ownership', 'Documentation and runbooks']) {
		const row = page.locator('.profile summary').filter({ hasText: name });
		await expect(row).toBeInViewport({ ratio: 1 });
		const box = await row.boundingBox();
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(rail?.y ?? 0);
	}
	await expect(page.locator('.profile summary').first()).toContainText(/shown/);

	await page.getByRole('button', { name: 'Why' }).click();
	const why = page.getByRole('heading', { name: /keep the team from/ });
	await expect(why).toBeInViewport({ ratio: 1 });
	await expect(why).toBeFocused();
	await expect(page.locator('table.reasons tbody tr').first()).toBeInViewport();
	expect(await stored(page)).toEqual({});
	expect(faults).toEqual([]);
	await close();
});

test('a talk that is over is not asked for again, and what it decided is said to be elsewhere', async ({
	page
}) => {
	await page.goto(hash('team', payloads.team));
	await expect(
		page.getByRole('heading', { name: /^The team talked, and agreed on/ })
	).toBeVisible();
	await expect(page.getByText(/^What the team chose to do is not in this link\./)).toBeVisible();
	await expect(page.getByRole('heading', { name: /describe the same team|differ/ })).toHaveCount(0);
});

test('a history says that it carries no votes', async ({ page }) => {
	await page.goto(hash('history', payloads.history));
	await expect(page.getByText(/^This link carries what each question came to/)).toBeVisible();
});

test('of two people it shows what they come to, and no votes', async ({ page }) => {
	await page.goto(hash('team', payloads.pair));
	await expect(page.getByText(/^Two people answered, so only what/)).toBeVisible();
	await expect(page.locator('.hist')).toHaveCount(0);
	await expect(page.getByRole('heading', { name: /describe the same team|differ/ })).toHaveCount(0);
});

for (const kind of ['invitation', 'team', 'history', 'organisation'] as const) {
	const payload = payloads[kind];
	const at = 12;
	const flipped = payload.slice(0, at) + (payload[at] === 'B' ? 'C' : 'B') + payload.slice(at + 1);
	const newer = seal(kind, 1, new BitWriter().put(9, 6).put(0, 60)) ?? '';
	for (const [what, text, title] of [
		['cut short', payload.slice(0, -4), 'Part of this link is missing'],
		['changed in one place', flipped, 'This link was changed on the way'],
		['of other questions', newer, / of other questions$| to other questions$/]
	] as const)
		test(`a link of the ${kind} kind ${what} is named, and what arrived is kept for copying`, async ({
			page
		}) => {
			await page.goto(hash(kind, text));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page.getByLabel('What arrived')).toHaveValue(text);
			expect(await stored(page)).toEqual({});
		});
}

test('a link of one kind at the address of another leads to its own page', async ({ page }) => {
	await page.goto(`/#/h/${payloads.team}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'This link holds a team’s result'
	);
	await page.getByRole('link', { name: 'Open it as that' }).click();
	await expect(page).toHaveURL(new RegExp(`#/t/${payloads.team}$`));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ownership/);
});

test('a link is kept only when asked, and forgetting it can be undone', async ({ page }) => {
	await page.goto(hash('team', payloads.team));
	await page.getByRole('button', { name: 'Keep this link' }).click();
	await expect(page.getByRole('button', { name: 'Kept' })).toBeVisible();
	await page.getByRole('link', { name: 'Open a link' }).click();
	const kept = page.getByRole('link', { name: /^Checkout\. Eight people answered/ });
	await expect(kept).toBeVisible();
	await page.getByRole('button', { name: /^Forget Checkout/ }).click();
	await expect(kept).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(kept).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#\/t\//);
});

test('many links in one message are counted by kind, and each can be opened', async ({ page }) => {
	await page.goto('/#/open');
	const message = [payloads.response, payloads.team, payloads.team.slice(0, -4)]
		.map((payload, n) => `https://t.example/#/${n === 0 ? 'r' : 't'}/${payload}`)
		.join('\nand ');
	await page.getByRole('textbox').fill(message);
	await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
	await expect(page.getByRole('heading', { name: /^Three links/ })).toHaveText(
		'Three links: one is one person’s answers, one is a team’s result and one cannot be read.'
	);
	await page.getByText('What cannot be read, and why').click();
	await expect(page.getByText(/^Part of this link is missing/)).toBeVisible();
	await page.getByRole('link', { name: /^Checkout: a team’s result/ }).click();
	await expect(page).toHaveURL(/#\/t\//);
});

test.describe('a file', () => {
	const choose = async (page: Page, name: string, text: string): Promise<void> => {
		await page.goto('/#/open');
		await page
			.locator('input[type="file"]')
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
	};
	const json = teamToJson(team, outline);

	test('of a team’s result opens like its link', async ({ page }) => {
		await choose(page, 'checkout.json', json);
		await expect(page).toHaveURL(new RegExp(`#/t/${payloads.team}$`));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ownership/);
		expect(await stored(page)).toEqual({});
	});

	test('that is not as it should be names the place', async ({ page }) => {
		await choose(page, 'checkout.json', json.replace('"tier":2', '"tier":7'));
		await expect(page.getByRole('group', { name: /not as a team’s result/ })).toBeFocused();
		await expect(page.locator('.faults')).toContainText('tier');
	});

	test('of another kind is named, and a backup leads to the records', async ({ page }) => {
		await choose(page, 'other.json', '{"hello":1}');
		await expect(page.getByText('This file is not from this trainer')).toBeVisible();
		await choose(page, 'backup.json', '{"format": "service-ownership-trainer/backup","schema":1');
		await expect(page.getByText('This is a backup of somebody’s records')).toBeVisible();
		await page.locator('.verdict').getByRole('link', { name: 'Records' }).click();
		await expect(page).toHaveURL(/#\/records/);
	});
});

for (const [kind, file] of [
	['team', 'all-questions'],
	['history', 'quick-check'],
	['organisation', 'quick-check']
] as const)
	test(`a ${kind} whose questions do not arrive says so, and that the link is whole`, async ({
		page,
		faults
	}) => {
		await page.route(`**/${file}-*.js`, (route) => route.abort());
		await page.goto(hash(kind, payloads[kind]));
		await expect(page.getByRole('alert')).toContainText(
			'The link is whole, the questions did not arrive'
		);
		expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([]);
		faults.splice(0);
	});
