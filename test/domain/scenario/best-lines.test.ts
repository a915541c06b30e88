import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bestLines,
	bestLineUnder,
	chanceOf,
	combinations
} from '../../../src/domain/scenario/best-lines.ts';
import { type Survey, survey } from '../../../src/domain/scenario/survey.ts';
import type { Scenario } from '../../../src/domain/scenario/types.ts';
import { anyLine } from './cover.ts';
import { quietPage } from './quiet-page.ts';
import { randomScenario } from './random.ts';

const known = new Map<Scenario, Survey>();
function surveyed(scenario: Scenario): Survey {
	const found = known.get(scenario) ?? survey(scenario);
	if ('message' in found) throw new Error(found.message);
	known.set(scenario, found);
	return found;
}

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const anyScenario = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(quietPage) },
	{ weight: 5, arbitrary: seeds.map(randomScenario) }
);

const movesOf = (steps: readonly { readonly move: string }[]): string[] =>
	steps.map(({ move }) => move);

describe('the ways of the best line', () => {
	it('are each as likely as chance makes them, and cost its value on average', () =>
		fc.assert(
			fc.property(anyScenario, (scenario) => {
				const found = surveyed(scenario);
				const lines = bestLines(found);
				const chance = lines.reduce((sum, line) => sum + line.chance, 0);
				const cost = lines.reduce((sum, line) => sum + line.chance * line.cost, 0);
				expect(chance).toBeCloseTo(1, 9);
				expect(cost).toBeCloseTo(found.solution.best.cost, 6);
			}),
			{ numRuns: 60, seed: 4127 }
		));

	it('are those that every combination of draws takes, each once', () =>
		fc.assert(
			fc.property(anyScenario, (scenario) => {
				const found = surveyed(scenario);
				const lines = bestLines(found);
				const taken = new Set<number>();
				for (const drawn of combinations(scenario)) {
					const mine = lines.filter((line) =>
						drawn.every((outcome, draw) => (line.drawn[draw] ?? 0) & (1 << outcome))
					);
					expect(mine).toHaveLength(1);
					expect(movesOf(mine[0]?.steps ?? [])).toEqual(movesOf(bestLineUnder(found, drawn)));
					taken.add(lines.indexOf(mine[0] as (typeof lines)[number]));
				}
				expect(taken.size).toBe(lines.length);
			}),
			{ numRuns: 60, seed: 4127 }
		));

	it('say what chance had to be', () => {
		expect(
			chanceOf(
				quietPage,
				quietPage.draws.map(() => -1)
			)
		).toBe('');
		expect(chanceOf(quietPage, [0b0101, -1, 0b01, -1, -1])).toBe(
			'wakes=first-message|phone-call rollback=clean'
		);
	});
});

describe('what comes about on some line', () => {
	it('holds all that any line shows, and customers stay who there are', () =>
		fc.assert(
			fc.property(anyScenario, seeds, (scenario, seed) => {
				const { facts } = surveyed(scenario);
				for (const each of anyLine(scenario, seed).happened) {
					if (each.type === 'scene') expect(facts.scenes).toContain(each.scene);
					if (each.type === 'inject') expect(facts.injects).toContain(each.inject);
					if (each.type === 'scored')
						expect(facts.scored).toContain(`${each.expectation} ${each.result}`);
				}
				expect(facts.customers.least).toBeGreaterThanOrEqual(0);
				expect(facts.customers.most).toBeLessThanOrEqual(scenario.impact.population);
				expect([...facts.tooLate]).toEqual([]);
			}),
			{ numRuns: 100, seed: 4127 }
		));
});
