import { askedAt } from './asked.ts';
import type { Problem } from './problem.ts';
import { DECIDING, gradeOf, proseAt, secondsToRead, wordsIn, wordsOfEvidence } from './reading.ts';
import { bestLineUnder, combinations, type LineStep, pathOf, type Survey } from './survey.ts';
import type { Inject, Scenario, Scene, Seconds } from './types.ts';

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

/** Seconds for a line: everything on it read once, and the decisions. */
function timeOf(
	scenario: Scenario,
	line: readonly LineStep[]
): { seconds: Seconds; decisions: number } {
	const read = new Set<string>();
	let words = wordsIn(scenario.briefing.room);
	const once = (id: string, count: number): void => {
		if (!read.has(id)) words += count;
		read.add(id);
	};
	for (const { happened } of line)
		for (const each of happened) {
			const shown: Scene | Inject | undefined =
				each.type === 'scene'
					? scenario.scenes[each.scene]
					: each.type === 'inject'
						? scenario.injects.find(({ id }) => id === each.inject)
						: undefined;
			if (!shown) continue;
			once(shown.id, wordsIn(proseAt(shown)));
			for (const id of shown.evidence) once(`evidence ${id}`, wordsOfEvidence(scenario, id));
		}
	const decisions = line.filter(({ move }) => move !== 'begin').length;
	return { seconds: secondsToRead(words) + decisions * DECIDING, decisions };
}

/** K13. The best line takes between half and the whole of the stated length, and at least four decisions. */
function checkLength(survey: Survey): Problem[] {
	const { scenario } = survey;
	const times = combinations(scenario).map((drawn) =>
		timeOf(scenario, bestLineUnder(survey, drawn))
	);
	const seconds = times.map((time) => time.seconds);
	const [least, most] = [Math.min(...seconds), Math.max(...seconds)];
	const decisions = Math.min(...times.map((time) => time.decisions));
	const problems: Problem[] = [];
	const path = ['length'];
	const said = `The best line takes ${Math.round(least)} to ${Math.round(most)} s to read and decide`;
	if (least < scenario.length / 2 || most > scenario.length)
		problems.push({
			path,
			message: said,
			expected: `${scenario.length / 2} to ${scenario.length} s`
		});
	if (decisions < 4)
		problems.push({
			path: ['start'],
			message: `The best line has ${decisions} decisions`,
			expected: 'at least 4'
		});
	return problems;
}

/** K13, its limit. No line takes more than twice the stated length; what is read again in between counts again. */
function checkLongest({ scenario, solution }: Survey): Problem[] {
	const { positions } = solution;
	const evidence = Object.keys(scenario.evidence).reduce(
		(sum, id) => sum + wordsOfEvidence(scenario, id),
		0
	);
	const longest: number[] = [];
	for (const position of positions.all) {
		const here = askedAt(scenario, position.state);
		let most = 0;
		for (const { outcomes } of position.moves)
			for (const { to } of outcomes) {
				const state = positions.all[to]?.state;
				const next = state && askedAt(scenario, state);
				const reading = next && next.id !== here?.id ? secondsToRead(wordsIn(proseAt(next))) : 0;
				most = Math.max(most, DECIDING + reading + (longest[to] ?? 0));
			}
		longest.push(most);
	}
	const words = wordsIn(scenario.briefing.room) + evidence;
	const seconds = (longest[positions.origin] ?? 0) + secondsToRead(words);
	return seconds > scenario.length * 2
		? [
				{
					path: ['length'],
					message: `The longest line takes ${Math.round(seconds)} s`,
					expected: `at most ${scenario.length * 2} s`
				}
			]
		: [];
}

export const readingChecks = [checkGrade, checkLength, checkLongest];
