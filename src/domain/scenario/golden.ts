import { askedAt } from './asked.ts';
import { type BestLine, bestLines, chanceOf } from './best-lines.ts';
import type { Survey } from './survey.ts';
import type { Scenario } from './types.ts';

/** What the solver finds best, kept in Git beside the tests (K21): a changed line shows in a diff, whatever changed it. */
export type Golden = {
	readonly scenario: string;
	readonly version: number;
	readonly rulesHash: string;
	readonly positions: number;
	/** Expected, in minutes of full outage; and the worst line's. */
	readonly best: number;
	readonly worst: number;
	readonly lines: readonly {
		readonly chance: number;
		/** What chance had to be: "wakes=phone-call rollback=clean". */
		readonly drawn: string;
		/** "scene/choice", with the second. */
		readonly line: readonly string[];
		readonly end: string;
	}[];
};

/** Of the likeliest ways, so many: the rest differ little. */
const MOST = 24;

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

function told(scenario: Scenario, { steps, chance, drawn }: BestLine): Golden['lines'][number] {
	const happened = steps.flatMap((step) => step.happened);
	const end = happened.findLast((each) => each.type === 'end');
	return {
		chance: rounded(chance),
		drawn: chanceOf(scenario, drawn),
		line: steps
			.filter(({ move }) => move !== 'begin')
			.map(({ position: { state }, move }) => {
				const at = askedAt(scenario, state)?.id ?? '';
				return `${at}/${move} ${state.t}`;
			}),
		end: end ? `${end.end} ${end.at}` : ''
	};
}

export function goldenOf(survey: Survey): Golden {
	const { scenario, solution } = survey;
	return {
		scenario: scenario.id,
		version: scenario.version,
		rulesHash: scenario.rulesHash,
		positions: solution.positions.all.length,
		best: rounded(solution.best.cost),
		worst: rounded(solution.worst),
		lines: bestLines(survey)
			.map((line) => told(scenario, line))
			// Equally likely ways come in one order, whatever the walk's.
			.sort((a, b) => b.chance - a.chance || (a.drawn < b.drawn ? -1 : 1))
			.slice(0, MOST)
	};
}
