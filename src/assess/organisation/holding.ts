import { isRated } from '../../domain/maturity/overall.ts';
import type { RatedDimension } from '../../domain/maturity/dimension.ts';
import type { Outline } from '../../domain/maturity/outline.ts';
import type { Score } from '../../domain/maturity/score.ts';
import type { Level } from '../../domain/maturity/types.ts';
import { aimOf } from '../../parts/maturity/words.ts';

/** A question on which many teams wait together. */
export type HeldQuestion = {
	readonly id: string;
	readonly text: string;
	readonly teams: number;
	/** For how many of those nobody knows or nobody was asked, so it may be there already. */
	readonly perhaps: number;
	/** The level that most of them need next, and how many those are. */
	readonly needs: Level;
	readonly most: number;
};

export type HeldDimension = {
	readonly id: string;
	readonly title: string;
	readonly teams: number;
	readonly perhaps: number;
	/** How many are rated in it at all. */
	readonly rated: number;
	/** What holds most teams first, ties in the model’s order. */
	readonly questions: readonly HeldQuestion[];
};

/** What keeps teams from their next level, and what the organisation gives them, which no team can lift by itself. */
export type Holding = {
	readonly back: readonly HeldDimension[];
	readonly beyond: readonly HeldDimension[];
};

export function holdingOf(outline: Outline, scores: readonly Score[]): Holding {
	const { beyond_team: beyond } = outline;
	const back = tallied(
		outline,
		scores.map(({ overall }) => overall.team?.heldBackBy ?? []),
		scores
	);
	const given = tallied(
		outline,
		scores.map(({ dimensions }) =>
			dimensions
				.filter(isRated)
				.filter(({ id, reasons }) => beyond.includes(id) && reasons.length > 0)
		),
		scores
	);
	return {
		back: back
			.filter(({ id, teams }) => !beyond.includes(id) && teams > 0)
			.toSorted((a, b) => b.teams - a.teams),
		beyond: given.filter(({ id }) => beyond.includes(id))
	};
}

type Count = { teams: number; perhaps: number; needs: [number, number, number, number, number] };
const none = (): Count => ({ teams: 0, perhaps: 0, needs: [0, 0, 0, 0, 0] });

function tallied(
	outline: Outline,
	held: readonly (readonly RatedDimension[])[],
	scores: readonly Score[]
): readonly HeldDimension[] {
	const counts = new Map<string, Count>();
	const countOf = (id: string): Count => {
		const so = counts.get(id) ?? none();
		counts.set(id, so);
		return so;
	};
	for (const dimension of held.flat()) {
		const whole = countOf(dimension.id);
		whole.teams += 1;
		if (dimension.possible > dimension.soFar) whole.perhaps += 1;
		for (const id of new Set(dimension.reasons.map(({ question }) => question))) {
			const reasons = dimension.reasons.filter(({ question }) => question === id);
			const count = countOf(id);
			count.teams += 1;
			if (reasons.every(({ hidden }) => hidden)) count.perhaps += 1;
			count.needs[aimOf(Math.max(...reasons.map(({ needs }) => needs)) as Level)] += 1;
		}
	}
	return outline.dimensions.map(({ id, title, questions }) => {
		const { teams, perhaps } = counts.get(id) ?? none();
		const rated = scores.filter(({ dimensions }) =>
			dimensions.some((one) => one.id === id && isRated(one))
		).length;
		return {
			id,
			title,
			teams,
			perhaps,
			rated,
			questions: questions
				.flatMap(({ id, text }) => {
					const count = counts.get(id);
					return count ? [{ id, text, ...asked(count) }] : [];
				})
				.toSorted((a, b) => b.teams - a.teams)
		};
	});
}

function asked({ teams, perhaps, needs }: Count): Omit<HeldQuestion, 'id' | 'text'> {
	const most = Math.max(...needs);
	return { teams, perhaps, needs: needs.indexOf(most) as Level, most };
}
