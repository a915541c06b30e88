import type { BestLine, LineStep } from './best-lines.ts';
import { wordsAt } from './facts.ts';
import type { Problem } from './problem.ts';
import { DECIDING, gradeOf, proseAt, secondsToRead, wordsIn, wordsOfEvidence } from './reading.ts';
import { pathOf, type Survey } from './survey.ts';
import type { Scenario, Seconds } from './types.ts';

/** K17. A scene reads easily: Flesch–Kincaid grade 9 at most. */
const checkGrade = ({ scenario }: Survey): Problem[] =>
	[...Object.values(scenario.scenes), ...scenario.injects].flatMap((asked) => {
		const grade = gradeOf(proseAt(asked));
		return grade <= 9
			? []
			: [
					{
						path: [...pathOf(scenario, asked.id), 'room'],
						message: `This reads at grade ${grade.toFixed(1)}`,
						expected: 'at most 9: shorter sentences, shorter words'
					}
				];
	});

/** Seconds for a line: everything on it read once, and the decisions. A wait is none of the writer's, but takes its time. */
function timeOf(
	scenario: Scenario,
	line: readonly LineStep[]
): { seconds: Seconds; decisions: number } {
	const shown = new Set<string>();
	for (const { happened } of line)
		for (const each of happened)
			if (each.type === 'scene') shown.add(each.scene);
			else if (each.type === 'inject') shown.add(each.inject);
	const evidence = new Set<string>();
	for (const id of shown) {
		const of = scenario.scenes[id] ?? scenario.injects.find((inject) => inject.id === id);
		of?.evidence.forEach((each) => evidence.add(each));
	}
	let words = wordsIn(scenario.briefing.room);
	for (const id of shown) words += wordsAt(scenario, id);
	for (const id of evidence) words += wordsOfEvidence(scenario, id);
	const moves = line.filter(({ move }) => move !== 'begin');
	return {
		seconds: secondsToRead(words) + moves.length * DECIDING,
		decisions: moves.filter(({ move }) => move !== 'wait').length
	};
}

/** What reading and deciding come to: seconds at the least and most over the best line's ways, and its fewest decisions. */
export type LineTimes = {
	readonly least: Seconds;
	readonly most: Seconds;
	readonly decisions: number;
	readonly longest: Seconds;
};

export function lineTimes(survey: Survey, best: readonly BestLine[]): LineTimes {
	const times = best.map(({ steps }) => timeOf(survey.scenario, steps));
	const seconds = times.map((time) => time.seconds);
	return {
		least: Math.min(...seconds),
		most: Math.max(...seconds),
		decisions: Math.min(...times.map((time) => time.decisions)),
		longest: longestOf(survey)
	};
}

/** The longest line: what is read again in between counts again, evidence once. */
function longestOf({ scenario, solution: { positions } }: Survey): Seconds {
	const longest: number[] = [];
	for (const { moves } of positions.all) {
		let most = 0;
		for (const { id, outcomes } of moves)
			for (const { to, watched } of outcomes)
				most = Math.max(most, (id === 'begin' ? 0 : DECIDING) + watched + (longest[to] ?? 0));
		longest.push(most);
	}
	const evidence = Object.keys(scenario.evidence).map((id) => wordsOfEvidence(scenario, id));
	const words = evidence.reduce((sum, each) => sum + each, wordsIn(scenario.briefing.room));
	return (longest[positions.origin] ?? 0) + secondsToRead(words);
}

/**
 * K13. The best line takes between half and the whole of the stated length, and at least four decisions; no line takes more
 * than twice the length.
 */
function checkLength(survey: Survey, best: readonly BestLine[]): Problem[] {
	const { length } = survey.scenario;
	const { least, most, decisions, longest } = lineTimes(survey, best);
	const problems: Problem[] = [];
	const path = ['length'];
	if (least < length / 2 || most > length)
		problems.push({
			path,
			message: `The best line takes ${Math.round(least)} to ${Math.round(most)} s to read and decide`,
			expected: `${length / 2} to ${length} s`
		});
	if (decisions < 4)
		problems.push({
			path: ['start'],
			message: `The best line has ${decisions} decisions`,
			expected: 'at least 4'
		});
	if (longest > length * 2)
		problems.push({
			path,
			message: `The longest line takes ${Math.round(longest)} s`,
			expected: `at most ${length * 2} s`
		});
	return problems;
}

export const readingChecks = [checkGrade, checkLength];
