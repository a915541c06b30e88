import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, createServer } from 'vite';
import { compileContent } from '../../src/compile/content.ts';
import { content } from '../../src/compile/plugin.ts';
import { inWords } from '../../src/compile/problem.ts';
import { copyOfContent, spoiled } from './spoil.ts';

let root = '';
beforeEach(() => {
	root = copyOfContent();
});
afterEach(() => rmSync(root, { recursive: true }));

/** Replaces the first `from` in a file of content/ and returns all problems, in words. */
const spoil = (file: string, from: string | RegExp, to: string): string[] =>
	spoiled(root, file, from, to);

test('everything in content/ compiles without a problem', () => {
	expect(compileContent('.').problems.map(inWords)).toEqual([]);
});

const MODEL = 'assessment/model.yaml';
const DIMENSION = 'assessment/O1.yaml';
const EDITIONS = 'assessment/editions.yaml';
const QUIET_PAGE = 'drills/quiet-page.yaml';
const MODULE = 'modules/11-escalate-well/module.yaml';
const LESSON = 'modules/11-escalate-well/10-three-levels.md';

test.each([
	[
		'a duplicate key',
		MODEL,
		'foundations:',
		'levels: []\nfoundations:',
		/model\.yaml:\d+:\d+ Map keys must be unique/
	],
	[
		'an unknown key',
		MODULE,
		'minutes:',
		'minuets: 3\nminutes:',
		/module\.yaml:\d+:1 minuets: unknown key/
	],
	[
		'a missing key',
		MODULE,
		/^title: .*$/m,
		'',
		/module\.yaml:1:1 title: is missing; expected the key "title"/
	],
	[
		'an unknown point',
		DIMENSION,
		'fso.defining.01',
		'fso.defining.99',
		/O1\.yaml:\d+:\d+ .*fso\.defining\.99/
	],
	[
		'two core questions',
		DIMENSION,
		'core: false',
		'core: true',
		/O1\.yaml:\d+:\d+ .*2 core questions; expected exactly one/
	],
	[
		'a dimension in another’s file',
		DIMENSION,
		/^id: O1$/m,
		'id: O99',
		/O1\.yaml:1:1 id: dimension "O99" stands in another file; expected the file O99\.yaml/
	],
	[
		'a foundation that is no dimension',
		MODEL,
		'foundations: [O1',
		'foundations: [O9',
		/model\.yaml:\d+:\d+ .*there is no dimension "O9"/
	],
	[
		'a rung too long to read in one breath',
		DIMENSION,
		/manual: ".*"/,
		`manual: "${'word '.repeat(27)}"`,
		/O1\.yaml:\d+:\d+ .*no more than 26 words/
	],
	[
		'a question without its steps',
		DIMENSION,
		/^ {6}preventative:\n {8}title/m,
		'      preventive:\n        title',
		/O1\.yaml:\d+:\d+ .*preventative: is missing/
	],
	[
		'a step that waits for a question that is not there',
		DIMENSION,
		/\{ question: \w+\.\d/,
		'{ question: O9.9',
		/O1\.yaml:\d+:\d+ .*there is no question "O9\.9"/
	],
	[
		'an edition that is not listed',
		MODEL,
		'edition: 1',
		'edition: 2',
		/editions\.yaml:\d+:\d+ .*the model is edition 2/
	],
	[
		'a release without what was released',
		EDITIONS,
		'- edition: 1',
		'- { edition: 1, released: 2027-01-31 }',
		/editions\.yaml:\d+:\d+ .*needs the day of its release and the fingerprints.*expected \{O1\.1: [0-9a-f]{8}, /
	],
	[
		'evidence of a question that is not there',
		QUIET_PAGE,
		'evidence: [P2.1]',
		'evidence: [P1.9]',
		/quiet-page\.yaml:\d+:\d+ .*there is no question "P1\.9"/
	],
	[
		'a drill without its place in the library',
		QUIET_PAGE,
		'number: 1',
		'number: 0',
		/quiet-page\.yaml:\d+:\d+ number: /
	],
	[
		'an expectation that does not say what it is evidence for',
		QUIET_PAGE,
		/ {4}evidence: \[P2\.1\].*\n/,
		'',
		/quiet-page\.yaml:\d+:\d+ .*staggered.*evidence/
	],
	[
		'an unknown block',
		LESSON,
		'```check',
		'```chekc',
		/three-levels\.md:\d+:4 unknown block "chekc"; expected one of/
	],
	[
		'no front matter',
		LESSON,
		'---',
		'',
		/three-levels\.md:1:1 no front matter; expected --- on line 1/
	],
	[
		'a lesson that overstates its minutes',
		LESSON,
		/^minutes: .*$/m,
		'minutes: 60',
		/three-levels\.md:\d+:1 minutes: says 60/
	]
])('%s is named with file, line and column', (_, file, from, to, says) => {
	expect(spoil(file, from, to)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
});

test('what no file can see alone is named too', () => {
	const drill = 'drills/quiet-page.yaml';
	expect(spoil(drill, 'module: escalate-well', 'module: escalate-badly')).toEqual([
		expect.stringMatching(
			/quiet-page\.yaml:\d+:\d+ next\.module: there is no module "escalate-badly"/
		)
	]);
	cpSync(join(root, 'content/modules/11-escalate-well'), join(root, 'content/modules/12-copy'), {
		recursive: true
	});
	expect(compileContent(root).problems.map(inWords)).toEqual(
		expect.arrayContaining([expect.stringMatching(/two files are module "escalate-well"/)])
	);
});

test('a missing file is a problem with its name, and Windows line ends are none', () => {
	const path = join(root, 'content', LESSON);
	writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
	expect(compileContent(root).problems).toEqual([]);
	rmSync(join(root, 'content', MODULE));
	expect(compileContent(root).problems.map(inWords)).toEqual(
		expect.arrayContaining([expect.stringMatching(/module\.yaml:1:1 this file is missing/)])
	);
});

test('every problem is reported, not only the first, in the order of files and lines', () => {
	spoil(MODULE, 'minutes:', 'minuets: 3\nminutes:');
	const problems = spoil(DIMENSION, 'core: false', 'core: true');
	expect(problems.length).toBeGreaterThanOrEqual(2);
	expect([...problems].sort()).toEqual(problems);
});

test('a problem inside a block is placed in the lesson’s own lines', () => {
	const [problem] = spoil(LESSON, /^ {4}why: .*$/m, '    wy: x');
	const [, line] = /three-levels\.md:(\d+):/.exec(problem ?? '') ?? [];
	const text = readFileSync(join(root, 'content', LESSON), 'utf8').split('\n');
	expect(text[Number(line) - 1]).toMatch(/wy: x|- id:|- \{/);
});

test('a problem fails the build and is named there', async () => {
	spoil(DIMENSION, 'core: false', 'core: true');
	writeFileSync(
		join(root, 'main.js'),
		`import { index } from 'virtual:content'; console.log(index);`
	);
	const built = build({
		root,
		configFile: false,
		logLevel: 'silent',
		plugins: [content()],
		build: { write: false, rolldownOptions: { input: join(root, 'main.js') } }
	});
	await expect(built).rejects.toThrow(/problem\(s\) in content[\s\S]*O1\.yaml:\d+:\d+/);
});

test('a problem stops the dev server’s page, with its place for the overlay', async () => {
	spoil(DIMENSION, 'core: false', 'core: true');
	const server = await createServer({
		root,
		configFile: false,
		logLevel: 'silent',
		appType: 'custom',
		plugins: [content()],
		server: { middlewareMode: true, ws: false, watch: null }
	});
	const asked = server.transformRequest('virtual:content');
	await expect(asked).rejects.toMatchObject({
		message: expect.stringMatching(/O1\.yaml:\d+:\d+ .*2 core questions/),
		loc: { file: 'content/assessment/O1.yaml', line: expect.any(Number) }
	});
	await server.close();
});
