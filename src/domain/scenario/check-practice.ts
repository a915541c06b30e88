import type { Problem } from './problem.ts';
import { fineWithin } from './review.ts';
import { decisionsIn, lossesAt, pathOf, type Survey } from './survey.ts';

/** K19. Practice agrees with outcome: the cheapest choice that scores only "met" is fine wherever there is one. */
function checkAgreement(survey: Survey): Problem[] {
	const { scenario, solution } = survey;
	const within = fineWithin(solution.range);
	const worst = new Map<string, { loss: number; choice: string; t: number }>();
	for (const { position, asked } of decisionsIn(survey)) {
		if (asked.dilemma !== undefined) continue;
		const losses = lossesAt(solution, position);
		const favoured = asked.choices
			.filter(({ id, score }) => {
				const results = Object.values(score);
				return losses.has(id) && results.length > 0 && !results.includes('missed');
			})
			.map(({ id }) => ({ choice: id, loss: losses.get(id) ?? 0, t: position.state.t }))
			.sort((a, b) => a.loss - b.loss);
		const [cheapest] = favoured;
		if (cheapest && cheapest.loss > within && cheapest.loss > (worst.get(asked.id)?.loss ?? 0))
			worst.set(asked.id, cheapest);
	}
	return [...worst].map(([id, { loss, choice, t }]) => ({
		path: pathOf(scenario, id),
		message: `What the guide favours, "${choice}", costs ${loss.toFixed(2)} more than the best choice at ${t} s`,
		expected: `at most ${within.toFixed(2)}, or a "dilemma" that says why`
	}));
}

/** K19, its limit: a dilemma is the exception. */
function checkDilemmas({ scenario }: Survey): Problem[] {
	const asked = [...Object.values(scenario.scenes), ...scenario.injects].filter(
		({ choices }) => choices.length > 0
	);
	const dilemmas = asked.filter(({ dilemma }) => dilemma !== undefined);
	return dilemmas.length * 5 > asked.length
		? [
				{
					path: [...pathOf(scenario, dilemmas.at(-1)?.id ?? ''), 'dilemma'],
					message: `${dilemmas.length} dilemmas`,
					expected: 'at most one decision in five'
				}
			]
		: [];
}

export const practiceChecks = [checkAgreement, checkDilemmas];
