import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	LARGEST_FILE,
	teamFromJson,
	teamToJson,
	type Fault
} from '../../../src/domain/maturity/exchange.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { team } from '../link/assessment-samples.ts';
import { realModel } from './real-model.ts';

const outline = outlineOf(realModel());
const [sample] = fc.sample(
	team.filter(
		({ members, agreed, label }) => members > 5 && agreed.length > 3 && label === undefined
	),
	{ numRuns: 1, seed: 2 }
);
const text = teamToJson(sample!, outline);

type File = { questions: Record<string, unknown>[]; [field: string]: unknown };
const faults = (text: string): readonly Fault[] => {
	const read = teamFromJson(text, outline);
	return read.ok ? [] : read.faults;
};
/** The faults of a file in which something was changed by hand. */
const after = (edit: (file: File) => void): readonly Fault[] => {
	const file = JSON.parse(text) as File;
	edit(file);
	return faults(JSON.stringify(file));
};

describe('a team’s result as JSON', () => {
	test('comes back as it went out', () => {
		fc.assert(
			fc.property(team, (link) => {
				expect(teamFromJson(teamToJson(link, outline), outline)).toEqual({ ok: true, team: link });
			}),
			{ numRuns: 100, seed: 1 }
		);
	});

	test('names its questions, one a line, and is far below the cap', () => {
		const lines = text.split('\n');
		expect(lines).toHaveLength(57 + 3);
		questionOrder(outline).forEach((id, n) => expect(lines[n + 1]).toContain(`{"id":"${id}"`));
		expect(text.length).toBeLessThan(LARGEST_FILE / 60);
	});

	test.each<[string, (file: File) => void, string]>([
		['another format', (file) => (file['format'] = 'x'), 'format'],
		['a later version', (file) => (file['version'] = 2), 'version'],
		['another edition', (file) => (file['edition'] = 2), 'edition'],
		['no such quarter', (file) => (file['quarter'] = '2026-Q5'), 'quarter'],
		['a quarter out of reach', (file) => (file['quarter'] = '2084-Q1'), 'quarter'],
		['a scope of its own', (file) => (file['scope'] = 'half'), 'scope'],
		['a tier of its own', (file) => (file['tier'] = 4), 'tier'],
		['a tag of 17 bits', (file) => (file['team'] = 65_536), 'team'],
		['a label too long', (file) => (file['label'] = 'x'.repeat(25)), 'label'],
		['an empty label', (file) => (file['label'] = null), 'label'],
		['nobody', (file) => (file['members'] = 0), 'members'],
		['a field missing', (file) => delete file['members'], 'members'],
		['a field of its own', (file) => (file['note'] = ''), 'note'],
		['no questions', (file) => (file.questions = []), 'questions'],
		['questions that are none', (file) => (file.questions = 'all' as never), 'questions'],
		['a grade of its own', (file) => (file.questions[3]!['evidence'] = 3), 'questions[3].evidence'],
		[
			'an agreement on nothing',
			(file) => (file.questions[3]!['agreed'] = 'blank'),
			'questions[3].agreed'
		],
		['no word on agreement', (file) => delete file.questions[3]!['agreed'], 'questions[3].agreed'],
		['another question', (file) => (file.questions[3]!['id'] = 'O9.9'), 'questions[3].id'],
		[
			'half a vote',
			(file) => Object.assign(file.questions[3]!['votes']!, { manual: 0.5 }),
			'questions[3].votes.manual'
		],
		[
			'a vote as text',
			(file) => Object.assign(file.questions[3]!['votes']!, { manual: '1' }),
			'questions[3].votes.manual'
		],
		[
			'a vote for nothing',
			(file) => Object.assign(file.questions[3]!['votes']!, { blank: 1 }),
			'questions[3].votes.blank'
		],
		[
			'too many votes',
			(file) => Object.assign(file.questions[3]!['votes']!, { manual: 63 }),
			'questions[3].votes'
		]
	])('with %s is refused, and the place is named', (_case, edit, path) => {
		expect(after(edit).map((fault) => fault.path)).toEqual([path]);
		expect(after(edit)[0]!.message).toMatch(/\w{3}/);
	});

	test('with the votes of two people is refused', () => {
		const none = { manual: 0, reactive: 0, responsive: 0, proactive: 0, preventative: 0 };
		const votes = { ...none, manual: 1, proactive: 1, 'dont-know': 0, 'not-applicable': 0 };
		expect(after((file) => (file.questions[0]!['votes'] = votes))).toEqual([
			{
				path: 'questions[0].votes',
				message: 'has too few votes to count them out: it should hold the merged answer alone'
			}
		]);
	});

	test('names every fault, and counts those beyond fifty', () => {
		expect(
			after((file) => {
				file['tier'] = 9;
				file.questions[1]!['id'] = 7;
				delete file.questions[2]!['votes'];
			}).map(({ path }) => path)
		).toEqual(['tier', 'questions[1].id', 'questions[2].votes']);
		const many = after(
			(file) => (file.questions = Array.from({ length: 90 }, () => ({}) as never))
		);
		expect(many).toHaveLength(51);
		expect(many.at(-1)).toEqual({ path: '', message: `and ${90 * 4 - 50} faults more` });
	});

	test.each([
		['nothing', ''],
		['half of it', text.slice(0, -9)],
		['prose', 'Hello'],
		['nesting without end', '['.repeat(100_000)],
		['a list', '[]'],
		['null', 'null']
	])('that is %s is one fault of the whole', (_case, broken) => {
		expect(faults(broken).map(({ path }) => path)).toEqual(['']);
	});

	test('larger than any of ours is not read', () => {
		expect(faults(text + ' '.repeat(LARGEST_FILE))).toEqual([
			{ path: '', message: expect.stringContaining('1000000') as string }
		]);
	});

	test('cannot reach a prototype', () => {
		expect(faults(text.replace('"edition"', '"__proto__":{"x":1},"edition"'))).toEqual([
			{ path: '__proto__', message: 'is no field of ours' }
		]);
	});
});
