import fc from 'fast-check';
import { describe, test } from 'vitest';
import { parseCase } from '../../../../src/domain/escalation/case-schema.ts';
import { quarrel } from './agree.ts';
import { caseOf, type Wanted } from './arbitrary.ts';

/** Seeded; a quarrel shrinks to the smallest case, which is printed as a file. */
const agree = (wanted: Wanted, seed: number, numRuns: number) =>
	fc.assert(
		fc.property(caseOf(wanted), (file) => {
			const parsed = parseCase(file);
			if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
			const said = quarrel(parsed.file);
			if (said !== undefined) throw new Error(said);
		}),
		{ seed, numRuns, includeErrorInReport: true }
	);

describe('the engine and the second model say the same of', () => {
	test.each([
		['1,500 cases in which nobody does anything', { actions: 0, until: 120 }, 5, 1_500],
		['2,000 with an action or two', { actions: 2, until: 90 }, 2, 2_000],
		['2,500 with a few', { actions: 4, until: 90 }, 3, 2_500],
		['2,500 with many', { actions: 8, until: 90 }, 4, 2_500],
		['1,500 with very many', { actions: 16, until: 120 }, 6, 1_500]
	] as const)('%s', { timeout: 240_000 }, (_name, wanted, seed, runs) => {
		agree(wanted, seed, runs);
	});
});
