import type { Branch, Place, Scenario, Target } from './types.ts';

/** Chance enters only here: one draw has one value a run, in [0, 1). FNV-1a, then murmur's finish. */
export function hash(seed: number, drawId: string): number {
	let h = (2166136261 ^ seed) >>> 0;
	for (let i = 0; i < drawId.length; i++) h = Math.imul(h ^ drawId.charCodeAt(i), 16777619);
	h = Math.imul(h ^ (h >>> 16), 2246822507);
	h = Math.imul(h ^ (h >>> 13), 3266489909);
	return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** The outcome of a draw for a run's seed, as an index. */
export function outcomeOf(scenario: Scenario, draw: number, seed: number): number {
	const { id, outcomes } = drawAt(scenario, draw);
	const total = outcomes.reduce((sum, outcome) => sum + outcome.weight, 0);
	let left = hash(seed, id) * total;
	for (let index = 0; index < outcomes.length - 1; index++) {
		left -= outcomes[index]?.weight ?? 0;
		if (left < 0) return index;
	}
	return outcomes.length - 1;
}

export function drawAt(scenario: Scenario, draw: number): Scenario['draws'][number] {
	const found = scenario.draws[draw];
	if (!found) throw new Error(`No draw ${draw} in ${scenario.id}`);
	return found;
}

/** How likely each branch is, given the outcomes that are still possible. */
export function odds(
	scenario: Scenario,
	draw: number,
	branches: readonly Branch[],
	known: number
): number[] {
	const { outcomes } = drawAt(scenario, draw);
	const weights = branches.map((branch) =>
		outcomes.reduce(
			(sum, { weight }, i) => (branch.outcomes & known & (1 << i) ? sum + weight : sum),
			0
		)
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / total);
}

/** Says which branch chance takes. Only asked where more than one is possible. */
export type Chooser = (draw: number, branches: readonly Branch[], known: number) => number;

/** Chance as a run's seed fixes it. */
export const seeded =
	(scenario: Scenario, seed: number): Chooser =>
	(draw, branches) => {
		const outcome = outcomeOf(scenario, draw, seed);
		return branches.findIndex((branch) => (branch.outcomes & (1 << outcome)) !== 0);
	};

/** Every place a target may lead to. */
export const placesOf = (target: Target): readonly Place[] =>
	'draw' in target ? target.branches : [target];
