// Finds a Chromium for the browser tests and the benchmark: named, installed, or installed now from Debian's packages.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

const runnable = (path) => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

const onPath = () =>
	(process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)))
		.find(runnable);

/** Flags for a machine without a display, a sandbox for root, or a network. */
export const FLAGS = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** Path of an executable Chromium; throws an Error that says what to do. */
export function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named && !runnable(named))
		throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
	const found = named ?? onPath();
	if (found) return found;
	const debian = runnable('/usr/bin/apt-get');
	if (debian && process.getuid?.() === 0) {
		console.log('No Chromium found; installing it from Debian’s packages.');
		const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
		execFileSync('apt-get', ['update', '-qq'], quiet);
		execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
			...quiet,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		const installed = onPath();
		if (installed) return installed;
	}
	throw new Error(
		debian
			? 'No Chromium found. Run `sudo apt-get install chromium`, or set CHROMIUM_PATH, and try again.'
			: 'No Chromium found. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.'
	);
}
