import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { build } from 'vite';

const FOLDER = '.cache/bench';

/**
 * Bundles a file that imports TypeScript from `src/`, as a production build would, and loads it here.
 * @param {string} name of a file in `test/bench/node/`, less its ending
 */
export async function bundled(name) {
	await build({
		configFile: false,
		logLevel: 'error',
		mode: 'production',
		build: {
			ssr: `test/bench/node/${name}.mjs`,
			outDir: FOLDER,
			emptyOutDir: false,
			target: 'es2023',
			rolldownOptions: { output: { entryFileNames: '[name].mjs' } }
		}
	});
	return import(`${pathToFileURL(resolve(FOLDER, `${name}.mjs`))}?${Date.now()}`);
}
