import { earsOf, partsOf, waysOut } from './exits.ts';
import type { Problem } from './problem.ts';
import type { Choice, Condition, Scenario } from './types.ts';

/** Checks that need no walk: a scenario with such problems may not even be walkable. */

/** Words that conditions read as something else, and keys of a target that no outcome may have. */
const TERMS = ['and', 'not', 'before', 'after', 'acknowledged', 'paged'];
const KEYS = ['draw', 'else', 'scene', 'after'];

/** K2. Flags have one name each, and nothing is called what the grammar reads otherwise. */
const checkNames = ({ flags, draws }: Scenario): Problem[] => [
	...flags.flatMap((flag, i): Problem[] => {
		const path = ['flags', i];
		if (flags.indexOf(flag) < i) return [{ path, message: `"${flag}" is declared twice` }];
		if (TERMS.includes(flag))
			return [{ path, message: `"${flag}" means something else in a condition` }];
		return [];
	}),
	...draws.flatMap(({ id, outcomes }) =>
		outcomes
			.filter((outcome) => KEYS.includes(outcome.id))
			.map((outcome) => ({
				path: ['draws', id, outcome.id],
				message: `"${outcome.id}" means something else where a draw is read`
			}))
	)
];

/** K4. A scene in which nothing can be done and nothing comes is no end. */
const checkDeadEnds = ({ scenes }: Scenario): Problem[] =>
	Object.values(scenes)
		.filter((scene) => !scene.end && waysOut([], scene).length === 0)
		.map(({ id }) => ({
			path: ['scenes', id],
			message: 'Nothing leads out of this scene',
			expected: 'choices, a timer, or an end'
		}));

/** K4. An end asks nothing more. */
const checkEnds = ({ scenes }: Scenario): Problem[] =>
	Object.values(scenes)
		.filter((scene) => scene.end && waysOut([], scene).length > 0)
		.map(({ id }) => ({ path: ['scenes', id, 'end'], message: 'Something follows this end' }));

/** Scenes in a row that lead on at once by what they hear. */
const MOST_HEARD = 20;

/** K5, as far as scenes hear: what two of them wait for may both have happened already. */
function checkEars({ scenes }: Scenario): Problem[] {
	const problems: Problem[] = [];
	const depth = new Map<string, number>();
	const open = new Set<string>();
	function depthOf(id: string): number {
		const known = depth.get(id);
		const scene = scenes[id];
		if (known !== undefined || !scene) return known ?? 0;
		open.add(id);
		let deepest = 0;
		for (const { path, to } of earsOf(scene)) {
			if (to.after > 0) continue;
			if (open.has(to.scene))
				problems.push({
					path,
					message: `Scenes lead back to "${to.scene}" in no time`,
					expected: 'a delay: { scene, after }'
				});
			else deepest = Math.max(deepest, 1 + depthOf(to.scene));
		}
		open.delete(id);
		depth.set(id, deepest);
		if (deepest === MOST_HEARD + 1)
			problems.push({
				path: ['scenes', id, 'on'],
				message: `More than ${MOST_HEARD} scenes follow each other in no time`
			});
		return deepest;
	}
	for (const id of Object.keys(scenes)) depthOf(id);
	return problems;
}

/** K9. A flag is set somewhere and read somewhere. */
function checkFlags(scenario: Scenario): Problem[] {
	let [set, read] = [0, 0];
	const reading = (condition: Condition | undefined): void => {
		for (const term of condition ?? []) if (term.is === 'flag') read |= 1 << term.bit;
	};
	for (const { of } of partsOf(scenario)) {
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

/** What is done to the incident is part of it: taking the page and leaving it open differ in nothing else. */
const effectOf = ({ takes, set, score, to, phones, setup, do: deed, by }: Choice): string =>
	JSON.stringify([takes, set, Object.entries(score).sort(), to, phones, setup, deed, by]);

/** K7, its second half. No two choices of a scene come to exactly the same. */
const checkTwins = (scenario: Scenario): Problem[] =>
	partsOf(scenario).flatMap(({ path, of }) =>
		of.choices.flatMap((choice, i): Problem[] => {
			const twin = of.choices.slice(0, i).find((other) => effectOf(other) === effectOf(choice));
			return twin
				? [{ path: [...path, 'choices', i], message: `This comes to the same as "${twin.id}"` }]
				: [];
		})
	);

/** K23. Reading a draw leads to different scenes or, later, to the same one: the player sees which by the clock. */
const checkBranches = (scenario: Scenario): Problem[] =>
	partsOf(scenario).flatMap(({ path, of }) =>
		waysOut(path, of).flatMap((way): Problem[] =>
			'draw' in way.to && way.to.branches.length < 2
				? [
						{
							path: way.path,
							message: `Reading "${scenario.draws[way.to.draw]?.id ?? ''}" here leads to one place whatever it is`
						}
					]
				: []
		)
	);

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** K15. What the room reads, the facilitator does not merely repeat. */
const checkFacilitator = (scenario: Scenario): Problem[] => {
	const { briefing } = scenario;
	const repeats = (facilitator: string | undefined, room: string, path: (string | number)[]) =>
		facilitator !== undefined && plain(facilitator) === plain(room)
			? [{ path: [...path, 'facilitator'], message: 'This repeats the room text' }]
			: [];
	return [
		...repeats(briefing.facilitator, briefing.room, ['briefing']),
		...partsOf(scenario).flatMap(({ path, of }): Problem[] => {
			if (of.choices.length > 0 && of.facilitator === undefined)
				return [
					{
						path,
						message: 'The facilitator has nothing to go by',
						expected: 'a "facilitator" text'
					}
				];
			if (of.choices.length > 0 && of.ask === undefined)
				return [{ path, message: 'There are choices but no question', expected: 'an "ask"' }];
			return repeats(of.facilitator, of.room, path);
		})
	];
};

/** K14. A scenario is about two points of the guides at least, each named once. */
const checkTeaches = ({ teaches }: Scenario): Problem[] =>
	teaches.flatMap((point, i) =>
		teaches.indexOf(point) < i
			? [{ path: ['teaches', i], message: `"${point}" is here already` }]
			: []
	);

export const shapeChecks = [
	checkNames,
	checkDeadEnds,
	checkEnds,
	checkEars,
	checkFlags,
	checkTwins,
	checkBranches,
	checkFacilitator,
	checkTeaches
];
