import { describe, expect, it } from 'vitest';
import { organisationOf } from '../../../src/domain/maturity/organisation.ts';
import { organisationSentence } from '../../../src/domain/maturity/organisation-sentence.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { must, randomVotes, scored } from './random-plan.ts';
import { is, seeded } from './random-team.ts';
import { sample } from './sample-plan.ts';

const team = (
	name: string,
	named: Record<string, AnswerState>,
	rest: AnswerState = 'responsive',
	quarter = '2026-Q1'
) => ({
	name,
	quarter,
	score: score(sample, [questionOrder(sample).map((id) => is(named[id] ?? rest))])
});
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('an organisation', () => {
	const teams = [
		team('Search', { 'P1.1': 'manual' }),
		team('Checkout', { 'P1.1': 'dont-know', 'P2.1': 'blank', 'P3.1': 'reactive' }),
		team('Payments', { 'P1.1': 'reactive', 'P2.2': 'manual', 'O6.1': 'manual' })
	];
	const organisation = organisationOf(sample, teams);

	it('keeps its teams as they were given, each with its own levels', () => {
		expect(organisation.teams.map(({ name, level, possible }) => [name, level, possible])).toEqual([
			['Search', 0, 0],
			['Checkout', null, null],
			['Payments', 1, 1]
		]);
		expect(organisation.teams[1]?.dimensions).toEqual([
			...[2, 2, 2, 2, 2, 2, 2],
			...[0, null, 1, 2, 2, 2, 2, 2, 2, 2]
		]);
	});

	it('shows how many stand where in each dimension, what the organisation gives among them', () => {
		const of = (id: string) => organisation.dimensions.find((dimension) => dimension.id === id);
		expect(of('P1')).toEqual({
			id: 'P1',
			side: 'operations',
			title: 'About P1',
			levels: [2, 1, 0, 0, 0],
			estimates: 0,
			partly: 0,
			notRated: 0
		});
		expect(of('P2')).toMatchObject({ levels: [0, 1, 1, 0, 0], notRated: 1 });
		expect(of('O6')).toMatchObject({ levels: [1, 0, 2, 0, 0] });
		expect(of('O1')).toMatchObject({ levels: [0, 0, 3, 0, 0] });
	});

	it('counts the estimates among them', () => {
		const quick = organisationOf(sample, [
			team('Search', { 'P3.2': 'blank', 'P3.3': 'blank', 'P3.4': 'blank' })
		]);
		expect(quick.dimensions.find(({ id }) => id === 'P3')).toMatchObject({
			levels: [0, 0, 1, 0, 0],
			estimates: 1,
			partly: 0,
			notRated: 0
		});
	});

	it('names what holds the most teams back, and the questions behind it', () => {
		expect(organisation.climbing).toBe(2);
		expect(organisation.blockers).toEqual({
			dimensions: [
				{ id: 'P1', dimension: 'P1', teams: 2, perhaps: 0 },
				{ id: 'P2', dimension: 'P2', teams: 1, perhaps: 0 }
			],
			questions: [
				{ id: 'P1.1', dimension: 'P1', teams: 2, perhaps: 0 },
				{ id: 'P2.2', dimension: 'P2', teams: 1, perhaps: 0 }
			]
		});
		const unsure = organisationOf(sample, [team('Search', { 'P1.1': 'dont-know' })]);
		expect(unsure.blockers).toEqual({
			dimensions: [{ id: 'P1', dimension: 'P1', teams: 1, perhaps: 1 }],
			questions: [{ id: 'P1.1', dimension: 'P1', teams: 1, perhaps: 1 }]
		});
	});

	it('is said in plain sentences, and of no team by its name', () => {
		const say = (...all: ReturnType<typeof team>[]) =>
			organisationSentence(organisationOf(sample, all));
		const low = team('A', { 'P1.1': 'manual' });
		const two = team('B', { 'P1.1': 'manual', 'P2.1': 'manual' });
		const three = team('C', { 'P1.1': 'manual', 'P2.1': 'manual', 'O1.1': 'manual' });
		const top = team('D', {}, 'preventative');
		const silent = team('E', {}, 'blank');
		expect(say()).toBe('No team has been added yet.');
		expect(say(silent)).toBe('Too little is answered in any team for a level.');
		expect(say(top, top)).toBe(
			'No team that has a level is held back: all of them are Preventative.'
		);
		expect(say(low, top)).toBe('“About P1” holds back the one team that could rise.');
		expect(say(low, two, silent)).toBe(
			'“About P1” holds back both teams that could rise. One more has too little answered for a level.'
		);
		expect(say(two, two, silent, silent)).toBe(
			'“About P1” and “About P2” each hold back both teams that could rise. Two more have too little answered for a level.'
		);
		const high = team('F', { 'P3.1': 'manual' });
		expect(say(low, two, high)).toBe(
			'“About P1” holds back two of the three teams that could rise.'
		);
		expect(say(low, low, low)).toBe('“About P1” holds back all three teams that could rise.');
		expect(say(high)).toBe('“About P3” holds back the one team that could rise.');
		expect(say(three, { ...three, quarter: '2025-Q4' })).toBe(
			'“About O1”, “About P1” and one more dimension each hold back both teams that could rise. The results are of two different quarters.'
		);
	});
});

describe('500 organisations of twenty random teams', { timeout: 120_000 }, () => {
	it('account for every team in every dimension, in any order of the teams', () => {
		const random = seeded(71);
		for (let n = 0; n < 500; n++) {
			const teams = Array.from({ length: 20 }, (_, i) => ({
				name: `Team ${i}`,
				quarter: `202${i % 3}-Q1`,
				score: scored(sample, randomVotes(sample, random))
			}));
			const organisation = organisationOf(sample, teams);
			for (const { levels, estimates, partly, notRated } of organisation.dimensions) {
				must(sum(levels) + notRated === 20 && Math.max(estimates, partly) <= sum(levels), n);
			}
			const { dimensions, questions } = organisation.blockers;
			for (const { teams, perhaps, id } of [...dimensions, ...questions]) {
				must(teams >= 1 && teams <= organisation.climbing && perhaps <= teams, n, id);
				must(!sample.beyond_team.includes(id.split('.')[0] ?? ''), n, id);
			}
			const held = teams.filter(({ score }) => score.overall.team?.heldBackBy.length);
			must(organisation.climbing === held.length, n);
			if (n % 10 > 0) continue;
			const turned = organisationOf(sample, teams.toReversed());
			must(JSON.stringify(turned.teams) === JSON.stringify(organisation.teams.toReversed()), n);
			must(
				JSON.stringify({ ...turned, teams: [] }) === JSON.stringify({ ...organisation, teams: [] }),
				n
			);
		}
	});
});
