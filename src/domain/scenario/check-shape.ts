import { exitsOf } from './position-key.ts';
import type { Problem } from './problem.ts';
import type { Choice, Condition, Inject, Scenario, Scene } from './types.ts';

/** Checks that need no walk: a scenario with such problems may not even be walkable. */

const parts = (scenario: Scenario): { path: (string | number)[]; of: Scene | Inject }[] => [
	...Object.values(scenario.scenes).map((of) => ({ path: ['scenes', of.id], of })),
	...scenario.injects.map((of, i) => ({ path: ['injects', i], of }))
];

/** K4. A scene in which nothing can be done and nothing comes is no end. */
const checkDeadEnds = ({ scenes }: Scenario): Problem[] =>
	Object.values(scenes)
		.filter((scene) => !scene.end && exitsOf(scene).length === 0)
		.map(({ id }) => ({
			path: ['scenes', id],
			message: 'Nothing leads out of this scene',
			expected: 'choices, a timer, or an end'
		}));

/** An end asks nothing more. */
const checkEnds = ({ scenes }: Scenario): Problem[] =>
	Object.values(scenes)
		.filter((scene) => scene.end && exitsOf(scene).length > 0)
		.map(({ id }) => ({ path: ['scenes', id, 'end'], message: 'Something follows this end' }));

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
	scenario.injects.forEach(({ at }, i) => {
		if (at >= scenario.horizon)
			problems.push({ path: ['injects', i, 'at'], message: 'This comes after the horizon' });
	});
	return problems;
}

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
		if (value > impact.population)
			problems.push({
				path,
				message: 'More than there are',
				expected: `at most ${impact.population}`
			});
	});
	return problems;
}

/** K9. A flag is set somewhere and read somewhere. */
function checkFlags(scenario: Scenario): Problem[] {
	let [set, read] = [0, 0];
	const reading = (condition: Condition | undefined): void => {
		for (const term of condition ?? []) if (term.is === 'flag') read |= 1 << term.bit;
	};
	for (const { of } of parts(scenario)) {
		set |= of.set;
		if ('at' in of) [of.if, of.unless].forEach(reading);
		for (const choice of of.choices) {
			set |= choice.set;
			[choice.if, choice.unless].forEach(reading);
		}
	}
	for (const { when } of scenario.impact.effects) reading(when);
	return scenario.flags.flatMap((flag, bit): Problem[] => {
		const path = ['flags', bit];
		if (!(set & (1 << bit))) return [{ path, message: `Nothing sets "${flag}"` }];
		if (!(read & (1 << bit))) return [{ path, message: `Nothing reads "${flag}"` }];
		return [];
	});
}

const effectOf = ({ takes, set, score, to, phones, do: deed, by }: Choice): string =>
	JSON.stringify([takes, set, Object.entries(score).sort(), to, phones, deed, by]);

/** K7, its second half. No two choices of a scene come to exactly the same. */
const checkTwins = (scenario: Scenario): Problem[] =>
	parts(scenario).flatMap(({ path, of }) =>
		of.choices.flatMap((choice, i): Problem[] => {
			const twin = of.choices.slice(0, i).find((other) => effectOf(other) === effectOf(choice));
			return twin
				? [{ path: [...path, 'choices', i], message: `This comes to the same as "${twin.id}"` }]
				: [];
		})
	);

/** K23. Reading a draw leads to different places, so that the player learns what it was. */
const checkBranches = (scenario: Scenario): Problem[] =>
	parts(scenario).flatMap(({ path, of }) =>
		exitsOf(of)
			.filter((exit) => 'draw' in exit && exit.branches.length < 2)
			.map((exit) => ({
				path,
				message: `Reading "${'draw' in exit ? (scenario.draws[exit.draw]?.id ?? '') : ''}" here leads to one place whatever it is`
			}))
	);

/** K15. What the room reads, the facilitator does not merely repeat. */
const checkFacilitator = (scenario: Scenario): Problem[] =>
	parts(scenario).flatMap(({ path, of }): Problem[] => {
		if (of.choices.length > 0 && of.facilitator === undefined)
			return [
				{ path, message: 'The facilitator has nothing to go by', expected: 'a "facilitator" text' }
			];
		if (of.choices.length > 0 && of.ask === undefined)
			return [{ path, message: 'There are choices but no question', expected: 'an "ask"' }];
		if (of.facilitator?.trim() === of.room.trim())
			return [{ path: [...path, 'facilitator'], message: 'This repeats the room text' }];
		return [];
	});

export const shapeChecks = [
	checkDeadEnds,
	checkEnds,
	checkDurations,
	checkBefore,
	checkImpact,
	checkFlags,
	checkTwins,
	checkBranches,
	checkFacilitator
];
