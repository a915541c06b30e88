import type { DimensionScore } from './dimension.ts';
import type { Outline } from './outline.ts';
import { isRated } from './overall.ts';
import type { Score } from './score.ts';
import type { Level } from './types.ts';

export type OrganisationTeam = {
	readonly name: string;
	readonly score: Score;
	/** As in `2026-Q4`. */
	readonly quarter: string;
};

/** How many teams stand where in one dimension. `levels` and `notRated` add up to all teams. */
export type Distribution = {
	readonly id: string;
	readonly side: 'ownership' | 'operations';
	readonly title: string;
	/** By the level they count as, lowest first. */
	readonly levels: readonly [number, number, number, number, number];
	/** How many of those are estimates: too few of their questions were asked. */
	readonly estimates: number;
	/** How many are rated although a question in it does not apply to them: theirs is another bar. */
	readonly partly: number;
	readonly notRated: number;
};

/** A dimension, or a question in it, that keeps several teams from their next level. */
export type SystemicBlocker = {
	readonly id: string;
	/** Its dimension; of a dimension, itself. */
	readonly dimension: string;
	readonly teams: number;
	/** In how many of those it may be there already: only don't-knows or unasked questions keep it low. */
	readonly perhaps: number;
};

/** What many teams show together. Nobody is ranked: teams stay in the order in which they were given. */
export type Organisation = {
	readonly teams: readonly {
		readonly name: string;
		readonly quarter: string;
		/** `null`: not enough answered. */
		readonly level: Level | null;
		readonly possible: Level | null;
		/** In the model's order, for a small picture of each team; `null` where not rated. */
		readonly dimensions: readonly (Level | null)[];
		readonly estimate: boolean;
	}[];
	/** Oldest first, each once: figures of several quarters are no picture of one day. */
	readonly quarters: readonly string[];
	readonly dimensions: readonly Distribution[];
	/** Teams that have a level and could have a higher one: those that something can hold back. */
	readonly climbing: number;
	readonly blockers: {
		/** What holds back the most teams first, ties in the model's order. */
		readonly dimensions: readonly SystemicBlocker[];
		readonly questions: readonly SystemicBlocker[];
	};
};

/**
 * Spec "Team and organisation". A dimension holds a team back where its result says so (`heldBackBy`); a
 * question, where it is among the reasons of such a dimension. What the organisation gives its teams, the
 * dimensions beyond their control, holds no team back and stands in the distributions alone.
 */
export function organisationOf(
	outline: Pick<Outline, 'dimensions'>,
	teams: readonly OrganisationTeam[]
): Organisation {
	const standings = teams.flatMap(({ score }) => score.overall.team ?? []);
	return {
		teams: teams.map(({ name, quarter, score: { overall, dimensions } }) => ({
			name,
			quarter,
			level: overall.team?.level ?? null,
			possible: overall.team?.possible ?? null,
			dimensions: outline.dimensions.map(({ id }) => levelIn(dimensions, id)),
			estimate: overall.estimate
		})),
		quarters: [...new Set(teams.map(({ quarter }) => quarter))].toSorted(),
		dimensions: outline.dimensions.map(({ id, side, title }) => {
			const scores = teams.flatMap(({ score }) => score.dimensions.filter((d) => d.id === id));
			return { id, side, title, ...distributionOf(scores, teams.length) };
		}),
		climbing: standings.filter(({ level }) => level < 4).length,
		blockers: blockersOf(outline, teams)
	};
}

function levelIn(dimensions: readonly DimensionScore[], id: string): Level | null {
	const dimension = dimensions.find((one) => one.id === id);
	return dimension && isRated(dimension) ? dimension.soFar : null;
}

/** A question in it does not apply: beside another team it compares only where all of it applies to both. */
export const isPartly = ({ questions }: Pick<DimensionScore, 'questions'>): boolean =>
	questions.some(({ state }) => state === 'not-applicable');

function distributionOf(
	scores: readonly DimensionScore[],
	teams: number
): Pick<Distribution, 'levels' | 'estimates' | 'partly' | 'notRated'> {
	const rated = scores.filter(isRated);
	const at = (level: Level): number => rated.filter(({ soFar }) => soFar === level).length;
	return {
		levels: [at(0), at(1), at(2), at(3), at(4)],
		estimates: rated.filter(({ standing }) => standing === 'estimate').length,
		partly: rated.filter(isPartly).length,
		notRated: teams - rated.length
	};
}

function blockersOf(
	outline: Pick<Outline, 'dimensions'>,
	teams: readonly OrganisationTeam[]
): Organisation['blockers'] {
	const dimensions = new Map<string, SystemicBlocker>();
	const questions = new Map<string, SystemicBlocker>();
	const count = (into: typeof dimensions, id: string, dimension: string, perhaps: boolean) => {
		const so = into.get(id) ?? { id, dimension, teams: 0, perhaps: 0 };
		into.set(id, { ...so, teams: so.teams + 1, perhaps: so.perhaps + (perhaps ? 1 : 0) });
	};
	for (const { score } of teams) {
		for (const { id, soFar, possible, reasons } of score.overall.team?.heldBackBy ?? []) {
			count(dimensions, id, id, possible > soFar);
			for (const question of new Set(reasons.map((reason) => reason.question))) {
				const hidden = reasons.every((one) => one.question !== question || one.hidden);
				count(questions, question, id, hidden);
			}
		}
	}
	const inOrder = (ids: readonly string[], counts: typeof dimensions) =>
		ids.flatMap((id) => counts.get(id) ?? []).toSorted((a, b) => b.teams - a.teams);
	return {
		dimensions: inOrder(
			outline.dimensions.map(({ id }) => id),
			dimensions
		),
		questions: inOrder(
			outline.dimensions.flatMap((dimension) => dimension.questions.map(({ id }) => id)),
			questions
		)
	};
}
