// From an input to what it shows, at a quarter of this machine's speed: real taps and keys, sent by the browser's own
// protocol, in the places where people decide.
import { ANYWHERE, PROFILES, slowDown } from './profiles.mjs';
import { round, spread } from './statistics.mjs';
import { store } from './stored.mjs';

const PAUSE = 450;
const CPU = 4;

/** Runs in the page before anything of it does. Sets up `bench.begin()` and `bench.end()` around one input. */
function listen() {
	const at = { events: [], tasks: [] };
	const on = (options, into) =>
		new PerformanceObserver((list) => into.push(...list.getEntries())).observe(options);
	on({ type: 'event', durationThreshold: 16, buffered: true }, at.events);
	on({ type: 'longtask', buffered: true }, at.tasks);

	let one = null;
	const heard = (event) => {
		if (!one || one.at !== undefined) return;
		const mine = one;
		mine.at = event.timeStamp;
		requestAnimationFrame(() => {
			// A message posted from a frame arrives when that frame has been handed over.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (mine.frame = performance.now() - mine.at);
			port2.postMessage(null);
		});
	};
	for (const type of ['pointerdown', 'keydown']) addEventListener(type, heard, { capture: true });

	const changed = (records) => {
		if (!one || one.at === undefined || one.answer !== undefined) return;
		if (!records.some(({ type }) => type === 'childList')) return;
		const mine = one;
		mine.answer = performance.now() - mine.at;
		requestAnimationFrame(() => (mine.answer = performance.now() - mine.at));
	};
	addEventListener('DOMContentLoaded', () =>
		new MutationObserver(changed).observe(document.getElementById('main') ?? document.body, {
			childList: true,
			subtree: true
		})
	);

	window.bench = {
		begin() {
			one = { from: performance.now() };
		},
		end() {
			const { from, frame, answer } = one;
			one = null;
			const during = (entry) => entry.startTime + entry.duration >= from;
			const events = at.events.filter((entry) => entry.interactionId && during(entry));
			return {
				frame: frame ?? null,
				answer: answer ?? null,
				// Shorter ones than 16 ms are not told.
				event: Math.max(16, ...events.map(({ duration }) => duration)),
				longest: Math.max(0, ...at.tasks.filter(during).map(({ duration }) => duration))
			};
		}
	};
}

/** Does one input in the page and waits for what comes of it. */
async function measure(page, input) {
	await page.evaluate(() => window.bench.begin());
	await input();
	await page.waitForTimeout(PAUSE);
	return page.evaluate(() => window.bench.end());
}

async function tap(page, target) {
	await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const box = await target.boundingBox();
	if (!box) throw new Error('what should be tapped is not on the page');
	const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
	return measure(page, () => page.touchscreen.tap(x, y));
}

/** A run of the drill from its briefing to its debrief, always by another option. */
async function drill({ page, origin, samples, wanted, keep }) {
	const options = page.locator('#main .options button.option:not(:disabled)');
	for (let run = 0; keep.count('choice') < wanted && run < 12; run++) {
		await page.goto(`${origin}/#/drill/${samples.drill}`);
		await page.getByRole('button', { name: /^Begin/ }).click();
		for (let n = 0; n < 12 && keep.count('choice') < wanted; n++) {
			await options.first().waitFor({ timeout: 10_000 });
			keep('choice', await tap(page, options.nth((run + n) % (await options.count()))));
			await page.waitForTimeout(100);
			if (page.url().includes('/debrief/')) break;
			await page.locator('#main .options button.option, #main h1').first().waitFor();
			if ((await options.count()) === 0) break;
		}
	}
}

/** The checks of every lesson that are answered by picking: each option, then the answer. */
async function lesson({ page, origin, samples, wanted, keep }) {
	for (const id of samples.lessons) {
		if (keep.count('answer') >= wanted) return;
		await page.goto(`${origin}/#/learn/${samples.module}/${id}`);
		await page.locator('#main .check').first().waitFor();
		for (let tries = 0; tries < 3; tries++) {
			const forms = page.locator('#main .check form:has(label.option)');
			if ((await forms.count()) === 0) break;
			const form = forms.first();
			keep('pick', await tap(page, form.locator('label.option').first()));
			const answer = form.getByRole('button', { name: 'Answer', exact: true });
			keep('answer', await tap(page, answer));
		}
	}
}

/** The quick check by keyboard: an arrow answers, Enter goes on. */
async function sitting({ page, origin, samples, wanted, keep }) {
	await store(page, origin, samples.stored);
	await page.goto(`${origin}/#/assess/sitting/${samples.sitting}`);
	const ladder = page.locator('#main [role=radiogroup]');
	for (let n = 0; n < 17 && keep.count('rung') < wanted; n++) {
		await ladder.first().waitFor({ timeout: 10_000 });
		const chosen = ladder.locator('input[tabindex="0"]').first();
		await chosen.focus();
		for (const key of ['ArrowUp', 'ArrowDown'])
			keep('rung', await measure(page, () => page.keyboard.press(key)));
		keep('next', await measure(page, () => page.keyboard.press('Enter')));
	}
}

const WHERE = [
	{ name: 'drill', run: drill, inputs: { choice: 'A choice in a drill' } },
	{
		name: 'lesson',
		run: lesson,
		inputs: { pick: 'An option picked in a lesson', answer: 'An answer in a lesson' }
	},
	{
		name: 'sitting',
		run: sitting,
		inputs: { rung: 'An answer in a sitting', next: 'The next question of a sitting' }
	}
];

function summary(all) {
	const of = (name) => spread(all.map((one) => one[name]).filter((value) => value !== null));
	return {
		count: all.length,
		event: of('event'),
		frame: of('frame'),
		answer: of('answer'),
		longest: round(Math.max(...all.map((one) => one.longest)))
	};
}

/** @param {import('./run.mjs').Bench} bench */
export async function measureInputs({ browser, server, samples, quick, say }) {
	const rows = [];
	for (const { name, run, inputs } of WHERE) {
		const seen = new Map(Object.keys(inputs).map((kind) => [kind, []]));
		const keep = Object.assign((kind, one) => seen.get(kind).push(one), {
			count: (kind) => seen.get(kind).length
		});
		const context = await browser.newContext({ ...PROFILES.mobile.context, ...ANYWHERE });
		let failed;
		try {
			const page = await context.newPage();
			await page.addInitScript(listen);
			await slowDown(page, { cpu: CPU });
			const { origin } = server;
			await run({ page, origin, samples, wanted: quick ? 8 : 30, keep });
		} catch (error) {
			failed = error.message.split('\n')[0];
		} finally {
			await context.close();
		}
		for (const [kind, title] of Object.entries(inputs)) {
			const all = seen.get(kind);
			const why = failed ?? (all.length === 0 ? 'there was nothing to press' : undefined);
			rows.push({
				input: title,
				place: name,
				...(all.length > 0 ? summary(all) : {}),
				...(why ? { failed: why } : {})
			});
			say(`${title}: ${why ?? ''} ${all.length} inputs, p95 ${rows.at(-1).event?.p95} ms`);
		}
	}
	return rows;
}
