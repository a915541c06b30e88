import { decodeLink } from '../../src/domain/link/decode.ts';
import type { ResponseLink } from '../../src/domain/link/response.ts';
import { score } from '../../src/domain/maturity/score.ts';
import { headline } from '../../src/domain/maturity/sentences.ts';
import { axe, expect, overflow, saved, test, watch } from './support.ts';
import { putRecords, TEAM, teamRecords } from './team-data.ts';
import { answerTo, invitationIn, outline } from './team-links.ts';
import { answerAs, answerInvited, makeTeam, paste, pasteMany, saidBy } from './team-play.ts';

function responseIn(address: string): ResponseLink {
	const decoded = decodeLink(address, 'response');
	if (!decoded.ok || decoded.link.kind !== 'response') throw new Error(`no response: ${address}`);
	return decoded.link;
}

test('eight profiles answer one invitation, a ninth merges them', async ({ page, browser }) => {
	test.setTimeout(300_000);
	const address = await makeTeam(page, 'Checkout', 8);
	const links: string[] = [];
	for (let k = 0; k < 8; k += 2) {
		const two = [k, k + 1].map((one) => answerInvited(browser, address, one));
		links.push(...(await Promise.all(two)));
	}
	const responses = links.map(responseIn);
	for (const [k, { answers }] of responses.entries()) {
		const said = answers.filter((answer) => answer !== 'blank');
		expect(said).toEqual(Array.from({ length: 17 }, (_, i) => saidBy(k, i + 1)));
	}

	const stranger = answerTo({ ...invitationIn(address), team: 1, label: 'Ledger' }, { id: 77 });
	const first = `Morning all, here they are:\n${links.slice(0, 5).join('\n\n> ')} and ${stranger}\n`;
	expect(await paste(page, first)).toBe('Five are new and counted and one is not counted');
	await expect(page.locator('.arrivals')).toContainText(
		'it answers another team’s invitation. Not counted.'
	);
	await expect(page.locator('.in-count')).toHaveText('5 of 8 in');
	const second = [links[5], links[2], links[6], links[7]].join(' ');
	expect(await paste(page, second)).toBe('Three are new and counted and one was in already');
	await expect(page.locator('.in-count')).toHaveText('8 of 8 in');

	const members = responses.map(({ answers }) => answers.map((is) => ({ is })));
	await expect(page.locator('#h-result')).toHaveText(headline(score(outline, members).overall));
	await page.reload();
	await expect(page.locator('.in-count')).toHaveText('8 of 8 in');
	await page.getByRole('button', { name: 'See the result' }).press('Enter');
	await expect(page.locator('#h-result')).toBeFocused();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await axe(page)).toEqual([]);
	}
	await page.getByRole('button', { name: 'Begin the talk' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/meeting\//);
});

test('two tabs collect for one team, and both see everything', async ({ page, context }) => {
	const address = await makeTeam(page, 'Checkout', 4);
	const invitation = invitationIn(address);
	const other = await context.newPage();
	const { faults } = watch(other);
	await other.goto(page.url());
	const [a, b, c, d] = [1, 2, 3, 4].map((id) => answerTo(invitation, { id }));
	await Promise.all([paste(page, `${a} ${b} ${c}`), paste(other, `${c} ${d}`)]);
	for (const tab of [page, other]) {
		await expect(tab.locator('.in-count')).toHaveText('4 of 4 in');
		await tab.getByText('The four responses, in no order').click();
		await expect(tab.locator('.responses li')).toHaveCount(4);
	}
	await page
		.getByRole('button', { name: /^Take out/ })
		.first()
		.press('Enter');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await expect(other.locator('.in-count')).toHaveText('3 of 4 in');
	await page.keyboard.press('Enter');
	await expect(other.locator('.in-count')).toHaveText('4 of 4 in');
	await saved(page);
	await other.reload();
	await expect(other.locator('.in-count')).toHaveText('4 of 4 in');
	expect(faults).toEqual([]);
});

test('two tabs that count in two versions of one response keep both', async ({ page, context }) => {
	const invitation = invitationIn(await makeTeam(page, 'Checkout', 4));
	const other = await context.newPage();
	await other.goto(page.url());
	const versions = (['proactive', 'manual'] as const).map((says) =>
		[1, 2, 3].map((id) => answerTo(invitation, { id, says: () => says })).join(' ')
	);
	const found = await Promise.all([
		paste(page, versions[0] ?? ''),
		paste(other, versions[1] ?? '')
	]);
	expect(found.toSorted()).toEqual(['Three are new and counted', 'Three need your choice']);
	for (const tab of [page, other]) {
		await expect(tab.locator('.in-count')).toHaveText('3 of 4 in');
		await expect(tab.getByRole('button', { name: /^Count the second version/ })).toHaveCount(3);
	}
});

test('a paste of all sorts names each and loses nothing', async ({ page }) => {
	const address = await makeTeam(page, 'Checkout', 3);
	const invitation = invitationIn(address);
	const [good, rival] = [
		answerTo(invitation, { id: 1 }),
		answerTo(invitation, { id: 1, says: () => 'proactive' })
	];
	await paste(page, good);
	await expect(page.locator('.few')).toHaveText(/^So far this is one person’s view/);

	const box = page.getByRole('textbox', { name: 'Paste what comes back' });
	await page.getByRole('button', { name: 'Count them in' }).press('Enter');
	await expect(box).toBeFocused();
	await expect(page.getByText('There is nothing in the box yet.')).toBeVisible();
	expect(await paste(page, 'Sorry, I will do it tomorrow!')).toBe('One is not counted');
	await expect(page.getByText('It is not a link of this trainer.')).toBeVisible();

	const older = answerTo({ ...invitation, quarter: '2025-Q2' }, { id: 5 });
	const cut = answerTo(invitation, { id: 6 }).slice(0, -7);
	const all = [rival, older, cut, address, answerTo({ ...invitation, team: 0 }, { id: 8 })];
	expect(await paste(page, all.join('\n'))).toBe('One needs your choice and four are not counted');
	const outcome = page.locator('.arrivals');
	await expect(outcome).toContainText('Part of it is missing: 38 of 45 characters arrived.');
	await expect(outcome).toContainText('this is an invitation to answer');
	await expect(outcome).toContainText('answered without an invitation');
	await expect(page.locator('.in-count')).toHaveText('1 of 3 in');
	expect(await axe(page)).toEqual([]);
	for (const width of [320, 768, 1440]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	}

	await page.getByRole('button', { name: 'Choose which one counts' }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Which version counts?' })).toBeFocused();
	await page.getByRole('button', { name: 'Count the second version' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Which version counts?' })).toBeFocused();
	await page.getByRole('button', { name: 'Count the second version' }).press('Enter');
	await expect(page.getByText('The version you chose counts.')).toBeVisible();
	expect(await paste(page, rival)).toBe('One was in already');

	await paste(page, older);
	await page.getByRole('button', { name: /^Begin the second quarter of 2025/ }).press('Enter');
	await expect(page.getByRole('link', { name: 'Look at it there' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/2025-Q2$/);
	await expect(page.locator('.in-count')).toHaveText('1 of 3 in');
	await expect(page.getByText('This is an earlier quarter.')).toBeVisible();
});

test('answers of another team here are counted there; a new quarter is begun', async ({ page }) => {
	const checkout = invitationIn(await makeTeam(page, 'Checkout', 2));
	await makeTeam(page, 'Ledger', 3);
	expect(await paste(page, answerTo(checkout, { id: 9 }))).toBe('One is not counted');
	await expect(page.locator('.arrivals')).toContainText('One response belongs to Checkout');
	await page.getByRole('button', { name: /^Count it in Checkout/ }).press('Enter');
	await expect(page.getByRole('link', { name: 'Look at it there' })).toBeFocused();
	await expect(page.locator('.in-count')).toHaveText('0 of 3 in');
	await page.keyboard.press('Enter');
	await expect(page.locator('.in-count')).toHaveText('1 of 2 in');
	const next = await page.getByLabel('Ask the team again, for the').inputValue();
	await page.getByRole('button', { name: 'Begin that quarter' }).press('Enter');
	await expect(page).toHaveURL(new RegExp(`/${next}$`));
	await expect(page.locator('.in-count')).toHaveText('0 of 2 in');
	const { team, quarter } = invitationIn(
		await page.getByLabel('The invitation to send').inputValue()
	);
	expect({ team, quarter }).toEqual({ team: checkout.team, quarter: next });
});

test('one’s own answers are counted with one click', async ({ page }) => {
	test.setTimeout(120_000);
	await makeTeam(page, 'Checkout', 2);
	const team = page.url();
	await page.getByRole('button', { name: 'Answer it myself' }).press('Enter');
	await expect(page.getByText('1 of 17', { exact: true })).toBeVisible();
	await page.goto(team);
	await page.getByRole('link', { name: 'Go on with my answers' }).press('Enter');
	await answerAs(page, 3);
	await page.goto(team);
	await page.getByRole('button', { name: 'Count my own answers' }).press('Enter');
	await expect(page.locator('#h-arrivals')).toHaveText('One is new and counted');
	await expect(page.getByText('Your own answers are among those that are in.')).toBeVisible();
	await expect(page.locator('.in-count')).toHaveText('1 of 2 in');
});

test('ten thousand links at once are looked at, capped and named', async ({ page }) => {
	const invitation = invitationIn(await makeTeam(page, 'Checkout', 8));
	const links = Array.from({ length: 10_050 }, (_, id) => answerTo(invitation, { id }));
	expect(await pasteMany(page, links.join('\n'))).toMatch(
		/^63 are new and counted and 9,937 are not/
	);
	const outcome = page.locator('.arrivals');
	await expect(outcome).toContainText(
		'There are 10,050 links in it. The first 10,000 were looked at'
	);
	await expect(outcome).toContainText('9,937 responses more than one team can have. 63 are in.');
	await expect(page.locator('.in-count')).toHaveText('63 of 8 in');
});

test('a team is changed, forgotten and brought back', async ({ page }) => {
	const address = await makeTeam(page, 'Checkout', 2);
	await paste(page, [1, 2].map((id) => answerTo(invitationIn(address), { id })).join(' '));
	await expect(page.locator('.few')).toHaveText(/^With two people, the lower answer/);
	await page.getByRole('button', { name: 'Change name, tier or number of people' }).press('Enter');
	await page.getByLabel('What is the team called?').fill('Payments and a very long name');
	await page.getByLabel('How many people are asked?').fill('3');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('What is the team called?')).toBeFocused();
	await page.getByLabel('What is the team called?').fill('Payments');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payments');
	await expect(page.locator('.in-count')).toHaveText('2 of 3 in');

	await page.getByRole('button', { name: 'Forget this team' }).press('Enter');
	await expect(page.getByText(/its name, one quarter and two responses/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Keep the team' })).toBeFocused();
	await page.getByRole('button', { name: 'Forget it' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payments is forgotten');
	await page.getByRole('button', { name: 'Undo' }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payments');
	await expect(page.locator('.in-count')).toHaveText('2 of 3 in');
	await page.reload();
	await expect(page.locator('.in-count')).toHaveText('2 of 3 in');
	await page.goto('/#/assess/team/none');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is no such team in this browser'
	);
});

test('after the talk the page leads with what was agreed, and links to that', async ({ page }) => {
	const quarter = '2026-Q4';
	await page.clock.setFixedTime(Date.UTC(2026, 10, 25));
	await putRecords(
		page,
		teamRecords([
			{
				quarter,
				expected: 8,
				members: Array.from({ length: 5 }, () => ({ base: 'responsive' }) as const),
				agreedAt: Date.UTC(2026, 10, 21, 10),
				meeting: { agreed: { 'P1.1': 'manual' } }
			}
		])
	);
	await page.goto(`./#/assess/team/${TEAM}`);
	await page.reload();
	const agreed = page.getByRole('region', { name: /^Agreed on 21 November 2026: / });
	await expect(agreed).toContainText('held back by');
	await expect(page.locator('#h-result')).toHaveText('Before the talk');
	const links = page.locator('main a[href^="#/share/team/"]');
	await expect(links).toHaveCount(1);
	await expect(links).toHaveAttribute('href', `#/share/team/talk-${quarter}`);
	await expect(agreed).toContainText(/^.*Three answers are still to come\. A second link/s);
	await expect(page.locator('main .btn.first')).toHaveCount(1);
	for (const width of [320, 1440]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	}
	expect(await axe(page)).toEqual([]);
	await agreed.getByRole('link', { name: 'See what you agreed on' }).press('Enter');
	await expect(page).toHaveURL(/#\/assess\/milestone\/talk-2026-Q4$/);
});
