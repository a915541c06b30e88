import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkOwn, MOST_LETTERS, tooBig } from '../../../src/domain/scenario/own-file.ts';
import { quietPage } from './quiet-page.ts';

const written = readFileSync(
	new URL('../../../content/drills/quiet-page.yaml', import.meta.url),
	'utf8'
);

/** What is said of quiet-page with one change: "line:column path: message". */
function said(from: string | RegExp, to: string): string[] {
	const text = written.replace(from, to);
	expect(text).not.toBe(written);
	return told(text);
}
const told = (text: string): string[] =>
	checkOwn(text).problems.map(
		({ line, column, path, message }) => `${line}:${column} ${path}: ${message}`
	);

const lineOf = (text: string): number => written.slice(0, written.indexOf(text)).split('\n').length;

/** A scenario of the scenes given, over which the clock runs for a day. */
const looping = (scenes: string): string =>
	written
		.replace(/start: bedside[\s\S]*?(?=\nexpectations:)/, `start: s0\nscenes:\n${scenes}\n${OVER}`)
		.replace(/expectations:[\s\S]*?(?=\nyardsticks:)/, 'expectations: {}')
		.replace(/flags: .*/, 'flags: []')
		.replace(/draws:[\s\S]*?(?=\nimpact:)/, 'draws: {}')
		.replace(/effects:[\s\S]*?(?=\nevidence:)/, 'effects: []')
		.replace('horizon: 90m', 'horizon: 90d');
const OVER = '  over: { room: It is over., end: unresolved }';
const asking = (id: string, choices: readonly (readonly [string, string, string])[], more = '') =>
	`  ${id}:\n    room: Here we are.\n    ask: And now?\n    facilitator: Ask them.\n${more}    choices:\n${choices
		.map(
			([name, to, takes]) =>
				`      - { id: ${name}, text: Go ${name}, did: Went ${name}, why: Because, takes: ${takes}, to: ${to} }\n`
		)
		.join('')}`;

describe('an own file', () => {
	it('that holds is a scenario, the same as the build makes', () => {
		expect(checkOwn(written)).toEqual({ scenario: quietPage, problems: [] });
		expect(checkOwn(`\uFEFF${written.replaceAll('\n', '\r\n')}`).problems).toEqual([]);
	});

	it('is held against the points of the guides, where they are known', () =>
		expect(
			checkOwn(written, (point) => point !== 'fso.on-call.14').problems.map(({ line, path }) => [
				line,
				path
			])
		).toEqual([
			[lineOf('  - fso.on-call.14'), 'teaches.0'],
			[lineOf('  - { ask: Whose phone'), 'debrief.0.guide']
		]));

	it.each<[string, string | RegExp, string, RegExp]>([
		['a wrong schema', 'schema: drill/1', 'schema: drill/9', /^1:1 schema: Invalid type/],
		['an unknown key', 'number: 1', 'number: 1\ncolour: red', /^4:1 colour: unknown key$/],
		['a key twice', 'number: 1', 'number: 1\nnumber: 2', /^4:1 : "number" is here twice$/],
		['bad YAML', 'flags: [', 'flags: [[', /^\d+:\d+ : Flow sequence/],
		['a tag', 'title: The', 'title: !!js/function The', /^5:8 : Unresolved tag/],
		['an alias', 'flags: [', 'x: &a 1\ny: *a\nflags: [', /: Aliases \(\*\) are not read/],
		[
			'a key of the machine’s',
			'flags: [',
			'__proto__: {}\nflags: [',
			/: Nothing may be called "__proto__"$/
		],
		[
			'an outcome of the machine’s',
			'  answers: {',
			'  constructor: { a: 1 }\n  answers: {',
			/"constructor"$/
		],
		[
			'no such zone',
			'Europe/Lisbon',
			'Mars/Base',
			/response\.tz: There is no time zone "Mars\/Base"$/
		],
		[
			'an endless wait',
			'timeoutMin: 15',
			'timeoutMin: .inf',
			/timeoutMin: Infinity is no finite number$/
		],
		[
			'an endless night',
			'horizon: 90m',
			'horizon: 999999999h',
			/^9:1 horizon: expected at most 90 days/
		],
		[
			'a policy against the guides',
			'lesson: [L5]',
			'lesson: [L4]',
			/^\d+:7 response\.phones\.usual\.ade: L5: /
		]
	])('%s is named at its line', (_, from, to, says) =>
		expect(said(from, to)).toContainEqual(expect.stringMatching(says))
	);

	it('keeps a script as the text that it is', () => {
		const { scenario, problems } = checkOwn(
			written.replace('title: The page nobody heard', 'title: "<script>alert(1)</script>"')
		);
		expect([problems, scenario?.title]).toEqual([[], '<script>alert(1)</script>']);
	});

	it('does not touch the prototypes of anything', () => {
		checkOwn('__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }');
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});

describe('a hostile file is refused in bounded time', () => {
	/** Milliseconds for the worst of them on a busy machine; each takes a few seconds at most. */
	const PATIENCE = 60_000;

	it('of 50 MB: at once, by its size', () => {
		const text = 'a'.repeat(50_000_000);
		const begun = performance.now();
		expect(told(text)).toEqual(['1:1 : This file is 50.0 MB; a drill is at most 0.4 MB']);
		expect(performance.now() - begun).toBeLessThan(1000);
		expect(tooBig(50_000_000)).toBe('This file is 50.0 MB; a drill is at most 0.4 MB');
		expect(tooBig(MOST_LETTERS)).toBeUndefined();
	});

	it.each([
		['brackets', '['.repeat(200_000)],
		['maps', '{a: '.repeat(90_000)],
		['lists', '- '.repeat(190_000)],
		['questions', '? '.repeat(190_000)]
	])(
		'of nested %s',
		(_, text) => expect(told(text)).toEqual(['1:1 : This is nested too deeply']),
		PATIENCE
	);

	it.each([
		['keys', Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n')],
		['aliases in aliases', 'a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]'],
		['an alias of itself', 'a: &a [*a]'],
		['tabs', '\t: a\n'.repeat(50_000)],
		['nothing', ''],
		['no text', '\0\u0001\u0002'.repeat(1000)],
		['a number', '12']
	])(
		'of %s',
		(_, text) => {
			const { scenario, problems } = checkOwn(text);
			expect(scenario).toBeUndefined();
			expect(problems.length).toBeGreaterThan(0);
			expect(problems.length).toBeLessThanOrEqual(51);
			for (const { message } of problems) expect(message.length).toBeLessThan(300);
		},
		PATIENCE
	);

	it('whose scenes go round in no time', () => {
		const round = [
			asking('s0', [
				['on', 's1', '0s'],
				['out', 'over', '1m']
			]),
			asking('s1', [['back', 's0', '0s']])
		];
		expect(told(looping(round.join('')))).toEqual([
			expect.stringMatching(/^\d+:3 scenes\.s0: Scenes lead back to "s0" in no time; expected/)
		]);
	});

	it(
		'whose loop takes millions of steps',
		() => {
			const round = asking('s0', [
				['on', 's0', '1s'],
				['out', 'over', '1m']
			]);
			expect(told(looping(round))).toEqual([
				expect.stringMatching(/^\d+:1 scenes: More than 100000 positions; expected/)
			]);
		},
		PATIENCE
	);

	it(
		'that branches without end',
		() => {
			const many = Array.from({ length: 199 }, (_, i) =>
				asking(
					`s${i}`,
					Array.from({ length: 12 }, (__, k) => [
						`c${k}`,
						`s${(i * 7 + k * 13 + 1) % 199}`,
						`${k * 17 + 3}s`
					])
				)
			);
			expect(told(looping(many.join('')))).toEqual([
				expect.stringMatching(/^\d+:1 scenes: More than 100000 positions/)
			]);
		},
		PATIENCE
	);
});
