import type { DrillPlan, Scenario, Scene } from './types.ts';

/** What a compiled scenario holds under a name; a name that is none is a mistake of ours, and throws. */

export const planOf = (scenario: Scenario, setup: string): DrillPlan => {
	const plan = scenario.plans[setup];
	if (!plan) throw new Error(`No setup "${setup}" in ${scenario.id}`);
	return plan;
};

export function sceneOf(scenario: Scenario, id: string): Scene {
	const scene = scenario.scenes[id];
	if (!scene) throw new Error(`No scene "${id}" in ${scenario.id}`);
	return scene;
}
