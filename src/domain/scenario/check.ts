import { type BestLine, bestLines, TooManyLines } from './best-lines.ts';
import { lineChecks } from './check-lines.ts';
import { numberChecks } from './check-numbers.ts';
import { type Placing, placingsOf } from './placing.ts';
import { checkPolicy } from './check-policy.ts';
import { practiceChecks } from './check-practice.ts';
import { readingChecks } from './check-reading.ts';
import { shapeChecks } from './check-shape.ts';
import { checkSize } from './check-size.ts';
import { compileScenario } from './compile.ts';
import type { Problem } from './problem.ts';
import type { AuthoredScenario } from './schema.ts';
import { type Survey, survey } from './survey.ts';
import type { Scenario } from './types.ts';

/**
 * Every check that a compiled scenario must hold (drills.md, section 6), with paths into the authored file. Where its
 * shape is wrong, or it never ends, only that is reported: the rest would follow from it.
 */
export const checkScenario = (scenario: Scenario): readonly Problem[] => examine(scenario).problems;

/** What is wrong with a scenario, and where its best options stand: for the library, which looks at all of them (K16). */
type Examined = { readonly problems: readonly Problem[]; readonly placings: readonly Placing[] };

function examine(scenario: Scenario): Examined {
	const shape = [...shapeChecks, ...numberChecks].flatMap((check) => check(scenario));
	if (shape.length > 0) return { problems: shape, placings: [] };
	const surveyed = survey(scenario);
	if ('message' in surveyed) return { problems: [surveyed], placings: [] };
	const best = linesOf(surveyed);
	if ('message' in best) return { problems: [best], placings: [] };
	const checks = [...lineChecks, ...practiceChecks, ...readingChecks];
	return {
		problems: checks.flatMap((check) => check(surveyed, best)),
		placings: placingsOf(surveyed)
	};
}

function linesOf(surveyed: Survey): BestLine[] | Problem {
	try {
		return bestLines(surveyed);
	} catch (error) {
		if (!(error instanceof TooManyLines)) throw error;
		return { path: ['draws'], message: error.message, expected: 'fewer draws on one line' };
	}
}

/**
 * A scenario made of what a schema let through, and everything that is wrong with it. Fit to be played only without
 * problems; there is none where it is too big to look at.
 */
export function checkAuthored(
	authored: AuthoredScenario
): Examined & { readonly scenario?: Scenario } {
	const size = checkSize(authored);
	if (size.length > 0) return { problems: size, placings: [] };
	const { scenario, problems } = compileScenario(authored);
	if (problems.length > 0) return { scenario, problems, placings: [] };
	const examined = examine(scenario);
	const problemsToo = [...checkPolicy(authored), ...examined.problems];
	return { ...examined, scenario, problems: problemsToo };
}

/** K14. Every point that a scenario cites exists. */
export function checkPoints(scenario: Scenario, exists: (point: string) => boolean): Problem[] {
	const cited = [
		...scenario.teaches.map((point, i) => ({ point, path: ['teaches', i] })),
		...scenario.expectations.map(({ id, guide }) => ({
			point: guide,
			path: ['expectations', id, 'guide']
		})),
		...scenario.debrief.map(({ guide }, i) => ({ point: guide, path: ['debrief', i, 'guide'] }))
	];
	return cited
		.filter(({ point }) => !exists(point))
		.map(({ point, path }) => ({ path, message: `There is no guide point "${point}"` }));
}
