import type { Scenario } from '../../../src/domain/scenario/types.ts';

/** Everything that is told only to the facilitator, or only afterwards. */
export function secretsOf(scenario: Scenario): string[] {
	const decisions = [...Object.values(scenario.scenes), ...scenario.injects];
	const told = [
		scenario.briefing.facilitator,
		scenario.takeaway,
		...decisions.flatMap(({ facilitator, takeaway, dilemma, choices }) => [
			facilitator,
			takeaway,
			dilemma,
			...choices.flatMap((choice) => [choice.why, choice.takeaway])
		]),
		...scenario.draws.flatMap(({ outcomes }) => outcomes.map(({ text }) => text)),
		...scenario.expectations.flatMap(({ met, missed }) => [met, missed]),
		...scenario.debrief.map(({ ask }) => ask)
	];
	return [...new Set(told.filter((text) => text !== undefined && text !== ''))] as string[];
}

/** Keys under which a scenario or a run holds what is not to be seen yet. */
const KEYS =
	/^(facilitator|why|did|score|takeaway|dilemma|known|odds|drawn|outcomes|seed|loss|verdict|met|missed|tales)$/;

/** What of it is somewhere in a value: the words, and keys that hold it. */
export function leaksIn(value: unknown, secrets: readonly string[]): string[] {
	const texts: string[] = [];
	const leaks: string[] = [];
	const walk = (of: unknown): void => {
		if (typeof of === 'string') texts.push(of);
		else if (typeof of === 'object' && of !== null)
			for (const [key, each] of Object.entries(of)) {
				if (!Array.isArray(of) && KEYS.test(key)) leaks.push(`the key "${key}"`);
				walk(each);
			}
	};
	walk(value);
	const all = texts.join('\n');
	return [...leaks, ...secrets.filter((secret) => all.includes(secret.trim()))];
}
