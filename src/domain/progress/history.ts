import { changesOf, type Changes, type Verdict } from '../maturity/change.ts';
import type { KeptMilestone } from '../maturity/kept-teams.ts';
import type { Outline } from '../maturity/outline.ts';
import { isRated } from '../maturity/overall.ts';
import { quarterNumber } from '../maturity/quarter.ts';
import { score, scoreTallies, type Score } from '../maturity/score.ts';
import { waterfallOf, type Waterfall } from '../maturity/waterfall.ts';
import { standIn, type Sat, type Stand } from './profile.ts';

/** One quarter of a team, as far as its history is told. */
export type HistoryQuarter = {
	/** As in `2026-Q4`. */
	readonly quarter: string;
	readonly members: number;
	/** By dimension, as it was frozen or, out of a link, as it is computed. */
	readonly stands: Readonly<Record<string, Stand>>;
	/** Missing where the quarter was of another edition: its answers cannot be compared question by question. */
	readonly score?: Score;
};

/** A quarter whose answers alone are known, as a link has them. */
export const scoredQuarter = (quarter: string, score: Score): HistoryQuarter => ({
	quarter,
	members: score.members,
	score,
	stands: Object.fromEntries(
		score.dimensions.map((dimension): [string, Stand] => [
			dimension.id,
			isRated(dimension)
				? { standing: dimension.standing, level: dimension.soFar, possible: dimension.possible }
				: { standing: 'not-rated' }
		])
	)
});

/** A milestone with the levels it was frozen with; its answers only where they are of this edition. */
export function milestoneQuarter(
	{ value }: Pick<KeptMilestone, 'value'>,
	outline: Outline
): HistoryQuarter {
	const { quarter, members, edition, tallies, agreed } = value;
	return {
		quarter,
		members,
		stands: standsOf(value, outline),
		...(edition === outline.edition
			? { score: scoreTallies(outline, tallies, members, agreed) }
			: {})
	};
}

/** One's own sittings about one team, the last of each quarter: one person, so nothing can be told from noise. */
export function sittingQuarters(
	sittings: readonly Sat[],
	outline: Outline
): readonly HistoryQuarter[] {
	const label = sittings.at(-1)?.outcome.label;
	const ofTeam = sittings.filter(({ outcome }) => outcome.label === label);
	const latest = new Map(ofTeam.map((sat) => [sat.outcome.quarter, sat]));
	return [...latest.values()]
		.toSorted((a, b) => (a.outcome.quarter < b.outcome.quarter ? -1 : 1))
		.map(({ outcome }) => ({
			quarter: outcome.quarter,
			members: 1,
			stands: standsOf(outcome, outline),
			...(outcome.edition === outline.edition ? { score: score(outline, [outcome.answers]) } : {})
		}));
}

const standsOf = (
	frozen: Parameters<typeof standIn>[0],
	{ dimensions }: Pick<Outline, 'dimensions'>
): HistoryQuarter['stands'] =>
	Object.fromEntries(dimensions.map(({ id }) => [id, standIn(frozen, id)]));

/** How one dimension stood in one of the quarters, and how it had come there from the one before. */
export type HistoryPoint = {
	readonly quarter: string;
	/** Where it lies in time: quarters since 2020. */
	readonly n: number;
	readonly stand: Stand;
	/** Against the quarter before it in the list; missing for the first. */
	readonly verdict?: Verdict;
};

export type HistoryRow = {
	readonly id: string;
	readonly title: string;
	readonly side: 'ownership' | 'operations';
	readonly points: readonly HistoryPoint[];
};

/** Level by dimension over the quarters, oldest first, each move judged against the quarter before it. */
export function historyRows(
	quarters: readonly HistoryQuarter[],
	{ dimensions }: Pick<Outline, 'dimensions'>
): readonly HistoryRow[] {
	const changes = quarters.map((now, i) => changesBetween(quarters[i - 1], now));
	return dimensions.map(({ id, title, side }) => ({
		id,
		title,
		side,
		points: quarters.map(({ quarter, stands }, i): HistoryPoint => {
			const point = {
				quarter,
				n: quarterNumber(quarter),
				stand: stands[id] ?? { standing: 'not-rated' as const }
			};
			if (i === 0) return point;
			const change = changes[i]?.dimensions.find((one) => one.id === id);
			return { ...point, verdict: change?.verdict ?? 'only-once' };
		})
	}));
}

/** Undefined where one is missing, or of another edition. */
export const changesBetween = (
	before: HistoryQuarter | undefined,
	after: HistoryQuarter | undefined
): Changes | undefined =>
	before?.score && after?.score ? changesOf(before.score, after.score) : undefined;

/** Undefined where one is of another edition, or has no index. */
export const waterfallBetween = (
	before: HistoryQuarter | undefined,
	after: HistoryQuarter | undefined
): Waterfall | undefined =>
	before?.score && after?.score ? waterfallOf(before.score, after.score) : undefined;
