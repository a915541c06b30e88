import type { Problem } from './problem.ts';
import type { Scenario } from './types.ts';

/** Checks of numbers and durations, which need no walk. */

/** K10, its second half. An outcome has a weight above zero, or it is none. */
const checkWeights = ({ draws }: Scenario): Problem[] =>
	draws.flatMap(({ id, outcomes }) =>
		outcomes
			.filter(({ weight }) => !(weight > 0 && Number.isFinite(weight)))
			.map((outcome) => ({
				path: ['draws', id, outcome.id],
				message: 'This weight is not above zero'
			}))
	);

/** K11. Durations are positive, or a choice's explicit 0s. */
function checkDurations(scenario: Scenario): Problem[] {
	const problems: Problem[] = [];
	const positive = (path: (string | number)[], value: number): void => {
		if (value <= 0) problems.push({ path, message: 'This must last', expected: 'more than 0s' });
	};
	positive(['length'], scenario.length);
	positive(['horizon'], scenario.horizon);
	for (const { id, timer, before } of Object.values(scenario.scenes)) {
		if (timer) positive(['scenes', id, 'timer', 'after'], timer.after);
		if (before !== undefined) positive(['scenes', id, 'before'], before);
	}
	return problems;
}

/** K6, its second half. The horizon ends every run: nothing arrives at it or after. */
const checkInjectTimes = ({ injects, horizon }: Scenario): Problem[] =>
	injects.flatMap(({ at }, i) =>
		at >= horizon
			? [{ path: ['injects', i, 'at'], message: 'This comes after the end: the horizon' }]
			: []
	);

/** Before the incident no time passes and nothing can be done to it; afterwards phones stay as they are. */
const checkBefore = ({ scenes, injects }: Scenario): Problem[] =>
	[...Object.values(scenes), ...injects].flatMap((asked) => {
		const isBefore = 'before' in asked;
		const path =
			'at' in asked
				? ['injects', injects.indexOf(asked), 'choices']
				: ['scenes', asked.id, 'choices'];
		return asked.choices.flatMap((choice, i): Problem[] => {
			if (isBefore && choice.takes > 0)
				return [
					{
						path: [...path, i, 'takes'],
						message: 'No time passes before the incident',
						expected: '0s'
					}
				];
			if (isBefore && choice.do)
				return [{ path: [...path, i, 'do'], message: 'There is no incident yet' }];
			if (!isBefore && choice.phones !== undefined)
				return [{ path: [...path, i, 'phones'], message: 'Phones are set up before the incident' }];
			return [];
		});
	});

/** K12. The curve begins at 0s, goes forward, and stays within the population. */
function checkImpact({ impact }: Scenario): Problem[] {
	const problems: Problem[] = [];
	impact.curve.forEach(([at, value], i) => {
		const path = ['impact', 'curve', i];
		const before = impact.curve[i - 1];
		if (!before && at !== 0)
			problems.push({ path, message: 'The curve begins elsewhere', expected: '0s' });
		if (before && at <= before[0]) problems.push({ path, message: 'The curve goes back in time' });
		if (value < 0 || value > impact.population)
			problems.push({
				path,
				message: 'More than there are',
				expected: `at most ${impact.population}`
			});
	});
	return problems;
}

export const numberChecks = [
	checkWeights,
	checkDurations,
	checkInjectTimes,
	checkBefore,
	checkImpact
];
