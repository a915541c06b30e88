import { decodeLink } from '../../src/domain/link/decode.ts';
import { encodeTeam } from '../../src/domain/link/team.ts';
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { answerByKeyboard, beginSitting } from './play.ts';
import { axe, expect, overflow, test } from './support.ts';

const golden = (kind: string): string =>
	(JSON.parse(readFileSync(`test/golden/link/${kind}-1.json`, 'utf8')) as { text: string }).text;

async function finishQuickCheck(page: Page): Promise<void> {
	await beginSitting(page);
	await answerByKeyboard(page, 1, 17);
	await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/result\//);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ownership/);
}

/** Everything that opens, opened; of the list of all steps, which are alike, the first. */
async function openAll(page: Page): Promise<void> {
	for (const which of ['main details:not(.offered details)', '.offered li:first-child details'])
		for (const one of await page.locator(which).all())
			await one.evaluate((details) => details.setAttribute('open', ''));
	await page.waitForLoadState('networkidle');
}

async function saved(page: Page, button: RegExp): Promise<Download> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).press('Enter')
	]);
	return download;
}
const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

const PAGES = /\/Type\s*\/Page[^s]/g;

test('a result by keyboard: rows, figures, steps, what is left to ask, and files of it', async ({
	page
}) => {
	test.setTimeout(150_000);
	await finishQuickCheck(page);

	const row = page.locator('.dim', { hasText: 'Rotation and escalation' });
	await row.locator('summary').press('Enter');
	await expect(row.getByText('Main question, counts twice.')).toBeVisible();
	await expect(row.getByText(/^Services of tier \d ask for /)).toBeVisible();
	await expect(row.getByRole('link', { name: /^Answer its .* open question/ })).toHaveAttribute(
		'href',
		/#\/assess\/deepen\/.+\?dimensions=P1$/
	);

	await page.getByText('The same as a table').press('Enter');
	await page.getByRole('button', { name: 'Incident communication' }).press('Enter');
	const opened = page.locator('.dim', { hasText: 'Incident communication' });
	await expect(opened.locator('summary')).toBeFocused();
	await expect(opened.getByText('Main question, counts twice.')).toBeVisible();

	const steps = page.locator('.next-step', { has: page.getByRole('heading', { level: 3 }) });
	await expect(page.getByRole('heading', { name: 'Three steps, in this order' })).toBeVisible();
	await expect(steps).toHaveCount(3);
	for (const text of await steps.allInnerTexts())
		expect(text).toMatch(/to (Responsive|Proactive|Preventative), (days|weeks|about a quarter)/);
	for (const step of await steps.all())
		await expect(step.getByRole('complementary').locator('a, summary').first()).toBeVisible();
	await page.getByText(/^The other \d+ steps that could be taken now$/).press('Enter');
	const other = page.locator('.offered li').first();
	await other.locator('summary').first().press('Enter');
	await expect(other.getByText(/to (Responsive|Proactive|Preventative), /).last()).toBeVisible();

	await expect(page.getByRole('heading', { name: /things? you could not say$/ })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Answer more questions' })).toBeVisible();

	const quarter = /20\d\d-q[1-4]/.source;
	const named = (what: string): RegExp => new RegExp(`^result-${quarter}-${what}$`);
	const svg = await saved(page, /^SVG/);
	expect(svg.suggestedFilename()).toMatch(named('profile\\.svg'));
	expect((await bytesOf(svg)).toString()).toMatch(/^<svg [^]*<\/svg>\n$/);
	const png = await saved(page, /^PNG/);
	expect(png.suggestedFilename()).toMatch(named('profile\\.png'));
	const picture = await bytesOf(png);
	expect([picture.subarray(1, 4).toString(), picture.readUInt32BE(16)]).toEqual(['PNG', 2480]);
	const csv = await saved(page, /^CSV/);
	expect(csv.suggestedFilename()).toMatch(named('answers\\.csv'));
	expect((await bytesOf(csv)).toString().trim().split('\r\n')).toHaveLength(58);
	const json = await saved(page, /^JSON/);
	expect(json.suggestedFilename()).toMatch(named('result\\.json'));
	expect(JSON.parse((await bytesOf(json)).toString())).toMatchObject({
		members: 1,
		scope: 'quick'
	});
	await expect(page.getByText(/^Saved as result-.*\.json\.$/)).toBeVisible();
});

test('a result open in every part: axe finds nothing, nothing overflows, paper holds it', async ({
	page
}) => {
	test.setTimeout(150_000);
	await finishQuickCheck(page);
	const title = await page.title();
	const paper = await page.pdf({ format: 'A4' });
	expect(paper.toString('latin1').match(PAGES)?.length).toBeLessThanOrEqual(4);
	expect(await page.title()).toBe(title);

	await openAll(page);
	for (const colorScheme of ['light', 'dark'] as const)
		for (const width of [320, 768, 1440]) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			expect(await overflow(page)).toBe(0);
			if (width !== 768) expect(await axe(page)).toEqual([]);
		}
});

/** The golden team's link as it was while nothing was agreed: afterwards nobody is asked to talk first. */
function beforeTheTalk(): string {
	const decoded = decodeLink(golden('team'), 'team');
	if (!decoded.ok || decoded.link.kind !== 'team') throw new Error('the golden link is damaged');
	return encodeTeam({ ...decoded.link, agreed: [] });
}

test('a team’s result: votes beside reasons, where people differ, claimed beside shown', async ({
	page
}) => {
	test.setTimeout(150_000);
	await page.goto(`/#/t/${beforeTheTalk()}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(
		page.getByRole('img', { name: /^\d (manual|reactive|responsive)/ }).first()
	).toBeVisible();
	const talk = page.locator('section', { has: page.locator('#h-talk') });
	await expect(talk.locator('.votes .dots i').first()).toBeVisible();
	await expect(talk.locator('blockquote').first()).toBeVisible();
	await expect(
		talk.getByText(/up to 0\.8 counts as agreement|could not say/).first()
	).toBeVisible();
	await openAll(page);
	for (const width of [320, 1440]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await overflow(page)).toBe(0);
	}
	expect(await axe(page)).toEqual([]);
});
