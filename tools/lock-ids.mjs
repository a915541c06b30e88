// npm run lock:ids, on the day of a release: writes every id of content/ into content/ids.lock.json. From then on the
// build refuses an id that is gone without an alias, and a changed answer without a new revision.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const FILE = 'content/ids.lock.json';
const load = async (file) => (await runnerImport(file, { logLevel: 'error' })).module;
const { compileContent } = await load('./src/compile/content.ts');
const { lockOf } = await load('./src/domain/learning/id-lock.ts');
const { inWords } = await load('./src/compile/problem.ts');

const { problems, lock, modules, artefacts } = compileContent('.');
if (problems.length > 0 || !lock) {
	for (const problem of problems) console.error(inWords(problem));
	throw new Error('content/ has to compile before it can be released.');
}
const next = lockOf({ modules, artefacts }, lock);
const options = { ...(await resolveConfig(FILE)), filepath: FILE };
writeFileSync(FILE, await format(JSON.stringify(next), options));
console.log(
	`${Object.keys(next.checks).length} checks in ${next.lessons.length} lessons are locked.`
);
