import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCaseText, titleOf, writeCaseText } from '../../../src/domain/escalation/case-text.ts';
import { caseOf } from './model/arbitrary.ts';

const FOLDER = new URL('../../escalation-cases/', import.meta.url).pathname;
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const text = (name: string) => readFileSync(`${FOLDER}${name}`, 'utf8');
const sample = text('T01.yaml');

const told = (of: string): readonly string[] => {
	const parsed = readCaseText(of);
	return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('the text of a case', () => {
	test.each(files)('%s is read, and written so that it is read again', (name) => {
		const parsed = readCaseText(text(name));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		const written = writeCaseText(parsed.file, titleOf(text(name)));
		expect(readCaseText(written)).toEqual(parsed);
		expect(titleOf(written)).toBe(titleOf(text(name)));
	});

	test('reads back what is written, of any case and title', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(
				caseOf({ actions: 6, until: 30 }),
				fc.string({ unit: 'grapheme' }),
				(file, title) => {
					const written = writeCaseText(file, title);
					expect(readCaseText(written)).toEqual({ ok: true, file });
					expect(titleOf(written)).toBe(title.replace(/\s+/g, ' ').trim());
				}
			),
			{ seed: 1, numRuns: 150 }
		);
	});

	test('keeps ids and names that YAML could read as something else', () => {
		const odd = ['no', 'null', '08:30', '1e3', '- a', '# b', 'é "c"', '~', '0x1f', 'true'];
		const file = {
			id: '12',
			start: '2026-03-04T02:00:00Z',
			service: { urgency: 'high' as const },
			people: Object.fromEntries(odd.map((id) => [id, { name: id }])),
			policy: { levels: [{ timeoutMin: '1:30', targets: odd }] },
			until: 5
		};
		expect(readCaseText(writeCaseText(file))).toEqual({ ok: true, file });
	});

	test('is as the spec writes it', () => {
		const parsed = readCaseText(text('T70.yaml'));
		expect(parsed.ok && writeCaseText(parsed.file, 'Two\noverrides')).toBe(`# Two overrides
id: T70
preset: pagerduty-like
start: "2026-03-04T22:00:00Z"
service: { tier: 1, urgency: high }
people:
  foo: { tz: UTC, rules: { high: [ { afterMin: 0, channel: push } ] } }
  eve: { tz: UTC, rules: { high: [ { afterMin: 0, channel: push } ] } }
  ann: { tz: UTC, rules: { high: [ { afterMin: 0, channel: push } ] } }
schedules:
  primary:
    tz: UTC
    layers: [ { rotation: { unit: week, length: 1, start: "2026-02-16T00:00", users: [ foo ] } } ]
    overrides:
      - { from: "2026-03-04T22:00", to: "2026-03-04T23:00", add: eve }
      - { from: "2026-03-04T22:00", to: "2026-03-04T22:30", add: ann }
policy:
  repeat: 0
  levels:
    - { timeoutMin: 29, targets: [ primary ] }
    - { timeoutMin: 1, targets: [ primary ] }
    - { timeoutMin: 29, targets: [ primary ] }
    - { timeoutMin: 1, targets: [ primary ] }
    - { timeoutMin: 5, targets: [ primary ] }
actions: []
until: 64
`);
	});

	test.each([
		['a key twice', `${sample}id: again\n`, 'line 13, column 1: this key is here twice'],
		[
			'a second document',
			`${sample}---\na: 1\n`,
			'line 13, column 1: a second document begins here; a file holds one case'
		],
		['an open list', 'id: [a', 'line 1, column 7: '],
		['a tab', 'id:\n\t- a', 'line 2, column 1: a tab stands where spaces belong'],
		['an unknown tag', 'id: !!js/function x', 'line 1, column 5: Unresolved tag'],
		['nothing', '', ': is empty'],
		['an alias of nothing', 'id: *a', ': has an alias'],
		['an alias within itself', '&a [*a]', 'is nested too deeply'],
		['depth', '['.repeat(100_000), ': is nested too deeply'],
		[
			'aliases of aliases',
			[
				'a: &a [1,1,1,1,1,1,1,1,1,1]',
				'b: &b [*a,*a,*a,*a,*a,*a,*a,*a]',
				'c: &c [*b,*b,*b,*b,*b,*b,*b,*b]',
				'd: &d [*c,*c,*c,*c,*c,*c,*c,*c]'
			].join('\n'),
			': repeats what is under an alias more than 100 times'
		],
		[
			'a key of every object',
			sample.replace('bo:', '__proto__:'),
			'people.__proto__: is not possible as a key'
		],
		['20 MB', '#'.padEnd(20_000_000, 'x'), ': is 20 MB; a case is at most 1 MB'],
		['a byte too many', '#'.padEnd(1_000_001, 'x'), ': is 1.1 MB; a case is at most 1 MB']
	])('is refused for %s', (_name, of, wanted) => {
		expect(told(of)[0]).toContain(wanted);
	});

	test('may be named by an alias', () => {
		const shared = sample.replace('ade: {', 'ade: &who {').replace(/bo: \{.*/, 'bo: *who');
		expect(told(shared)).toEqual([]);
	});
	test('has a title only as a comment on its first line', () => {
		expect(['# a  b \nid: 1', '\uFEFF#x', 'id: 1 # x', ''].map(titleOf)).toEqual([
			'a  b',
			'x',
			'',
			''
		]);
	});
});
