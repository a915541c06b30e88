import { describe, expect, test } from 'vitest';
import {
	drillsToName,
	isTaken,
	offersFor,
	type OfferSources
} from '../../../src/domain/maturity/evidence-offers.ts';
import { artefact, day, module, run } from '../progress/facts.ts';

const NOW = '2026-Q1';
const exercise = { module: 'escalate-well', id: 'e-policy', title: 'Build your policy' };
const sources = (more: Partial<OfferSources> = {}): OfferSources => ({
	outcomes: [],
	artefacts: [],
	map: { drills: { 'quiet-page': { m0: ['P2.1'], m1: ['P1.3'], x0: ['P2.1'] } } },
	teaching: { 'P1.1': { exercise, points: [] } },
	modules: [module('escalate-well', 1, ['policy'])],
	drills: [],
	seen: { 'quiet-page': { m0: 'Messages spaced a minute apart' } },
	...more
});

describe('evidence on offer', () => {
	test('a met expectation that maps to the question, once a drill, the latest play', () => {
		const outcomes = [run(day(1), { met: 2 }), run(day(9), { met: 2 })];
		expect(offersFor('P2.1', NOW, sources({ outcomes }))).toEqual([
			{
				id: 'run-quiet-page-m0',
				from: 'solo',
				fact: {
					kind: 'drill',
					what: 'Drill “quiet-page”: Messages spaced a minute apart',
					at: day(9)
				}
			}
		]);
	});

	test('a missed expectation, another question, an old play and a broken outcome offer nothing', () => {
		const played = sources({ outcomes: [run(day(1), { met: 0, missed: 1 })] });
		expect(offersFor('P2.1', NOW, played)).toEqual([]);
		expect(offersFor('O1.1', NOW, sources({ outcomes: [run(day(1))] }))).toEqual([]);
		expect(offersFor('P2.1', '2026-Q4', sources({ outcomes: [run(day(1))] }))).toEqual([]);
		const broken = { ...run(day(1)), result: { scenario: 'quiet-page' } };
		expect(offersFor('P2.1', NOW, sources({ outcomes: [broken] }))).toEqual([]);
	});

	test('an artefact of the exercise that teaches it, if it was filled in', () => {
		const made = artefact('policy', day(2));
		const empty = artefact('policy', day(3), { service: '' });
		const told = offersFor('P1.1', NOW, sources({ artefacts: [made, empty] }));
		expect(told.map(({ from, fact }) => [from, fact.what])).toEqual([
			['artefact', 'policy, from the exercise “Build your policy”']
		]);
	});

	test('what bore it out last time, as long as it counts; a long name is cut to what is kept', () => {
		const fact = { kind: 'incident', what: 'x'.repeat(200), at: day(3) } as const;
		const previous = { evidence: { 'P1.1': fact } };
		const [offer] = offersFor('P1.1', NOW, sources({ previous }));
		expect(offer).toEqual({ id: 'milestone', from: 'milestone', fact });
		expect(offer && isTaken(offer, fact)).toBe(true);
		expect(offer && isTaken(offer, { ...fact, at: 1 })).toBe(false);
		expect(offersFor('P1.1', '2026-Q4', sources({ previous }))).toEqual([]);
	});

	test('what shows most comes first, and of equals the latest', () => {
		const old = { kind: 'artefact', what: 'An old page', at: day(9) } as const;
		const outcomes = [run(day(1)), run(day(3))];
		const offers = offersFor(
			'P1.3',
			NOW,
			sources({ outcomes, previous: { evidence: { 'P1.3': old } } })
		);
		const ats = offers.map(({ fact }) => [fact.kind, fact.at]);
		expect(ats).toEqual([
			['drill', day(3)],
			['artefact', day(9)]
		]);
	});

	test('only drills that the map knows are asked for their words', () => {
		const outcomes = [run(day(1)), run(day(2)), run(day(3), { scenario: 'another' })];
		expect(drillsToName(outcomes, sources().map)).toEqual(['quiet-page']);
	});
});
