import type { Report } from './problem.ts';
import type { AuthoredScenario } from './schema.ts';
import type { Scenario } from './types.ts';

/** The draws, each outcome with its weight and its sentence for afterwards. */
export function compileDraws(
	{ draws, tales }: AuthoredScenario,
	report: Report
): Scenario['draws'] {
	for (const [draw, outcomes] of Object.entries(tales))
		for (const outcome of Object.keys(outcomes))
			if (draws[draw]?.[outcome] === undefined)
				report(['tales', draw, outcome], `There is no draw "${draw}" with an outcome "${outcome}"`);
	return Object.entries(draws).map(([id, weights]) => ({
		id,
		outcomes: Object.entries(weights).map(([outcome, weight]) => {
			const text = tales[id]?.[outcome];
			if (text === undefined)
				report(['draws', id, outcome], 'No sentence under "tales" says how this turned out');
			return { id: outcome, weight, text: text ?? '' };
		})
	}));
}
