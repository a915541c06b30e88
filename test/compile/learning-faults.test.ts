import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from 'vite';
import { compileContent } from '../../src/compile/content.ts';
import { content } from '../../src/compile/plugin.ts';
import { inWords } from '../../src/compile/problem.ts';
import { answerKey } from '../../src/domain/learning/answer-key.ts';
import { checksOf } from '../../src/domain/learning/checks-of.ts';
import { copyOfContent, spoiled } from './spoil.ts';

// The build checks of spec "Learn", section 4, that need all of content to be seen; each is fed the fault it is for.
let root = '';
beforeEach(() => {
	root = copyOfContent();
});
afterEach(() => rmSync(root, { recursive: true }));

const MODULE = 'modules/11-escalate-well/module.yaml';
const LESSON = 'modules/11-escalate-well/10-three-levels.md';
const POLICY = 'artefacts/escalation-policy.yaml';
const TERMS = 'glossary/escalation.yaml';
const LOCK = join('content', 'ids.lock.json');

type Fault = readonly [name: string, file: string, from: string | RegExp, to: string, says: RegExp];
const FAULTS: readonly Fault[] = [
	[
		'a module that recommends itself by a detour',
		MODULE,
		/^recommends: .*$/m,
		'recommends: [escalate-well]',
		/module\.yaml:\d+:\d+ .*"escalate-well" recommends this module in turn/
	],
	[
		'a link of prose to a lesson that is not there',
		LESSON,
		'At 02:10 the shop',
		'[Read this](#/learn/escalate-well/no-such-lesson). At 02:10 the shop',
		/three-levels\.md:\d+:\d+ .*the link #\/learn\/escalate-well\/no-such-lesson leads nowhere/
	],
	[
		'an acronym that nothing explains',
		LESSON,
		'At 02:10 the shop',
		'The QZX was down. At 02:10 the shop',
		/three-levels\.md:\d+:\d+ .*"QZX" is explained nowhere; expected an entry in content\/glossary/
	],
	[
		'a path whose minutes do not add up',
		'paths.yaml',
		/minutes: \d+/,
		'minutes: 595',
		/paths\.yaml:\d+:\d+ .*says 595, its stops take \d+; expected within 5 minutes/
	],
	[
		'a stop of a path that is not there',
		'paths.yaml',
		'module: escalate-well',
		'module: escalate-badly',
		/paths\.yaml:\d+:\d+ .*there is no module "escalate-badly"/
	],
	[
		'two glossary entries of one name',
		TERMS,
		'  - id: primary',
		'  - id: secondary\n    term: zzz\n    means: Nothing.\n  - id: primary',
		/escalation\.yaml:\d+:\d+ .*"id secondary" stands in/
	],
	[
		'a glossary point that no guide has',
		TERMS,
		'points: [fso.on-call.05]',
		'points: [fso.on-call.99]',
		/escalation\.yaml:\d+:\d+ .*no guide point fso\.on-call\.99/
	],
	[
		'a waiver for a point that no guide has',
		'waivers.yaml',
		/waivers:[\s\S]*/,
		'waivers:\n  - { point: fso.on-call.99, reason: None. }\n',
		/waivers\.yaml:\d+:\d+ .*no guide point fso\.on-call\.99/
	],
	[
		'an exercise whose artefact has no form',
		MODULE,
		'artefact: escalation-policy',
		'artefact: escalation-poem',
		/module\.yaml:\d+:\d+ .*there is no artefact "escalation-poem"/
	],
	[
		'a form whose kind nobody draws',
		POLICY,
		'kind: policy',
		'kind: poem',
		/escalation-policy\.yaml:\d+:\d+ kind: .*poem/
	],
	[
		'a point that no lesson teaches',
		'modules/11-escalate-well/30-the-delay.md',
		'teaches: [fso.escalations.09, fso.escalations.13]',
		'teaches: [fso.escalations.09]',
		/waivers\.yaml:\d+:\d+ .*fso\.escalations\.13 \(.*\) is taught in no lesson; expected a lesson and a check/
	]
];

test.each(FAULTS)('%s is named with file, line and column', (_, file, from, to, says) => {
	expect(spoiled(root, file, from, to)).toEqual(
		expect.arrayContaining([expect.stringMatching(says)])
	);
});

const ID = 'escalate-well/three-levels/climb-in-order';

/** Locks one check as the content has it, but for `change`. */
function locked(change: object, lists: object = {}): string[] {
	const lesson = compileContent('.')
		.modules.find(({ id }) => id === 'escalate-well')
		?.lessons.find(({ id }) => id === 'three-levels');
	const check = lesson && checksOf(lesson).find((one) => one.check.id === 'climb-in-order')?.check;
	const entry = { rev: check?.rev, key: check && answerKey(check), ...change };
	const lock = { lessons: [], checks: { [ID]: entry }, artefacts: [], aliases: {}, ...lists };
	writeFileSync(join(root, LOCK), JSON.stringify(lock, null, 1));
	return compileContent(root).problems.map(inWords);
}

test(
	'released ids stay, and what is right changes only with its revision',
	{ timeout: 120_000 },
	() => {
		expect(locked({})).toEqual([]);
		expect(locked({ key: 'other' })).toEqual([
			expect.stringMatching(
				/ids\.lock\.json:\d+:\d+ .*what is right in ".*climb-in-order" changed; expected rev 2/
			)
		]);
		expect(locked({ rev: 2 })).toEqual([expect.stringMatching(/went back to revision 1 from 2/)]);
		const gone = { checks: { 'escalate-well/three-levels/gone': { rev: 1, key: 'x' } } };
		expect(locked({}, gone)).toEqual([
			expect.stringMatching(/the released check ".*gone" is gone; expected an alias/)
		]);
		expect(locked({}, { ...gone, aliases: { 'escalate-well/three-levels/gone': ID } })).toEqual([
			expect.stringMatching(/what is right in .* changed/)
		]);
		expect(locked({}, { lessons: ['escalate-well/away'], artefacts: ['poem'] })).toEqual([
			expect.stringMatching(/the released id "escalate-well\/away" is gone/),
			expect.stringMatching(/the released id "poem" is gone/)
		]);
	}
);

test('the lock that is kept holds every id that content has', () => {
	const { lock, modules } = compileContent('.');
	const ids = modules.flatMap(({ id, lessons }) => lessons.map((lesson) => `${id}/${lesson.id}`));
	// Written on the day of a release, by `npm run lock:ids`.
	expect(ids.filter((id) => !lock?.lessons.includes(id))).toEqual([]);
});

test('a lesson that weighs more than 8 kB fails the build', async () => {
	// What does not repeat does not shrink.
	const noise = Array.from({ length: 2400 }, (_, i) =>
		Math.sin(i + 1)
			.toString(36)
			.slice(3, 9)
	);
	const id = 'virtual:content/lesson/escalate-well/three-levels';
	writeFileSync(join(root, 'main.js'), `import('${id}').then(console.log);`);
	const built = build({
		root,
		configFile: false,
		logLevel: 'silent',
		plugins: [
			content(),
			{
				name: 'heavy',
				transform: (code, from) =>
					from.includes(id) ? `${code}\nexport const noise = ${JSON.stringify(noise)};` : undefined
			}
		],
		build: { write: false, rolldownOptions: { input: join(root, 'main.js') } }
	});
	await expect(built).rejects.toThrow(/escalate-well\/three-levels is \d+ bytes, gzip/);
});
