import * as v from 'valibot';
import { CheckSchema } from '../../../src/domain/learning/check-schema.ts';
import type { Answer } from '../../../src/domain/learning/grade.ts';
import type {
	Aside,
	Block,
	Check,
	CheckKind,
	CheckOf,
	LearningModule,
	Lesson
} from '../../../src/domain/learning/types.ts';

const common = {
	rev: 1,
	tests: ['fso.escalations.02'],
	prompt: 'Which?',
	explain: 'Because.'
};
const option = (id: string, correct = false) => ({ id, text: `Option ${id}`, correct, why: 'So.' });

const raw: { readonly [K in CheckKind]: unknown } = {
	single: {
		...common,
		kind: 'single',
		id: 'one',
		options: [option('a'), option('b', true), option('c')]
	},
	multiple: {
		...common,
		kind: 'multiple',
		id: 'many',
		options: [option('a', true), option('b'), option('c', true), option('d')]
	},
	order: {
		...common,
		kind: 'order',
		id: 'row',
		items: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Item ${id}`, why: 'So.' }))
	},
	fault: {
		...common,
		kind: 'fault',
		id: 'odd',
		artefact: {
			title: 'A draft',
			parts: ['a', 'b', 'c'].map((id) => ({
				id,
				text: `Part ${id}`,
				faulty: id === 'b',
				why: 'So.'
			}))
		}
	},
	branch: {
		...common,
		kind: 'branch',
		id: 'story',
		nodes: [
			{
				id: 'first',
				at: '02:10',
				text: 'It rings.',
				choices: [
					{ id: 'take', text: 'Take it', to: 'second', correct: true, why: 'So.' },
					{ id: 'leave', text: 'Leave it', to: 'late', why: 'So.' }
				]
			},
			{
				id: 'second',
				text: 'It is hard.',
				choices: [
					{ id: 'ask', text: 'Ask', to: 'good', correct: true, why: 'So.' },
					{ id: 'wait', text: 'Wait', to: 'late', why: 'So.' }
				]
			}
		],
		endings: [
			{ id: 'good', title: 'Good', correct: true, debrief: 'Well done.' },
			{ id: 'late', title: 'Late', debrief: 'Too late.' }
		]
	},
	match: {
		...common,
		kind: 'match',
		id: 'pairs',
		columns: { left: 'Word', right: 'What it means' },
		pairs: ['a', 'b', 'c'].map((id) => ({
			id,
			left: `Left ${id}`,
			right: `Right ${id}`,
			why: 'So.'
		})),
		others: [{ id: 'd', right: 'Right d', why: 'So.' }]
	},
	categorise: {
		...common,
		kind: 'categorise',
		id: 'heaps',
		buckets: [
			{ id: 'in', text: 'In' },
			{ id: 'out', text: 'Out' }
		],
		items: ['a', 'b', 'c', 'd'].map((id, i) => ({
			id,
			text: `Item ${id}`,
			bucket: i % 2 ? 'out' : 'in',
			why: 'So.'
		}))
	},
	number: {
		...common,
		kind: 'number',
		id: 'sum',
		unit: 'minutes',
		given: [
			{ name: 'objective', says: 'Objective', value: 99.9, unit: '%' },
			{ name: 'days', says: 'Window', value: 28, unit: 'days' }
		],
		formula: '(100 - objective) / 100 * days * 24 * 60',
		solution: 40.32,
		tolerance: 0.1,
		working: ['28 days are 40,320 minutes.'],
		slips: [{ id: 'month', value: 43.2, why: 'That is thirty days.' }]
	},
	fill: {
		...common,
		kind: 'fill',
		id: 'gaps',
		title: 'A description',
		text: 'It is run by {who} and found {where}.',
		blanks: [
			{ id: 'who', label: 'Who runs it', options: [option('a'), option('b', true), option('c')] },
			{ id: 'where', label: 'Where', options: [option('a', true), option('b'), option('c')] }
		]
	},
	write: {
		...common,
		kind: 'write',
		id: 'words',
		starter: 'The service',
		model: 'The service takes money back.',
		criteria: ['a', 'b', 'c'].map((id) => ({ id, text: `Says ${id}`, why: 'So.' }))
	}
};

/** One sound check of each kind. */
export const sample = <K extends CheckKind>(kind: K): CheckOf<K> =>
	v.parse(CheckSchema, raw[kind]) as CheckOf<K>;

export const KINDS = Object.keys(raw) as readonly CheckKind[];

export const rightAnswers: { readonly [K in CheckKind]: Extract<Answer, { kind: K }> } = {
	single: { kind: 'single', option: 'b' },
	multiple: { kind: 'multiple', options: ['c', 'a'] },
	order: { kind: 'order', items: ['a', 'b', 'c', 'd'] },
	fault: { kind: 'fault', parts: ['b'] },
	branch: { kind: 'branch', path: ['take', 'ask'] },
	match: { kind: 'match', places: ['a', 'b', 'c'].map((id) => ({ item: id, to: id })) },
	categorise: {
		kind: 'categorise',
		places: ['a', 'b', 'c', 'd'].map((item, i) => ({ item, to: i % 2 ? 'out' : 'in' }))
	},
	number: { kind: 'number', value: 40.32 },
	fill: {
		kind: 'fill',
		places: [
			{ item: 'where', to: 'a' },
			{ item: 'who', to: 'b' }
		]
	},
	write: { kind: 'write', text: 'It pays back.', met: ['c', 'a', 'b'] }
};

/** A note in the margin that leads to the guide. */
export const cited: Aside = {
	kind: 'cite',
	text: 'It says so.',
	points: [
		{
			id: 'fso.escalations.02',
			label: 'Escalation Policies, point 2',
			url: 'https://ownership.pagerduty.com/escalations/'
		}
	]
};

const asBlock = (check: Check): Block => ({ kind: 'check', check });

/** A lesson that no author check has anything against, asking these. */
export const lessonOf = (...checks: Check[]): Lesson => ({
	id: 'a-lesson',
	kind: 'lesson',
	title: 'A lesson',
	lead: 'One idea.',
	minutes: 1,
	teaches: ['fso.escalations.02'],
	number: 1,
	blocks: [{ kind: 'prose', html: '<p>It rings.</p>', asides: [cited] }, ...checks.map(asBlock)]
});

export const moduleOf = (...lessons: Lesson[]): LearningModule => ({
	id: 'a-module',
	number: 1,
	title: 'A module',
	minutes: 1,
	why: 'It matters. It helps.',
	outcomes: ['One', 'Two'],
	roles: [],
	recommends: [],
	artefacts: [],
	exercises: [],
	lessons,
	contentHash: 'x'
});
