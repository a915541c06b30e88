import { collector, type Problem, type Report } from './problem.ts';
import type { AuthoredScenario } from './schema.ts';

/**
 * How big a scenario may be: far beyond what one night at a screen needs, and small enough that compiling and walking one
 * stays bounded. Source: own.
 */
export const DRILL_LIMITS = {
	scenes: 200,
	choices: 12,
	draws: 16,
	outcomes: 16,
	expectations: 40,
	evidence: 120,
	/** Rows, lines, points or steps of one piece of evidence. */
	lines: 300,
	curve: 200,
	effects: 30,
	people: 30,
	levels: 20,
	targets: 20,
	rules: 20,
	setups: 20,
	debrief: 30,
	teaches: 100,
	/** Letters of a text; of a condition. */
	letters: 6000,
	condition: 300,
	/** No number of a scenario is larger: odds and sums stay exact. */
	number: 1e10
} as const;

type Path = readonly (string | number)[];

const sizeOf = (of: object | undefined): number => (of ? Object.keys(of).length : 0);

/** Every number is finite (K11), every text of a length that somebody reads, every list short. */
function checkValues(value: unknown, path: Path, report: Report): void {
	if (typeof value === 'number') {
		if (!Number.isFinite(value)) report(path, `${value} is no finite number`);
		else if (Math.abs(value) > DRILL_LIMITS.number)
			report(path, `${value} is more than a drill can reckon with`);
	} else if (typeof value === 'string') {
		const most = /^(if|unless|when)$/.test(String(path.at(-1)))
			? DRILL_LIMITS.condition
			: DRILL_LIMITS.letters;
		if (value.length > most) report(path, `This has ${value.length} letters`, `at most ${most}`);
	} else if (Array.isArray(value)) {
		if (value.length > DRILL_LIMITS.lines)
			report(path, `These are ${value.length}`, `at most ${DRILL_LIMITS.lines}`);
		else value.forEach((each, i) => checkValues(each, [...path, i], report));
	} else if (typeof value === 'object' && value !== null) {
		if (sizeOf(value) > DRILL_LIMITS.lines)
			report(path, `These are ${sizeOf(value)}`, `at most ${DRILL_LIMITS.lines}`);
		else for (const [key, each] of Object.entries(value)) checkValues(each, [...path, key], report);
	}
}

function checkCounts(authored: AuthoredScenario, report: Report): void {
	const most = (path: Path, of: object | undefined, limit: number): void => {
		if (sizeOf(of) > limit) report(path, `These are ${sizeOf(of)}`, `at most ${limit}`);
	};
	const { scenes, injects, draws, impact, response } = authored;
	most(['scenes'], scenes, DRILL_LIMITS.scenes);
	for (const [id, scene] of Object.entries(scenes))
		most(['scenes', id, 'choices'], scene.choices, DRILL_LIMITS.choices);
	injects.forEach(({ choices }, i) =>
		most(['injects', i, 'choices'], choices, DRILL_LIMITS.choices)
	);
	most(['draws'], draws, DRILL_LIMITS.draws);
	for (const [id, outcomes] of Object.entries(draws))
		most(['draws', id], outcomes, DRILL_LIMITS.outcomes);
	most(['expectations'], authored.expectations, DRILL_LIMITS.expectations);
	most(['evidence'], authored.evidence, DRILL_LIMITS.evidence);
	most(['impact', 'curve'], impact.curve, DRILL_LIMITS.curve);
	most(['impact', 'effects'], impact.effects, DRILL_LIMITS.effects);
	most(['debrief'], authored.debrief, DRILL_LIMITS.debrief);
	most(['teaches'], authored.teaches, DRILL_LIMITS.teaches);
	most(['response', 'people'], response.people, DRILL_LIMITS.people);
	most(['response', 'phones'], response.phones, DRILL_LIMITS.setups);
	most(['response', 'setups'], response.setups, DRILL_LIMITS.setups);
	const { levels } = response.policy as { readonly levels?: unknown };
	if (Array.isArray(levels)) most(['response', 'policy', 'levels'], levels, DRILL_LIMITS.levels);
}

function checkClock({ response }: AuthoredScenario, report: Report): void {
	try {
		new Intl.DateTimeFormat('en-GB', { timeZone: response.tz });
	} catch {
		report(['response', 'tz'], `There is no time zone "${response.tz}"`);
	}
	if (!Number.isFinite(Date.parse(response.start)))
		report(['response', 'start'], 'There is no such instant');
}

/** Looked at before a scenario is compiled: what would make compiling or walking it go on without end. */
export function checkSize(authored: AuthoredScenario): Problem[] {
	const { problems, report } = collector();
	checkValues(authored, [], report);
	checkCounts(authored, report);
	checkClock(authored, report);
	return problems;
}
