import { expect, test } from 'vitest';
import type { ArtefactForm } from '../../../src/domain/artefact/schema.ts';
import type { GuidePoint } from '../../../src/domain/guide/types.ts';
import { coverageOf, gaps, type CoverSources } from '../../../src/domain/learning/coverage.ts';
import type { Model } from '../../../src/domain/maturity/types.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { lessonOf, moduleOf, sample } from './sample.ts';

const point = (id: string, kind = 'practice'): GuidePoint => ({
	id,
	kind,
	label: `Escalation Policies, point ${Number(id.split('.').at(-1))}`,
	heading: `Heading ${id}`,
	point: 'Ours.',
	url: `https://example.org/${id}`,
	guide: 'Full-Service Ownership'
});
const POINTS = [
	point('fso.escalations.01', 'quote-idea'),
	...['02', '03', '04', '05', '06', '07'].map((n) => point(`fso.escalations.${n}`)),
	point('fso.escalations.08', 'resource')
];
const last = (id: string): string => id.split('.').at(-1) ?? '';

// The lesson teaches 02 and 03; both of its checks test 02.
const module = {
	...moduleOf({
		...lessonOf(sample('single'), sample('order')),
		teaches: ['fso.escalations.02', 'fso.escalations.03']
	}),
	exercises: [{ id: 'make', artefact: 'runbook', title: 'Make', minutes: 5, brief: 'Do.' }]
};
const sources: CoverSources = {
	points: Object.fromEntries(POINTS.map((one) => [one.id, one])),
	modules: [module],
	artefacts: [
		{ artefact: 'runbook', rules: [{ point: 'fso.escalations.04' }] }
	] as unknown as ArtefactForm[],
	drills: [
		{
			id: 'quiet-page',
			title: 'A quiet page',
			teaches: ['fso.escalations.05'],
			expectations: [{ guide: 'fso.escalations.05' }, { guide: 'fso.escalations.02' }]
		}
	] as unknown as Scenario[],
	model: {
		dimensions: [
			{ id: 'P1', title: 'People', questions: [{ derives_from: ['fso.escalations.06'] }] }
		]
	} as unknown as Model,
	waivers: { 'fso.escalations.07': 'Nothing in it to practise.' }
};
const covered = coverageOf(sources);
const lesson = { title: 'A lesson', address: '/learn/a-module/a-lesson' };
const drill = { title: 'A quiet page', address: '/drill/quiet-page' };

test('every point stands in the order of its guide, with where it is taught and exercised', () => {
	expect(covered.map(({ id, taught, exercised }) => [last(id), taught, exercised])).toEqual([
		['01', [], []],
		['02', [lesson], [lesson, drill]],
		['03', [lesson], []],
		['04', [], [{ title: 'Make', address: '/learn/a-module/exercise/make' }]],
		['05', [], [drill]],
		['06', [], [{ title: 'People', address: '/assess/dimension/P1' }]],
		['07', [], []],
		['08', [], []]
	]);
});

test('a point names its guide and the page it stands on, without the number of its citation', () => {
	expect(covered[1]).toMatchObject({
		guide: 'Full-Service Ownership',
		section: 'Escalation Policies',
		heading: 'Heading fso.escalations.02',
		url: 'https://example.org/fso.escalations.02'
	});
});

test('what lacks one or the other is a gap, unless it is waived or only points elsewhere', () => {
	expect(gaps(covered).map(({ id }) => last(id))).toEqual(['03', '04', '05', '06']);
	expect(covered[6]?.waived).toBe('Nothing in it to practise.');
});

test('without an assessment the rest is still covered', () => {
	const none = coverageOf({ ...sources, model: undefined });
	expect(none.find(({ id }) => last(id) === '06')?.exercised).toEqual([]);
});
