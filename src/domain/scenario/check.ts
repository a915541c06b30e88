import { lineChecks } from './check-lines.ts';
import { readingChecks } from './check-reading.ts';
import { shapeChecks } from './check-shape.ts';
import type { Problem } from './problem.ts';
import { survey } from './survey.ts';
import type { Scenario } from './types.ts';

/**
 * Every check that a compiled scenario must hold (drills.md, section 6), with paths into the authored file. Where its
 * shape is wrong, or it never ends, only that is reported: the rest would follow from it.
 */
export function checkScenario(scenario: Scenario): Problem[] {
	const shape = shapeChecks.flatMap((check) => check(scenario));
	if (shape.length > 0) return shape;
	const surveyed = survey(scenario);
	if ('message' in surveyed) return [surveyed];
	return [...lineChecks, ...readingChecks].flatMap((check) => check(surveyed));
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
