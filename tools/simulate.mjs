// npm run -s simulate -- [--lint] case.yaml [more.yaml …]: the timeline of an escalation case (see README.md).
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// npm runs scripts in the project's folder, and says here where it was called; so it does to all that a script starts.
const { npm_lifecycle_event: script, INIT_CWD: from } = process.env;
const called = script === 'simulate' && from ? from : process.cwd();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { module } = await runnerImport(resolve(root, 'tools/simulate-answer.ts'), {
	root,
	configFile: false,
	logLevel: 'error'
});
const { out, err, code } = module.answer(process.argv.slice(2), (path) => resolve(called, path));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
