import type { Merged } from './merge.ts';
import type { Score } from './score.ts';
import { rangeOf, spreadOf, type Spread } from './spread.ts';
import type { Tally } from './tally.ts';
import type { Level } from './types.ts';

/** One question that a team should talk about before it believes its result. */
export type Talk = {
	readonly question: string;
	readonly dimension: string;
	/**
	 * `polarised`: people stand in two camps. `apart`: their answers differ by more than is acceptable.
	 * `some-do-not-know`: they agree as far as they know, and somebody could not say.
	 */
	readonly why: 'polarised' | 'apart' | 'some-do-not-know';
	/** Missing where only one person knows. */
	readonly spread?: Spread;
	readonly dontKnow: number;
	/** The lowest and the highest answer given, whose descriptors to read out. */
	readonly from: Level;
	readonly to: Level;
};

/** How long a team talks about one question, in minutes; ten of them fill half an hour. */
export const MINUTES_A_QUESTION = 3;

export const talkMinutes = (agenda: readonly Talk[]): number => agenda.length * MINUTES_A_QUESTION;

/**
 * What to talk about: disagreement times weight, highest first, ties in the model's order. It reads the
 * votes alone, so it stays the same while answers are agreed on. A question that most say does not apply
 * is left out; so is one that nobody knows, for there is nothing yet to compare.
 */
export function agendaOf(score: Pick<Score, 'dimensions'>): readonly Talk[] {
	return score.dimensions
		.flatMap((dimension) =>
			dimension.questions.flatMap((question) => {
				const talk = talkOf(dimension.id, question);
				return talk ? [{ talk, order: (talk.spread?.deviation ?? 0) * question.weight }] : [];
			})
		)
		.toSorted((a, b) => b.order - a.order)
		.map(({ talk }) => talk);
}

function talkOf(dimension: string, { id, tally }: Merged): Talk | undefined {
	const { levels, dontKnow, notApplicable } = tally;
	const known = levels.reduce((sum, n) => sum + n, 0);
	if (known === 0 || notApplicable > known + dontKnow) return undefined;
	const spread = spreadOf(tally);
	const why = whyTalk(tally, spread);
	if (!why) return undefined;
	const [from, to] = rangeOf(levels);
	return { question: id, dimension, why, ...(spread && { spread }), dontKnow, from, to };
}

function whyTalk({ dontKnow }: Tally, spread: Spread | undefined): Talk['why'] | undefined {
	if (spread?.polarised) return 'polarised';
	if (spread && !spread.accepted) return 'apart';
	return dontKnow > 0 ? 'some-do-not-know' : undefined;
}
