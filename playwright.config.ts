import { defineConfig } from '@playwright/test';
import { FLAGS, findChromium } from './tools/chromium.mjs';

const PORT = 4179;

export default defineConfig({
	testDir: 'test/journeys',
	outputDir: 'test-results',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	// Two workers of many browser profiles share two cores: a page may be slow there and still be right.
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: '.cache/reports/browser.json' }]],
	use: {
		baseURL: `http://127.0.0.1:${PORT}/`,
		locale: 'en-GB',
		timezoneId: 'Europe/Lisbon',
		launchOptions: { executablePath: findChromium(), args: FLAGS }
	},
	webServer: {
		command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
		url: `http://127.0.0.1:${PORT}/`,
		reuseExistingServer: false
	}
});
