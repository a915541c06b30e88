import type { Locator, Page } from '@playwright/test';
import { saved } from './artefacts.ts';
import { at, begin, button } from './lab.ts';
import { expect, test } from './support.ts';

/** Goes on with Tab, or with `back` the other way, until this is focused. */
async function tabTo(page: Page, goal: Locator, back = false): Promise<void> {
	await goal.waitFor();
	for (let presses = 0; presses < 150; presses++) {
		if (await goal.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
	}
	throw new Error('Tab does not lead there');
}
const pressAt = async (page: Page, goal: Locator, back = false): Promise<void> => {
	await tabTo(page, goal, back);
	await page.keyboard.press('Enter');
};
const findings = (page: Page) => page.locator('.findings-panel');

/** To a section of the bench by its list of contents, which comes first on the page. */
async function jump(page: Page, section: string, heading: string | RegExp): Promise<void> {
	const link = page
		.getByRole('navigation', { name: 'On this page' })
		.getByRole('button', { name: section });
	await pressAt(page, link, true);
	await expect(page.locator('h2:focus')).toContainText(heading);
}

test('by keyboard alone: from blank to a policy, its gap seen, closed, and opened again', async ({
	page
}) => {
	test.setTimeout(120_000);
	await page.goto('/#/lab');
	await pressAt(page, button(page, 'A blank page'));
	await expect(page.getByRole('heading', { level: 1, name: 'A new policy' })).toBeVisible();
	await expect(page.getByText('No level yet')).toBeVisible();
	await expect(page.getByText('Begin with people')).toBeVisible();
	await expect(findings(page).getByRole('heading')).toHaveText('Nothing to look at yet');

	await tabTo(page, page.getByLabel('Somebody more, by name'));
	for (const name of ['Ade', 'Bo', 'Nia']) {
		await page.keyboard.type(name);
		await page.keyboard.press('Enter');
	}
	await expect(page.getByLabel('Somebody more, by name')).toBeFocused();

	await jump(page, 'Schedules', 'Schedules');
	await pressAt(page, page.locator('[data-add-schedule]'));
	await expect(at(page, 'schedules.primary.layers[0].rotation.users[2]')).toHaveValue('nia');
	await pressAt(page, button(page, /^Only at certain hours/), true);
	await expect(page.locator('.schedules-panel').getByLabel('Monday')).toBeFocused();
	await page.keyboard.press('Space');
	await pressAt(page, page.locator('[data-add-schedule]'));
	await expect(at(page, 'schedules.secondary.layers[0].rotation.users[0]')).toBeVisible();

	await jump(page, 'Policy', 'Policy');
	await pressAt(page, page.locator('[data-add-level]'));
	await expect(at(page, 'policy.levels[0].targets[0]')).toHaveValue('primary');
	await expect(at(page, 'policy.levels[0].targets[0]')).toBeFocused();
	await pressAt(page, page.locator('[data-add-level]'));
	await expect(at(page, 'policy.levels[1].targets[0]')).toHaveValue('secondary');
	await tabTo(page, at(page, 'policy.levels[0].timeoutMin'), true);
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('5');

	const gap = findings(page)
		.getByRole('listitem')
		.filter({ hasText: 'Nobody is on call at level 1' });
	await expect(gap).toBeVisible();
	await jump(page, 'Findings', /finding/);
	await pressAt(page, gap.getByRole('button', { name: /at every hour/ }));
	await expect(gap).toHaveCount(0);
	const undo = findings(page).getByRole('button', { name: 'Undo' });
	await expect(undo).toBeFocused();
	await expect(findings(page)).toContainText('“Have Primary on call at every hour” is done.');

	await jump(page, 'How long to wait', 'How long to wait');
	const trade = page.locator('.bench-trade');
	await expect(page.locator('h2:focus')).toHaveText('How long to wait before the second person');
	await expect(trade.locator('.trade-head')).toContainText(/minute/);
	await expect(trade).toContainText(/in 100/);

	await jump(page, 'Findings', /./);
	await pressAt(page, undo);
	await expect(gap).toBeVisible();
	await expect(findings(page).getByRole('heading').first()).toBeFocused();
});

test('what is typed is never lost: it is named at its field, outlives a reload, and panels show what held', async ({
	page
}) => {
	await begin(page, 'Payment processor, tier 1');
	const wait = at(page, 'policy.levels[0].timeoutMin');
	const stale = page.getByText('Shown for the last version without a mistake');
	await wait.fill('0');
	await expect(wait).toHaveAccessibleDescription(/at least 1 minute/);
	await expect(wait).not.toHaveAccessibleDescription(/Escalation Policies/);
	await expect(page.getByText('One mistake to mend first')).toBeVisible();
	await expect(stale.first()).toBeVisible();
	await expect(findings(page).getByRole('button', { name: 'Use 2' })).toBeDisabled();
	await wait.fill('4');
	await expect(stale).toHaveCount(0);
	await wait.fill('fiv');
	await expect(stale.first()).toBeVisible();
	await page.reload();
	await expect(wait).toHaveValue('fiv');
	await expect(wait).toHaveAttribute('aria-invalid', 'true');
	await expect(stale.first()).toBeVisible();
	await expect(
		page.getByRole('heading', { name: 'Two findings, both in the messages' })
	).toBeVisible();
	await page
		.locator('.unfinished')
		.getByRole('button', { name: /^Level 1, its wait/ })
		.click();
	await expect(wait).toBeFocused();
	await wait.fill('12');
	await expect(stale).toHaveCount(0);
	await button(page, 'Undo').first().click();
	await button(page, 'Redo').click();
	await expect(wait).toHaveValue('12');
});

test('the switch says what another product does with the same policy, and what the policy keeps for itself', async ({
	page
}) => {
	await begin(page, 'Payment processor, tier 1');
	await page.getByLabel('Behaves like').selectOption({ label: 'GoAlert' });
	await expect(
		page.getByText(/^When nobody is on call at a level, a policy like PagerDuty’s/)
	).toBeVisible();
	await page.getByText('Where products differ').click();
	await page
		.getByLabel('Nobody on call at a level')
		.selectOption({ label: 'The next level at once' });
	await expect(
		page.getByText('Set by this policy itself, whatever the product does.')
	).toBeVisible();
	await button(page, /^Follow GoAlert/).click();
	await expect(page.getByText('Set by this policy itself')).toHaveCount(0);
	await page.reload();
	await expect(page.getByLabel('Behaves like')).toHaveValue('goalert-like');
});

test('a file goes out, comes back as another policy, and a damaged one says what is wrong with it', async ({
	page
}) => {
	await begin(page, 'Payment processor, tier 1');
	await button(page, 'Export').click();
	const out = await saved(page, button(page, 'Save the case file'));
	expect(out.name).toBe('payment-processor-tier-1.yaml');
	expect(out.text).toContain('timeoutMin: 5');

	await page.goto('/#/lab');
	const box = page.getByLabel('Paste it here, or drop a file');
	const damaged = out.text
		.replace('Europe/Lisbon', 'Europe/Lisbn')
		.replace('timeoutMin: 5', 'timeoutMin: 0');
	await box.fill(damaged);
	await button(page, 'Read what is there').click();
	await expect(page.getByText(/^What you pasted has \d+ mistakes/)).toBeVisible();
	const problems = page.locator('.problems li');
	await expect(problems.filter({ hasText: 'policy.levels[0].timeoutMin' })).toContainText(
		'at least 1 minute'
	);
	await expect(problems.filter({ hasText: '.tz' }).first()).toBeVisible();
	await expect(box).toHaveValue(damaged);

	await page.getByLabel('A case file', { exact: true }).setInputFiles({
		name: 'huge.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.alloc(20_000_000, 'a')
	});
	await expect(
		page.getByText('“huge.yaml” is 20 MB; a case is at most 1 MB. It was not read.')
	).toBeVisible();
	await expect(box).toHaveValue(damaged);
	await page.getByLabel('A case file', { exact: true }).setInputFiles({
		name: 'broken.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from('id: x\n\tpeople: {')
	});
	await expect(problems.first()).toContainText('line ');

	await box.fill(out.text);
	await button(page, 'Read what is there').click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'Payment processor, tier 1' })
	).toBeVisible();
	await page.goto('/#/lab');
	await expect(page.getByRole('link', { name: 'Payment processor, tier 1' })).toHaveCount(2);
});

test('a version is kept, put back, undone, and opened as a copy', async ({ page }) => {
	await begin(page, 'Payment processor, tier 1');
	const wait = at(page, 'policy.levels[0].timeoutMin');
	await page.getByLabel('What this version is called').fill('Five minutes');
	await button(page, 'Save a version').click();
	await wait.fill('20');
	await button(page, 'Put on the bench Five minutes').click();
	await expect(wait).toHaveValue('5');
	await button(page, 'Undo').first().click();
	await expect(wait).toHaveValue('20');
	await button(page, 'Open as a copy Five minutes').click();
	await expect(
		page.getByRole('heading', { level: 1, name: 'Payment processor, tier 1: Five minutes' })
	).toBeVisible();
	await expect(wait).toHaveValue('5');
	await page.goBack();
	await expect(wait).toHaveValue('20');
	await button(page, 'Rename').click();
	await page.getByLabel('What this policy is called').fill('Payments');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Payments' })).toBeVisible();
	await page.goto('/#/learn/our-service');
	await page.getByRole('link', { name: 'Payments', exact: true }).click();
	await expect(wait).toHaveValue('20');
});

test('a second tab reads, and says that another one writes', async ({ page, context }) => {
	await begin(page, 'A team of two');
	const second = await context.newPage();
	await second.goto(page.url());
	await expect(second.getByText('Another tab is writing this policy.')).toBeVisible();
	await expect(at(second, 'policy.levels[0].timeoutMin')).toBeDisabled();
	await at(page, 'policy.levels[0].timeoutMin').fill('9');
	await expect(page.locator('.running')).toContainText('Saved');
	await page.close();
	await button(second, 'Write here').click();
	await expect(at(second, 'policy.levels[0].timeoutMin')).toBeEnabled();
	await expect(at(second, 'policy.levels[0].timeoutMin')).toHaveValue('9');
	await second.close();
});

test('the exercise’s policy is run as a copy', async ({ page }) => {
	await page.goto('/#/learn/escalate-well/exercise/build-your-policy');
	await button(page, 'Start from the example').click();
	await page.getByRole('link', { name: 'Run it in the escalation lab' }).click();
	const section = page.getByRole('region', { name: 'Run the policy of the exercise' });
	await expect(section).toContainText('What the exercise could not tell');
	await section.getByRole('button').first().click();
	await expect(page.locator('.bench')).toBeVisible();
	await expect(at(page, 'policy.levels[0].timeoutMin')).toBeVisible();
});
