import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { answerByKeyboard, beginDrill, beginSitting, playToTheEnd } from './play.ts';
import { axe, expect, overflow, test } from './support.ts';

const golden = (kind: string): string =>
	(JSON.parse(readFileSync(`test/golden/link/${kind}-1.json`, 'utf8')) as { text: string }).text;

/** Routes that need nothing to have happened before. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
	'of Learn': [
		'/learn',
		'/learn/review',
		'/learn/glossary',
		'/learn/coverage',
		'/learn/our-service',
		'/learn/readiness',
		'/learn/start-here',
		'/learn/start-here/to-its-last-day',
		'/learn/name-and-document/four-answers',
		'/find',
		'/learn/escalate-well',
		'/learn/escalate-well/three-levels',
		'/learn/escalate-well/the-delay',
		'/learn/escalate-well/practice',
		'/learn/escalate-well/exercise/build-your-policy'
	],
	'of all else': [
		'/',
		'/drill',
		'/drill/quiet-page',
		'/assess',
		'/assess/dimension/P1',
		'/progress',
		'/records',
		'/open',
		'/about',
		'/no/such/page',
		'/drill/run/none',
		'/assess/sitting/none',
		'/share/result/none',
		'/assess/team/new',
		'/assess/organisation',
		'/assess/deepen/none',
		'/assess/team/none',
		'/assess/meeting/none',
		'/assess/milestone/none',
		`/r/${golden('response')}`,
		'/r/damaged',
		`/d/${golden('run')}`,
		`/i/${golden('invitation')}`,
		`/t/${golden('team')}`,
		`/h/${golden('history')}`,
		`/o/${golden('organisation')}`
	]
};

/** One view of a page: no finding of axe, and no sideways scrolling. */
async function look(page: Page, route: string): Promise<string[]> {
	await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
	await page.waitForLoadState('networkidle');
	const wide = await overflow(page);
	return [
		...(await axe(page)).map((finding) => `${route} ${finding}`),
		...(wide > 0 ? [`${route} is ${wide} px too wide`] : [])
	];
}

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 1280]) {
		for (const [which, routes] of Object.entries(PLAIN))
			test(`every route ${which}, ${colorScheme}, ${width} px: axe finds nothing, nothing overflows`, async ({
				page
			}) => {
				test.setTimeout(240_000);
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 800 });
				const found: string[] = [];
				for (const route of routes) {
					await page.goto(`/#${route}`);
					found.push(...(await look(page, route)));
				}
				expect(found).toEqual([]);
			});

		test(`what a user made, ${colorScheme}, ${width} px: axe finds nothing, nothing overflows`, async ({
			page
		}) => {
			test.setTimeout(240_000);
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			const found: string[] = [];
			await beginDrill(page);
			found.push(...(await look(page, 'a drill')));
			await playToTheEnd(page);
			found.push(...(await look(page, 'a debrief')));
			await page.getByRole('link', { name: 'Link to this run' }).click();
			await expect(page.getByLabel('The address to send')).toBeVisible();
			found.push(...(await look(page, 'the link to a run')));
			await beginSitting(page);
			found.push(...(await look(page, 'a question')));
			await answerByKeyboard(page, 1, 17);
			await page.getByRole('button', { name: 'Finish and see the result' }).click();
			await expect(page).toHaveURL(/#\/assess\/result\//);
			found.push(...(await look(page, 'a result')));
			for (const route of ['/', '/assess', '/drill', '/progress', '/records']) {
				await page.goto(`/#${route}`);
				found.push(...(await look(page, `${route} with records`)));
			}
			expect(found).toEqual([]);
		});
	}
