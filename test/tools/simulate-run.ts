import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const CASES = `${ROOT}test/escalation-cases/`;

export type Ended = { readonly out: string; readonly err: string; readonly code: number | null };

/** What npm tells the scripts it runs is not for a command that is called from one. */
const environment = Object.fromEntries(
	Object.entries(process.env).filter(([key]) => !/^(npm_lifecycle_event|INIT_CWD)$/.test(key))
);

const ended = ({ stdout, stderr, status }: ReturnType<typeof spawnSync>): Ended => ({
	out: String(stdout),
	err: String(stderr),
	code: status
});

/** The command as a process of its own, called in a folder. */
export const simulateIn = (cwd: string, ...args: readonly string[]): Ended =>
	ended(
		spawnSync(process.execPath, [`${ROOT}tools/simulate.mjs`, ...args], {
			cwd,
			env: environment,
			maxBuffer: 64 * 1024 * 1024
		})
	);

/** As a team calls it: through npm. */
export const throughNpm = (cwd: string, ...args: readonly string[]): Ended =>
	ended(spawnSync('npm', ['run', '-s', 'simulate', '--', ...args], { cwd, env: environment }));
