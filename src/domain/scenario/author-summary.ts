import { askedAt, openChoices } from './asked.ts';
import { bestLines, chanceOf } from './best-lines.ts';
import { type LineTimes, lineTimes } from './check-reading.ts';
import { gradeOf, proseAt, secondsToRead, wordsIn } from './reading.ts';
import { fineWithin } from './review.ts';
import { decisionsIn, lossesAt, type Survey } from './survey.ts';

/** What a writer wants to know of one choice: what it costs above the best, over every position where it is open. */
export type ChoiceSummary = {
	readonly id: string;
	readonly least: number;
	readonly most: number;
	readonly score: Readonly<Record<string, string>>;
	readonly letters: number;
	/** In how many of the positions it is the best. */
	readonly best: number;
};
export type DecisionSummary = {
	readonly id: string;
	readonly positions: number;
	readonly grade: number;
	readonly seconds: number;
	readonly choices: readonly ChoiceSummary[];
};
export type ScenarioSummary = {
	readonly positions: number;
	readonly best: number;
	readonly worst: number;
	readonly fine: number;
	readonly decisions: readonly DecisionSummary[];
	readonly times: LineTimes;
	/** Every way that the best line takes, as "scene/choice", the likeliest first. */
	readonly lines: readonly {
		readonly drawn: string;
		readonly chance: number;
		readonly line: readonly string[];
	}[];
};

/** What the solver found, for whoever writes the scenario. */
export function summarise(survey: Survey): ScenarioSummary {
	const { scenario, solution } = survey;
	const found = new Map<string, { positions: number; choices: Map<string, number[]> }>();
	for (const { position, asked } of decisionsIn(survey)) {
		const here = found.get(asked.id) ?? { positions: 0, choices: new Map<string, number[]>() };
		here.positions++;
		const losses = lossesAt(solution, position);
		for (const { id } of openChoices(scenario, position.state))
			here.choices.set(id, [...(here.choices.get(id) ?? []), losses.get(id) ?? 0]);
		const wait = losses.get('wait');
		if (wait !== undefined) here.choices.set('wait', [...(here.choices.get('wait') ?? []), wait]);
		found.set(asked.id, here);
	}
	const decisions = [...Object.values(scenario.scenes), ...scenario.injects].flatMap((asked) => {
		const here = found.get(asked.id);
		if (!here || asked.choices.length === 0) return [];
		const rows = [...here.choices].map(([id, losses]) => {
			const choice = asked.choices.find((one) => one.id === id);
			return {
				id,
				least: Math.min(...losses),
				most: Math.max(...losses),
				score: choice?.score ?? {},
				letters: choice?.text.length ?? 0,
				best: losses.filter((loss) => loss < 1e-6).length
			};
		});
		return [
			{
				id: asked.id,
				positions: here.positions,
				grade: gradeOf(proseAt(asked)),
				seconds: secondsToRead(wordsIn(proseAt(asked))),
				choices: rows
			}
		];
	});
	const ways = bestLines(survey);
	const lines = ways.map(({ steps, chance, drawn }) => ({
		drawn: chanceOf(scenario, drawn),
		chance,
		line: steps
			.filter(({ move }) => move !== 'begin')
			.map(({ position: { state }, move }) => `${askedAt(scenario, state)?.id ?? ''}/${move}`)
	}));
	const { best, worst, range, positions } = solution;
	return {
		positions: positions.all.length,
		best: best.cost,
		worst,
		fine: fineWithin(range),
		times: lineTimes(survey, ways),
		decisions,
		lines
	};
}
