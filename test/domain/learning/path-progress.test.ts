import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModuleEntry } from '../../../src/domain/guide/content-index.ts';
import { pathLeft, pathStages, type Deeds } from '../../../src/domain/learning/path-progress.ts';
import type { LearningPath, PathStop } from '../../../src/domain/learning/path-schema.ts';
import type { AttemptOf, AttemptRecord } from '../../../src/domain/record/types.ts';
import { artefact, lesson, run } from '../progress/facts.ts';

const module: ModuleEntry = {
	id: 'm',
	number: 1,
	title: 'A module',
	minutes: 12,
	cards: 0,
	lessons: [
		{ id: 'one', title: 'One', minutes: 3 },
		{ id: 'two', title: 'Two', minutes: 4 }
	],
	exercises: [{ id: 'make', title: 'Make', minutes: 5, artefact: 'runbook' }]
};

const stop = (kind: PathStop['kind'], subject: string, minutes: number, address: string) =>
	({ kind, subject, minutes, address, title: subject }) as const;
const whole = stop('module', 'm', 12, '/learn/m');
const other = stop('lesson', 'n/three', 2, '/learn/n/three');
const form = stop('exercise', 'kit', 6, '/learn/n/exercise/kit');
const drill = stop('drill', 'quiet-page', 15, '/drill/quiet-page');

const path: LearningPath = {
	id: 'p',
	title: 'A path',
	for: 'You.',
	ends: 'You can.',
	minutes: 35,
	stages: [
		{ title: 'First', stops: [whole, other] },
		{ title: 'Then', stops: [form, drill] }
	]
};

const begun = (of: AttemptOf, subject: string): AttemptRecord => ({
	kind: 'attempt',
	id: `${of}-${subject}`,
	version: 1,
	createdAt: 1,
	updatedAt: 1,
	of,
	subject,
	contentHash: 'h',
	detail: null
});
const NOTHING: Deeds = { attempts: [], outcomes: [], artefacts: [] };
const far = (deeds: Partial<Deeds>) => {
	const stages = pathStages(path, [module], { ...NOTHING, ...deeds });
	const { minutes, next, begun: any } = pathLeft(stages);
	return {
		marks: stages.flatMap(({ stops }) => stops.map(({ mark, minutes: left }) => [mark, left])),
		left: minutes,
		next: next?.address,
		begun: any
	};
};

describe('a path', () => {
	test('untouched, begins at its first stop and takes all of its minutes', () => {
		expect(far({})).toEqual({
			marks: [
				['new', 12],
				['new', 2],
				['new', 6],
				['new', 15]
			],
			left: 35,
			next: '/learn/m',
			begun: false
		});
	});

	test('goes on within a module at what was begun, else at what is next', () => {
		expect(far({ outcomes: [lesson('m/one', 1)] })).toMatchObject({
			marks: [['begun', 9], expect.anything(), expect.anything(), expect.anything()],
			next: '/learn/m/two',
			begun: true
		});
		expect(
			far({ outcomes: [lesson('m/one', 1)], artefacts: [artefact('runbook', 1, {})] }).next
		).toBe('/learn/m/exercise/make');
	});

	test('goes on with what was begun anywhere before anything new', () => {
		expect(far({ attempts: [begun('run', 'quiet-page')] })).toMatchObject({
			next: '/drill/quiet-page',
			left: 35,
			begun: true
		});
	});

	test('is done when every lesson, exercise and drill is, by whichever way they were done', () => {
		const deeds = {
			outcomes: [lesson('m/one', 1), lesson('m/two', 2), lesson('n/three', 3), run(4)],
			artefacts: [artefact('runbook', 5), artefact('kit', 6)]
		};
		expect(far(deeds)).toEqual({
			marks: [
				['done', 0],
				['done', 0],
				['done', 0],
				['done', 0]
			],
			left: 0,
			next: undefined,
			begun: true
		});
	});

	test('takes a drill for no lesson of the same name, and a lesson begun again for done', () => {
		expect(far({ outcomes: [lesson('quiet-page', 1)] }).begun).toBe(false);
		const again = { attempts: [begun('lesson', 'n/three')], outcomes: [lesson('n/three', 1)] };
		expect(far(again).marks[1]).toEqual(['done', 0]);
	});

	test('with each thing done takes less, and never below nothing', () => {
		const done = ['m/one', 'm/two', 'n/three', 'x/none'];
		fc.assert(
			fc.property(fc.subarray(done), fc.constantFrom(...done), (some, more) => {
				const left = (all: readonly string[]): number =>
					far({ outcomes: all.map((subject, i) => lesson(subject, i + 1)) }).left;
				expect(left([...some, more])).toBeLessThanOrEqual(left(some));
				expect(left(some)).toBeGreaterThanOrEqual(6 + 15);
			})
		);
	});
});
