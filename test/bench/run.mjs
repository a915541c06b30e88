// npm run bench: measures the built app and says how the figures stand to the design's bars. It never fails because of a
// figure. Options: --quick (one run of each), --runs=3, --only=build,engine,lab,worker,lab-worker,places,inputs,storage,
// --place=Today, --encoding=br, --dist=folder (build and serve elsewhere), --no-build (measure what lies there), --port=4180 (else any free one)
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { FLAGS, findChromium } from '../../tools/chromium.mjs';
import { bundled } from './bundle.mjs';
import { certificate } from './certificate.mjs';
import { measureInputs } from './inputs.mjs';
import { measureLabWorker } from './lab.mjs';
import { measurePlaces } from './places.mjs';
import { serve } from './serve.mjs';
import { round } from './statistics.mjs';
import { measureStorage } from './storage.mjs';
import { report } from './table.mjs';
import { measureWorker } from './worker.mjs';

const { values: options } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		runs: { type: 'string', default: '3' },
		only: { type: 'string', default: 'build,engine,lab,worker,lab-worker,places,inputs,storage' },
		place: { type: 'string', default: '' },
		encoding: { type: 'string', default: 'gzip' },
		dist: { type: 'string', default: 'dist' },
		'no-build': { type: 'boolean', default: false },
		port: { type: 'string', default: '0' }
	}
});
const RESULTS = 'bench/results.json';
const started = performance.now();
const say = (line) =>
	console.log(`${String(Math.round((performance.now() - started) / 1000)).padStart(4)} s  ${line}`);

/** The share of the machine that nobody uses; what is measured on a busy machine is told as such. */
async function idle() {
	const now = () =>
		cpus().reduce(
			(sum, { times }) => ({
				idle: sum.idle + times.idle,
				all: sum.all + times.idle + times.user + times.sys + times.nice + times.irq
			}),
			{ idle: 0, all: 0 }
		);
	const before = now();
	await sleep(1000);
	const after = now();
	return round((after.idle - before.idle) / (after.all - before.all), 2);
}

/**
 * What a section gets.
 * @typedef {{
 *   browser: import('playwright').Browser,
 *   launchOnDisk: (folder: string, options: object) => Promise<import('playwright').BrowserContext>,
 *   server: import('./serve.mjs').Server, samples: import('./node/history.d.mts').Samples,
 *   runs: number, quick: boolean, place: string, say: (line: string) => void
 * }} Bench
 */

function build() {
	say('building');
	const from = performance.now();
	const { status } = spawnSync(
		process.execPath,
		[
			'node_modules/vite/bin/vite.js',
			'build',
			'--logLevel',
			'warn',
			'--outDir',
			options.dist,
			'--emptyOutDir'
		],
		{ stdio: 'inherit' }
	);
	if (status !== 0) throw new Error('The build failed; there is nothing to measure.');
	return { ms: Math.round(performance.now() - from) };
}

/** Starts the server and the browser, lets `use` measure, and ends them. */
async function inBrowser(use) {
	const tls = certificate();
	const args = tls ? [...FLAGS, tls.flag] : FLAGS;
	const launch = { executablePath: findChromium(), args, headless: true };
	const { makeSamples } = await bundled('history');
	const samples = makeSamples(Date.now());
	const server = await serve(options.dist, {
		port: Number(options.port),
		encoding: options.encoding === 'br' ? 'br' : 'gzip',
		...(tls && { tls })
	});
	const browser = await chromium.launch(launch);
	const runs = options.quick ? 1 : Number(options.runs);
	const launchOnDisk = (folder, more) =>
		chromium.launchPersistentContext(folder, { ...launch, ...more });
	const { quick, place } = options;
	try {
		return await use({ browser, launchOnDisk, server, samples, runs, quick, place, say });
	} finally {
		await browser.close();
		await server.close();
	}
}

function earlier() {
	try {
		return JSON.parse(readFileSync(RESULTS, 'utf8'));
	} catch (error) {
		if (error.code === 'ENOENT') return {};
		throw error;
	}
}

/** With `--place`, only the rows measured now replace those of before. */
function together(before, now) {
	if (!options.place || !Array.isArray(before) || !Array.isArray(now)) return now;
	const again = (row) => now.find((one) => one.place === row.place && one.profile === row.profile);
	const added = now.filter((row) => !before.some((one) => one.place === row.place));
	return [...before.map((row) => again(row) ?? row), ...added];
}

const wanted = new Set(options.only.split(','));
const sections = { ...earlier().sections };
/** Measures one section; what goes wrong with it is its result, so that the others are still measured. */
async function section(name, measure) {
	if (!wanted.has(name)) return undefined;
	const head = { date: new Date().toISOString(), idleBefore: await idle() };
	const from = performance.now();
	const result = await Promise.resolve()
		.then(measure)
		.catch((error) => ({ failed: error.message.split('\n')[0] }));
	if (result.failed) say(`${name}: ${result.failed}`);
	const seconds = Math.round((performance.now() - from) / 1000);
	sections[name] = { ...head, seconds, result: together(sections[name]?.result, result) };
	return result;
}

const BROWSED = {
	worker: measureWorker,
	'lab-worker': measureLabWorker,
	places: measurePlaces,
	inputs: measureInputs,
	storage: measureStorage
};
const browsed = Object.entries(BROWSED).filter(([name]) => wanted.has(name));
const { machine, options: before } = earlier();
let version = machine?.chromium ?? null;
let protocol = before?.protocol ?? null;

async function browse() {
	if (built?.failed) throw new Error('there is no build to measure');
	await inBrowser(async (bench) => {
		version = bench.browser.version();
		protocol = bench.server.origin.startsWith('https') ? 'HTTP/2' : 'HTTP/1.1';
		for (const [name, measure] of browsed) await section(name, () => measure(bench));
	});
}

let built;
if (!options['no-build'] && (browsed.length > 0 || wanted.has('build'))) {
	wanted.add('build');
	built = await section('build', build);
}
await section('engine', async () => (await bundled('engine')).measureEngine(options));
await section('lab', async () => (await bundled('lab')).measureLab(options));
if (browsed.length > 0)
	await browse().catch(async (error) => {
		for (const [name] of browsed) await section(name, () => Promise.reject(error));
	});

const { runs, quick, encoding } = options;
const results = {
	date: new Date().toISOString(),
	machine: { cores: cpus().length, node: process.versions.node, chromium: version },
	options: { runs: quick ? 1 : Number(runs), quick, encoding, protocol },
	sections
};
mkdirSync('bench', { recursive: true });
writeFileSync(RESULTS, `${JSON.stringify(results, null, '\t')}\n`);
const table = await report(results);
writeFileSync('bench/README.md', table);
say('wrote bench/results.json and bench/README.md');
