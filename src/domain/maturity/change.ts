import { scoreDimension, type DimensionScore } from './dimension.ts';
import type { Merged } from './merge.ts';
import { isRated } from './overall.ts';
import type { Score } from './score.ts';
import type { Tally } from './tally.ts';
import type { Level } from './types.ts';

/**
 * What can be said of something at two times.
 * `changed`: it moved, and would have moved the same way without any one person's answer.
 * `within-noise`: it moved, and leaving one person out could undo that.
 * `cannot-tell`: it moved, and too few votes are known to say whether that means anything.
 * `same`: it did not move.
 * `only-once`: there is nothing to compare, or it moved only because other questions have an answer.
 */
export type Verdict = 'changed' | 'within-noise' | 'cannot-tell' | 'same' | 'only-once';

export type QuestionChange = {
	readonly question: string;
	readonly dimension: string;
	readonly verdict: Verdict;
	readonly before: Merged;
	readonly after: Merged;
};

export type DimensionChange = {
	readonly id: string;
	readonly title: string;
	readonly verdict: Verdict;
	readonly before: DimensionScore;
	readonly after: DimensionScore;
	/** In the model's order; its questions that were answered at neither time are among the `only-once`. */
	readonly questions: readonly QuestionChange[];
};

export type Changes = {
	/** In the model's order. */
	readonly dimensions: readonly DimensionChange[];
};

/**
 * Spec "Change", between two scores of one team over the same model. Levels may fall. Scores hold the votes
 * they were made of; where they hold fewer than two, as one person's do, or a small team's out of a link,
 * the verdict is `cannot-tell`.
 */
export function changesOf(
	before: Pick<Score, 'dimensions'>,
	after: Pick<Score, 'dimensions'>
): Changes {
	const dimensions = before.dimensions.flatMap((dimension) => {
		const later = after.dimensions.find(({ id }) => id === dimension.id);
		return later ? [dimensionChange(dimension, later)] : [];
	});
	return { dimensions };
}

function dimensionChange(before: DimensionScore, after: DimensionScore): DimensionChange {
	const { id, title } = after;
	const questions = before.questions.flatMap((question): QuestionChange[] => {
		const later = after.questions.find((other) => other.id === question.id);
		if (!later) return [];
		const verdict = questionVerdict(question, later);
		return [{ question: question.id, dimension: id, verdict, before: question, after: later }];
	});
	return {
		id,
		title,
		verdict: dimensionVerdict(before, after, questions),
		before,
		after,
		questions
	};
}

function questionVerdict(before: Merged, after: Merged): Verdict {
	if (before.point === undefined || after.point === undefined) return 'only-once';
	if (before.point === after.point) return 'same';
	const [a, b] = [pointsWithoutOne(before), pointsWithoutOne(after)];
	if (!a || !b) return 'cannot-tell';
	return a.to < b.from || b.to < a.from ? 'changed' : 'within-noise';
}

/**
 * A level that moved is a change where a question of it changed in the same direction. Where it does not
 * move that way once only the questions known at both times are looked at, other answers moved it.
 */
function dimensionVerdict(
	before: DimensionScore,
	after: DimensionScore,
	questions: readonly QuestionChange[]
): Verdict {
	if (!isRated(before) || !isRated(after)) return 'only-once';
	if (before.soFar === after.soFar) return 'same';
	const direction = Math.sign(after.soFar - before.soFar);
	if (questions.some((one) => one.verdict === 'changed' && directionOf(one) === direction)) {
		return 'changed';
	}
	const shared = soFarOfShared(after, before) - soFarOfShared(before, after);
	if (Math.sign(shared) !== direction) return 'only-once';
	// What counts is `lo`, which don't-knows move too.
	const moved = questions.filter((q) => Math.sign(q.after.lo - q.before.lo) === direction);
	const heard = moved.some((q) => pointsWithoutOne(q.before) && pointsWithoutOne(q.after));
	return heard ? 'within-noise' : 'cannot-tell';
}

/** 1: its answer rose. −1: it fell. 0: neither, or there is nothing to compare. */
export function directionOf({ before, after }: Pick<QuestionChange, 'before' | 'after'>): number {
	if (before.point === undefined || after.point === undefined) return 0;
	return Math.sign(after.point - before.point);
}

/** The level of one by the questions whose answers are known in both; manual without the core question. */
function soFarOfShared(one: DimensionScore, other: DimensionScore): Level {
	const shared = one.questions.map((question): Merged => {
		const twin = other.questions.find(({ id }) => id === question.id);
		if (question.point !== undefined && twin?.point !== undefined) return question;
		return { ...question, state: 'blank', lo: 0, hi: 4 };
	});
	const score = scoreDimension(one, shared);
	return isRated(score) ? score.soFar : 0;
}

/**
 * The lowest and the highest point that is left when any one person's known answer is left out; `undefined`
 * below two. What the team agreed on rests on nobody's single answer, if two or more voted at all.
 */
export function pointsWithoutOne({
	tally,
	agreed,
	point
}: Merged): { readonly from: Level; readonly to: Level } | undefined {
	const known = tally.levels.reduce((sum, n) => sum + n, 0);
	if (agreed && point !== undefined) {
		const votes = known + tally.dontKnow + tally.notApplicable;
		return votes < 2 ? undefined : { from: point, to: point };
	}
	if (known < 2) return undefined;
	const middle = Math.floor(known / 2);
	return { from: voteAt(tally, middle - 1), to: voteAt(tally, middle) };
}

/** Element `n` of the known answers, sorted, read off their counts. */
function voteAt({ levels }: Tally, n: number): Level {
	let left = n;
	for (const level of [0, 1, 2, 3] as const) {
		if (left < levels[level]) return level;
		left -= levels[level];
	}
	return 4;
}
