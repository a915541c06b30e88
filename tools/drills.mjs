import { readdirSync, readFileSync } from 'node:fs';
import { runnerImport } from 'vite';

/** A module of the app, for a tool. */
export const load = async (file) => (await runnerImport(file, { logLevel: 'error' })).module;

const read = (folder, name) => ({
	file: `content/${folder}/${name}`,
	text: readFileSync(`content/${folder}/${name}`, 'utf8')
});

async function pointsOf() {
	const { compileGuides } = await load('./src/compile/guide.ts');
	return compileGuides(readdirSync('content/guide').map((name) => read('guide', name))).points;
}

/** The drills whose path holds one of `wanted` (all, if there is none), each compiled when asked. */
export async function drillFiles(wanted) {
	const { compileDrill } = await load('./src/compile/drill.ts');
	const points = await pointsOf();
	return readdirSync('content/drills')
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => read('drills', name))
		.filter(({ file }) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
		.map(({ file, text }) => ({ file, compiled: () => compileDrill({ file, text }, points) }));
}

/** What only all drills together show. */
export async function libraryOf() {
	const { checkLibrary } = await load('./src/compile/drill-library.ts');
	const file = (name) => ({
		file: `content/${name}`,
		text: readFileSync(`content/${name}`, 'utf8')
	});
	const drills = (await drillFiles([])).map(({ compiled }) => compiled());
	return checkLibrary(drills, await pointsOf(), {
		lock: file('drills.lock.json'),
		waivers: file('drill-waivers.yaml')
	});
}
