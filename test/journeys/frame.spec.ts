import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { expect, overflow, test } from './support.ts';

const PLACES = ['Today', 'Learn', 'Drill', 'Assess', 'Progress'];

test('the five places are one click away, marked, and titled', async ({ page }) => {
	await page.goto('/');
	for (const place of PLACES) {
		const link = page
			.getByRole('navigation', { name: 'Places' })
			.getByRole('link', { name: place });
		await link.click();
		await expect(link).toHaveAttribute('aria-current', 'page');
		await expect(page).toHaveTitle(new RegExp(`^${place}.* · Service Ownership Trainer$`));
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	}
});

test('the frame is there before any script has run', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link')).toHaveCount(5);
	await expect(page.locator('main')).toBeAttached();
	await context.close();
});

test('on a phone the places and Find stand in one bar, wide enough for a thumb', async ({
	page
}) => {
	for (const width of [320, 360]) {
		await page.setViewportSize({ width, height: 640 });
		await page.goto('/#/about');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('.rail').getByRole('group')).toHaveCount(0);
		const links = page.locator('.rail a:visible');
		await expect(links).toHaveText([...PLACES, /Find/]);
		const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
		for (const box of boxes) {
			expect(box && Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
			expect(box && box.x + box.width).toBeLessThanOrEqual(width);
			expect(box && box.y + box.height).toBeLessThanOrEqual(640);
		}
		expect(await overflow(page)).toBe(0);
	}
	await page.getByRole('link', { name: 'Find', exact: true }).click();
	await expect(page.getByRole('dialog', { name: 'Find' })).toBeVisible();
	await expect(page.getByRole('combobox', { name: /^Find/ })).toBeFocused();
});

test('the skip link moves focus and leaves the address alone', async ({ page }) => {
	await page.goto('/#/about');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	expect(new URL(page.url()).hash).toBe('#/about');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/stays in this browser/);
});

test('an unknown address is a page that says so and leads on', async ({ page }) => {
	await page.goto('/#/no/such/page');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is no page at this address'
	);
	await expect(page.getByText('#/no/such/page')).toBeVisible();
	await page.getByRole('link', { name: 'Go to Today' }).click();
	await expect(page).toHaveTitle(/^Today/);
});

test('a new page takes focus, and Back returns to the line one was reading', async ({ page }) => {
	await page.setViewportSize({ width: 800, height: 300 });
	await page.goto('/#/about');
	await expect(page.getByRole('heading', { name: 'Colours' })).toBeAttached();
	await page.evaluate(() => window.scrollTo(0, 350));
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(350);
	await page.evaluate(() => (window.location.hash = '#/records'));
	await expect(page).toHaveTitle(/records/i);
	await expect(page.locator('main')).toBeFocused();
	expect(await page.evaluate(() => window.scrollY)).toBe(0);
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'Colours' })).toBeAttached();
	await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(350);
	await page.evaluate(() => (window.location.hash = '#/records'));
	await expect(page).toHaveTitle(/records/i);
	await page.evaluate(() => (window.location.hash = '#/about'));
	await expect(page.getByRole('heading', { name: 'Colours' })).toBeAttached();
	expect(await page.evaluate(() => window.scrollY), 'a link starts at the top').toBe(0);
});

test('a chosen theme holds from the first paint of the next visit', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('group', { name: 'Colours' }).getByRole('button', { name: 'Dark' }).click();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(paper).toBe('rgb(20, 24, 26)');
});

const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml'
};

/** A static server that knows nothing of the app, and serves it below a path. */
function serveBelow(prefix: string): Promise<Server> {
	const server = createServer((request, response) => {
		const path = (request.url ?? '').split('?')[0] ?? '';
		const file = path === prefix ? 'index.html' : path.slice(prefix.length);
		readFile(`dist/${file}`).then(
			(body) => {
				response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
				response.end(body);
			},
			() => response.writeHead(404).end()
		);
	});
	return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

test('the built folder works below a path, on deep links too', async ({ page }) => {
	const server = await serveBelow('/a/b/');
	const { port } = server.address() as { port: number };
	await page.goto(`http://127.0.0.1:${port}/a/b/#/about`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/stays in this browser/);
	await page.getByRole('link', { name: 'Drill' }).click();
	await expect(page).toHaveTitle(/^Drill/);
	server.close();
});

test('a page whose files do not arrive says so, and loses nothing', async ({ page, faults }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.route('**/AboutPage-*.js', (route) => route.abort());
	await page.evaluate(() => (window.location.hash = '#/about'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page did not arrive');
	await page.unroute('**/AboutPage-*.js');
	await page.getByRole('button', { name: 'Load the app again' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/stays in this browser/);
	faults.splice(0);
});
