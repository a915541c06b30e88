import type { Plan } from '../escalation/types.ts';
import type { Scenario, Scene } from './types.ts';

/** What a compiled scenario holds under a name; a name that is none is a mistake of ours, and throws. */

export const planOf = (scenario: Scenario, phones: string): Plan => {
	const plan = scenario.plans[phones];
	if (!plan) throw new Error(`No phones "${phones}" in ${scenario.id}`);
	return plan;
};

export function sceneOf(scenario: Scenario, id: string): Scene {
	const scene = scenario.scenes[id];
	if (!scene) throw new Error(`No scene "${id}" in ${scenario.id}`);
	return scene;
}
