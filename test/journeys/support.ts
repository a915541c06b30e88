import { test as base, expect, type Locator, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';

/** Errors that a page threw or logged, and requests that left this machine: both must stay empty in every journey. */
export function watch(page: Page): { readonly faults: string[] } {
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning')
			faults.push(`${message.type()}: ${message.text()}`);
	});
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (!['data:', 'blob:'].includes(url.protocol) && url.hostname !== '127.0.0.1')
			faults.push(`asked ${url.origin}`);
	});
	return { faults };
}

const patient = new WeakSet<object>();

/** A click waits until its button may be used; let a key press wait too, as a person would. */
function pressPatiently(page: Page): void {
	const locators = Object.getPrototypeOf(page.locator('html')) as Locator;
	if (patient.has(locators)) return;
	patient.add(locators);
	const press = locators.press;
	locators.press = async function (this: Locator, ...how: Parameters<Locator['press']>) {
		await this.waitFor({ state: 'attached' });
		await expect(this).not.toHaveAttribute('disabled');
		await press.apply(this, how);
	};
}

/** Every journey runs under watch, and fails on a fault that no assertion saw. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ page }, use) => {
			pressPatiently(page);
			const { faults } = watch(page);
			await use(faults);
			expect(faults).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** What axe finds against WCAG 2.2 AA and its best practices, one line a finding. */
export async function axe(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
	);
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Resolves when the page's records are in storage. */
export async function saved(page: Page): Promise<void> {
	await expect(page.locator('#rail-foot')).not.toContainText('Saving');
}
