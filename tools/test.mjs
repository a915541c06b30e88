// npm test: every check there is, in the order in which a mistake is cheapest to see. Goes on after a failure, counts all
// suites, and ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { findChromium } from './chromium.mjs';

const REPORTS = '.cache/reports';
rmSync(REPORTS, { recursive: true, force: true });

let passed = 0;
let failed = 0;
const started = Date.now();

function run(command, args) {
	return spawnSync('npx', ['--no-install', command, ...args], {
		stdio: 'inherit'
	}).status;
}

/** A step that is one check. */
function step(name, command, args) {
	heading(name);
	if (run(command, args) === 0) passed += 1;
	else {
		failed += 1;
		console.log(`✗ ${name}`);
	}
}

/** A runner that counts its own tests in a JSON report. One that leaves no report, or ran nothing, has failed. */
function suite(name, command, args, report, counts) {
	heading(name);
	const status = run(command, args);
	let count = { passed: 0, failed: 0 };
	try {
		count = counts(JSON.parse(readFileSync(report, 'utf8')));
	} catch {
		console.log(`✗ ${name} left no report`);
	}
	const unseen = count.failed === 0 && (status !== 0 || count.passed === 0) ? 1 : 0;
	passed += count.passed;
	failed += count.failed + unseen;
}

const heading = (name) =>
	console.log(`\n── ${name} (${Math.round((Date.now() - started) / 1000)} s)`);

step('Format', 'prettier', ['--check', '--log-level', 'warn', '.']);
step('Lint', 'eslint', ['--max-warnings', '0', '.']);
step('No cycles between modules', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'src']);
step('Types without the DOM: domain', 'tsc', ['-p', 'tsconfig.domain.json']);
step('Types: everything', 'svelte-check', [
	'--tsconfig',
	'./tsconfig.json',
	'--fail-on-warnings',
	'--output',
	'human'
]);
suite(
	'Unit and property tests',
	'vitest',
	['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS}/unit.json`],
	`${REPORTS}/unit.json`,
	(report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })
);
step('Build', 'vite', ['build', '--logLevel', 'warn']);
suite(
	'Byte budgets of the build',
	'vitest',
	[
		'run',
		'--config',
		'vitest.build.config.ts',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${REPORTS}/build.json`
	],
	`${REPORTS}/build.json`,
	(report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })
);
try {
	process.env.CHROMIUM_PATH = findChromium();
	suite(
		'Journeys, keyboard and axe in Chromium',
		'playwright',
		['test'],
		`${REPORTS}/browser.json`,
		({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
	);
} catch (error) {
	failed += 1;
	console.log(`✗ ${error.message}`);
}

console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
