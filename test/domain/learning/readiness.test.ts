import { describe, expect, test } from 'vitest';
import type { LearningPath, PathStop } from '../../../src/domain/learning/path-schema.ts';
import { openLabels, ticksOf } from '../../../src/domain/learning/readiness-form.ts';
import { stillOpen } from '../../../src/domain/learning/readiness-open.ts';
import { readinessOn } from '../../../src/domain/learning/readiness.ts';
import type { Form } from '../../../src/domain/artefact/form-schema.ts';
import { artefact, day, lesson, module, run } from '../progress/facts.ts';

const stop = (kind: PathStop['kind'], subject: string, address: string): PathStop => ({
	kind,
	subject,
	address,
	title: `${kind} ${subject}`,
	minutes: 5
});
const path: LearningPath = {
	id: 'p',
	title: 'A path',
	for: 'You.',
	ends: 'You can.',
	minutes: 20,
	stages: [
		{
			title: 'First',
			stops: [stop('module', 'm', '/learn/m'), stop('lesson', 'n/l0', '/learn/n/l0')]
		},
		{
			title: 'Then',
			stops: [stop('exercise', 'kit', '/learn/n/exercise/kit'), stop('drill', 'd', '/drill/d')]
		}
	]
};
const modules = [module('m', 2, ['policy']), module('n', 1)];
const nothing = { attempts: [], outcomes: [], artefacts: [] };
const around = { kit: undefined, due: 0 };
const checks = (subject: string, at: number, ...firstRight: boolean[]) => ({
	...lesson(subject, at),
	result: {
		checks: firstRight.map((right, i) => ({
			check: `c${i}`,
			rev: 1,
			right: true,
			firstRight: right,
			tries: 1
		}))
	}
});

describe('what was done', () => {
	test('nothing yet: everything is there to be begun, and nothing is judged', () => {
		const readiness = readinessOn(path, modules, nothing);
		expect(readiness).toEqual({
			begun: false,
			reads: [
				{
					title: 'module m',
					address: '/learn/m',
					lessons: 2,
					done: 0,
					checks: 0,
					firstRight: 0,
					exercises: [
						{
							title: 'policy',
							artefact: 'policy',
							address: '/learn/m/exercise/e-policy',
							mark: 'new'
						}
					]
				},
				{
					title: 'lesson n/l0',
					address: '/learn/n/l0',
					lessons: 1,
					done: 0,
					checks: 0,
					firstRight: 0,
					exercises: []
				}
			],
			makes: [
				{ title: 'exercise kit', artefact: 'kit', address: '/learn/n/exercise/kit', mark: 'new' }
			],
			plays: [{ title: 'drill d', address: '/drill/d', plays: 0 }]
		});
		expect(stillOpen(readiness, around).map(({ what }) => what)).toEqual([
			'two lessons and its exercise',
			'one lesson',
			'exercise',
			'drill, not played'
		]);
	});

	test('the first time through a lesson counts; an outcome that cannot be read counts no checks', () => {
		const { reads } = readinessOn(path, modules, {
			...nothing,
			outcomes: [
				checks('m/l0', day(3), true, true, true),
				checks('m/l0', day(1), true, false, false),
				{ ...lesson('m/l1', day(2)), result: 'broken' }
			]
		});
		expect(reads[0]).toMatchObject({ done: 2, checks: 3, firstRight: 1 });
	});

	test('of several artefacts the one that is made goes first, else the last that was changed', () => {
		const open = artefact('policy', day(1), { open: ['owner'] });
		const later = artefact('policy', day(2), { open: ['owner'] });
		const whole = artefact('policy', day(0));
		const made = (...artefacts: (typeof open)[]) =>
			readinessOn(path, modules, { ...nothing, artefacts }).reads[0]?.exercises[0];
		expect([made(open, later), made(open, whole, later)]).toMatchObject([
			{ mark: 'begun', kept: later },
			{ mark: 'done', kept: whole }
		]);
	});

	test('an example that was only opened is not begun', () => {
		const made = artefact('policy', day(1));
		const opened = { ...made, createdAt: made.updatedAt };
		const [read] = readinessOn(path, modules, { ...nothing, artefacts: [opened] }).reads;
		expect(read?.exercises[0]).not.toHaveProperty('kept');
		expect(read?.exercises[0]?.mark).toBe('new');
	});

	test('of a drill the last play that can be read, with the decision that cost most', () => {
		const worst = run(day(2), { scenario: 'd', met: 3, missed: 1, ack: null });
		const decision = {
			at: 1,
			scene: 's',
			choice: 'c',
			verdict: 'worst',
			loss: 1,
			lossCustomerMinutes: 1
		};
		const result = worst.result as { decisions: unknown[] };
		const played = {
			...worst,
			result: { ...result, decisions: [{ ...decision, title: 'Waited', sentence: 'So.' }] }
		} as typeof worst;
		const { plays } = readinessOn(path, modules, {
			...nothing,
			outcomes: [
				run(day(1), { scenario: 'd' }),
				played,
				{ ...run(day(3), { scenario: 'd' }), result: 1 }
			]
		});
		expect(plays).toEqual([
			{
				title: 'drill d',
				address: '/drill/d',
				plays: 2,
				last: {
					id: played.id,
					at: day(2),
					met: 3,
					exercised: 4,
					ackSeconds: null,
					costliest: 'Waited'
				}
			}
		]);
	});
});

describe('what is open', () => {
	const deeds = {
		attempts: [],
		outcomes: [
			checks('m/l0', day(1), true),
			checks('n/l0', day(1), true),
			run(day(1), { scenario: 'd' })
		],
		artefacts: [artefact('kit', day(1), { open: ['owner'] })]
	};

	test('is one short line a stop, with where to go on', () => {
		expect(stillOpen(readinessOn(path, modules, deeds), { ...around, due: 3 })).toEqual([
			{ title: 'module m', what: 'one more lesson and its exercise', address: '/learn/m/l1' },
			{ title: 'exercise kit', what: 'exercise, begun', address: '/learn/n/exercise/kit' },
			{ title: 'Review', what: '3 cards due, 3 minutes', address: '/learn/review' }
		]);
	});

	test('names the kit by what is not ticked, in place of its exercise', () => {
		const kit = { artefact: 'kit', ticks: [{ label: 'Kit', of: 3, open: ['a', 'b'] }] };
		const what = (ticks: typeof kit.ticks) =>
			stillOpen(readinessOn(path, modules, deeds), { kit: { ...kit, ticks }, due: 0 }).slice(1);
		expect(what(kit.ticks)).toEqual([
			{ title: 'Kit checklist', what: 'two items not ticked', address: '/learn/n/exercise/kit' }
		]);
		expect(what([])).toMatchObject([{ title: 'exercise kit' }]);
	});
});

describe('forms', () => {
	const item = (id: string) => ({ id, text: `Item ${id}` });
	const form = {
		sections: [
			{
				id: 's',
				title: 'S',
				fields: [
					{ id: 'owner', kind: 'line', label: 'Owner' },
					{ id: 'kit', kind: 'checklist', label: 'Kit', items: [item('a'), item('b')] },
					{
						id: 'rows',
						kind: 'table',
						label: 'Rows',
						columns: [{ id: 'who', kind: 'line', label: 'Who' }]
					}
				]
			}
		]
	} as unknown as Form;

	test('ticks: what is ticked, and nothing where nothing is kept or it cannot be read', () => {
		const none = [{ label: 'Kit', of: 2, open: ['Item a', 'Item b'] }];
		expect([
			ticksOf(form, { version: 1, values: { kit: ['b', 'gone'] } }),
			ticksOf(form, undefined),
			ticksOf(form, 'broken')
		]).toEqual([[{ label: 'Kit', of: 2, open: ['Item a'] }], none, none]);
	});

	test('open places by their labels, each once; names that are gone are passed over', () => {
		const open = ['owner', 'rows[0].who', 'rows[1].who', 'gone'];
		expect([
			openLabels(form, { open }),
			openLabels(form, null),
			openLabels(form, { open: 3 })
		]).toEqual([['Owner', 'Who'], [], []]);
	});
});
