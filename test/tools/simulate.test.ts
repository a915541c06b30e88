import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { unmet, type Check, type Printed } from '../domain/escalation/case-expect.ts';
import { CASES, ROOT, simulateIn, throughNpm } from './simulate-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => {
	writeFileSync(join(folder, name), text);
	return name;
};
const sample = readFileSync(`${CASES}T01.yaml`, 'utf8');
const TIMEOUT = { timeout: 120_000 };

type Line = {
	readonly file: string;
	readonly timeline?: readonly Printed[];
	readonly problems?: readonly { readonly path: string; readonly message: string }[];
};
const linesOf = (out: string) =>
	out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Line);

const files = readdirSync(CASES).filter((name) => name.endsWith('.yaml'));

describe('the simulate command', () => {
	test('meets what the 44 example cases demand', TIMEOUT, () => {
		expect(files.length).toBe(44);
		const { out, code } = simulateIn(CASES, ...files);
		const lines = linesOf(out);
		expect(lines.map(({ file }) => file)).toEqual(files);
		const failed = lines.flatMap(({ file, timeline = [], problems }) => {
			const expected = readFileSync(`${CASES}${file.replace('.yaml', '.expect.json')}`, 'utf8');
			const { checks } = JSON.parse(expected) as { checks: Check[] };
			const ran = { rows: timeline, text: JSON.stringify(problems), code: problems ? 1 : 0 };
			return unmet(checks, ran).map((check) => `${file}: ${check}`);
		});
		expect(failed).toEqual([]);
		expect(code).toBe(0);
	});

	test('answers one file with an array, an entry a line', TIMEOUT, () => {
		expect(throughNpm(join(ROOT, 'test'), 'escalation-cases/T01.yaml')).toEqual({
			code: 0,
			err: '',
			out: `[
  {"at":0,"type":"level","level":1,"pass":0,"reason":"created"},
  {"at":0,"type":"page","level":1,"pass":0,"people":["ade"]},
  {"at":0,"type":"notify","level":1,"people":["ade"],"channel":"push"},
  {"at":30,"type":"level","level":2,"pass":0,"reason":"timeout"},
  {"at":30,"type":"page","level":2,"pass":0,"people":["bo"]},
  {"at":30,"type":"notify","level":2,"people":["bo"],"channel":"push"}
]
`
		});
	});

	test('answers JSON as it answers YAML', TIMEOUT, () => {
		const json = write(
			'case.json',
			JSON.stringify({
				id: 'J',
				start: '2026-03-04T02:00:00Z',
				service: { urgency: 'high' },
				people: { ade: {} },
				policy: { levels: [{ timeoutMin: 30, targets: ['ade'] }] },
				until: 1
			})
		);
		expect(JSON.parse(simulateIn(folder, json).out)).toEqual([
			{ at: 0, type: 'level', level: 1, pass: 0, reason: 'created' },
			{ at: 0, type: 'page', level: 1, pass: 0, people: ['ade'] },
			expect.objectContaining({ at: 0, type: 'unnotified', people: ['ade'] })
		]);
	});

	test('adds what the linter finds', TIMEOUT, () => {
		const { out, code } = simulateIn(CASES, '--lint', 'T43.yaml');
		const { timeline, findings } = JSON.parse(out) as {
			timeline: unknown[];
			findings: Record<string, unknown>[];
		};
		expect(timeline.length).toBeGreaterThan(0);
		expect(findings.map(({ rule }) => rule)).toContain('L3');
		for (const finding of findings)
			expect(Object.keys(finding)).toEqual(['rule', 'path', 'message']);
		expect(code).toBe(0);
	});

	test('says all that is wrong with one file, and prints nothing else', TIMEOUT, () => {
		const bad = sample
			.replace('timeoutMin: 30', 'timeoutMin: 0.5')
			.replace('repeat: 0', 'repaet: 0')
			.replace('[bo]', '[bob]');
		expect(simulateIn(folder, write('bad.yaml', bad))).toEqual({
			code: 1,
			out: '',
			err: [
				'policy.levels[0].timeoutMin: is 0.5; a level waits at least 1 minute',
				'policy.repaet: is no key here; did you mean "repeat"?',
				'policy.levels[1].targets[0]: is "bob"; no schedule or person has that id; did you mean "bo"?',
				''
			].join('\n')
		});
	});

	test('gives each of several files its line, and ends with 1 if one is malformed', TIMEOUT, () => {
		const good = write('good.yaml', sample);
		const bad = write('worse.yaml', 'id: [');
		const { out, err, code } = simulateIn(folder, good, bad);
		expect(linesOf(out)).toEqual([
			{ file: good, timeline: expect.any(Array) },
			{ file: bad, problems: [{ path: 'line 1, column 6', message: expect.any(String) }] }
		]);
		expect([err, code]).toEqual(['', 1]);
	});

	test('refuses a file of 20 MB at once, by its size', TIMEOUT, () => {
		const big = write('big.yaml', '# '.padEnd(20_000_000, 'x'));
		const said = `${big}: is 20 MB; a case is at most 1 MB\n`;
		expect(simulateIn(folder, big)).toEqual({ code: 1, out: '', err: said });
	});

	test('names a file that cannot be read, and goes on with the others', TIMEOUT, () => {
		const alone = simulateIn(folder, 'absent.yaml');
		expect([alone.code, alone.out]).toEqual([1, '']);
		expect(alone.err).toMatch(/^absent\.yaml: cannot be read: ENOENT/);
		const { out, err, code } = simulateIn(folder, '.', `${CASES}/T01.yaml`);
		expect([err, code]).toEqual(['', 1]);
		expect(linesOf(out).map((line) => Object.keys(line as object))).toEqual([
			['file', 'problems'],
			['file', 'timeline']
		]);
	});

	test.each([[[]], [['--lint']], [['--what', 'T01.yaml']]])(
		'says how it is used: %j',
		TIMEOUT,
		(args) => {
			const { out, err, code } = simulateIn(folder, ...args);
			expect(err).toContain('Usage: npm run -s simulate');
			expect([out, code]).toEqual(['', 2]);
		}
	);

	test('takes 220 files in one go', TIMEOUT, () => {
		const all = Array.from({ length: 5 }, () => files).flat();
		expect(linesOf(simulateIn(CASES, ...all).out).length).toBe(220);
	});
});
