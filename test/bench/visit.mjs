// One load of one place in a profile that knows nothing but what was stored there beforehand.
import { ANYWHERE, slowDown } from './profiles.mjs';
import { store } from './stored.mjs';

const QUIET = 600;
/** How long after its last request a page may still be getting ready. */
const PATIENCE = 8_000;

/** Runs in the page before anything of it does. */
function watch(ready) {
	const seen = { fcp: null, lcp: null, ready: null, tasks: [], shift: 0 };
	window.bench = seen;
	const on = (type, each) =>
		new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
			type,
			buffered: true
		});
	on('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
	});
	on('largest-contentful-paint', (entry) => {
		seen.lcp = entry.startTime;
		seen.largest = entry.element?.tagName.toLowerCase() ?? null;
	});
	on('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
	on('layout-shift', (entry) => {
		if (!entry.hadRecentInput) seen.shift += entry.value;
	});
	const look = () => {
		const found = document.querySelector(ready);
		if (found && found.getBoundingClientRect().height > 0) seen.ready = performance.now();
		else requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/** Resolves when nothing has been on its way and the page has been ready for a while. */
async function settled(page, traffic) {
	for (;;) {
		await page.waitForTimeout(100);
		const still = Date.now() - traffic.last;
		if (still < QUIET || (traffic.open > 0 && still < PATIENCE)) continue;
		const { ready, now, busyUntil } = await page.evaluate(() => ({
			ready: window.bench.ready,
			now: performance.now(),
			busyUntil: Math.max(0, ...window.bench.tasks.map(([at, lasted]) => at + lasted))
		}));
		if (ready !== null && now - Math.max(ready, busyUntil) > QUIET) return;
		if (still > PATIENCE) throw new Error('what should be seen there never was');
	}
}

function traffic(page) {
	const seen = { open: 0, last: Date.now() };
	const by = (change) => () => {
		seen.open += change;
		seen.last = Date.now();
	};
	page.on('request', by(1));
	page.on('requestfinished', by(-1));
	page.on('requestfailed', by(-1));
	return seen;
}

function bytesOf(log) {
	const sum = (kind, which) =>
		log.filter((one) => !kind || one.kind === kind).reduce((all, one) => all + one[which], 0);
	return Object.fromEntries(
		['html', 'scripts', 'styles', 'other', 'all'].map((name) => {
			const kind = name === 'all' ? undefined : name;
			return [name, { sent: sum(kind, 'sent'), decoded: sum(kind, 'decoded') }];
		})
	);
}

/** Name, less its hash, and bytes of each script, the largest first. */
const scriptsOf = (log) =>
	log
		.filter(({ kind }) => kind === 'scripts')
		.map(({ path, sent }) => [path.replace(/^.*\/|-[\w-]{8}(?=\.js$)/g, ''), sent])
		.sort(([, a], [, b]) => b - a);

/** Milliseconds by which tasks after the first paint were longer than 50 ms. */
const blockingOf = ({ tasks, fcp }) =>
	tasks.reduce(
		(sum, [at, lasted]) => sum + Math.max(0, at + lasted - Math.max(at, fcp ?? 0) - 50),
		0
	);

/**
 * Loads a place once. Throws where it cannot be measured, and says why.
 * @param {import('playwright').Browser} browser
 * @param {import('./serve.mjs').Server} server
 * @param {typeof import('./profiles.mjs').PROFILES.mobile} profile
 * @param {{ address: string, ready: string, stored?: import('./stored.mjs').Stored }} place
 */
export async function visit(browser, server, profile, place) {
	const context = await browser.newContext({ ...profile.context, ...ANYWHERE });
	try {
		const page = await context.newPage();
		if (place.stored) await store(page, server.origin, place.stored);
		const errors = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.addInitScript(watch, place.ready);
		const session = await slowDown(page, profile);
		const seen = traffic(page);
		server.take();
		await page.goto(`${server.origin}/${place.address}`, { waitUntil: 'commit' });
		await settled(page, seen);
		const log = server.take();
		const bench = await page.evaluate(() => window.bench);
		await session.send('HeapProfiler.enable');
		await session.send('HeapProfiler.collectGarbage');
		const { metrics } = await session.send('Performance.getMetrics');
		if (errors.length > 0) throw new Error(`the page failed: ${errors[0]}`);
		const figures = {
			requests: log.length,
			bytes: bytesOf(log),
			fcp: bench.fcp,
			lcp: bench.lcp,
			ready: bench.ready,
			blocking: blockingOf(bench),
			longest: Math.max(0, ...bench.tasks.map(([, lasted]) => lasted)),
			shift: bench.shift,
			heap: metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? null
		};
		const heading = await page.locator('#main h1').first().innerText();
		return { figures, heading, files: scriptsOf(log) };
	} finally {
		await context.close();
	}
}
