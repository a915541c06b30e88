// npm run lock:drills -- [id …]: writes what runs are stored under (content/drills.lock.json: version and rules hash of each
// drill) and each drill's best line (test/golden/drills/<id>.json). Refuses changed rules under the same version: somebody may
// have an unfinished run of it. A drill named on the command line was never released, and may change as it likes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { drillFiles, load } from './drills.mjs';

const LOCK = 'content/drills.lock.json';
const GOLDEN = 'test/golden/drills';
const { inWords } = await load('./src/compile/problem.ts');
const { goldenOf } = await load('./src/domain/scenario/golden.ts');
const { survey } = await load('./src/domain/scenario/survey.ts');

async function write(file, value) {
	const options = { ...(await resolveConfig(file)), filepath: file };
	writeFileSync(file, await format(JSON.stringify(value), options));
}

const unreleased = process.argv.slice(2);
const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
mkdirSync(GOLDEN, { recursive: true });
let refused = 0;
for (const { file, compiled } of await drillFiles([])) {
	const { scenario, problems } = compiled();
	if (!scenario || problems.length > 0) {
		for (const problem of problems) console.error(inWords(problem));
		refused += 1;
		continue;
	}
	const { id, version, rulesHash } = scenario;
	const was = lock[id];
	const same = was?.version === version && was.rulesHash === rulesHash;
	if (was && !same && version <= was.version && !unreleased.includes(id)) {
		console.error(
			`${file}: the rules have changed since version ${was.version} was locked. Raise "version"; or name ${id} here, if nobody has played it yet.`
		);
		refused += 1;
		continue;
	}
	lock[id] = { version, rulesHash };
	await write(`${GOLDEN}/${id}.json`, goldenOf(survey(scenario)));
	console.log(`${id} ${version} ${rulesHash}${same ? '' : ' (new)'}`);
}
await write(LOCK, Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1))));
process.exitCode = refused > 0 ? 1 : 0;
