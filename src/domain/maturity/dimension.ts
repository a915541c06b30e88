import type { Merged } from './merge.ts';
import type { OutlineDimension } from './outline.ts';
import { reasonsFor, type Reason } from './reasons.ts';
import type { Level } from './types.ts';

export type { Reason };

type Common = {
	readonly id: string;
	readonly side: 'ownership' | 'operations';
	readonly title: string;
	readonly questions: readonly Merged[];
	/** The share of the full scale, 0 to 1, with blanks and don't-knows as manual and as preventative. */
	readonly low: number;
	readonly high: number;
	/**
	 * Where something does not apply: the same dimension if that counted as manual. Missing where its core
	 * question was not asked, so that even then it has no level.
	 */
	readonly ifManual: RatedDimension | undefined;
};

export type RatedDimension = Common & {
	readonly standing: 'rated' | 'estimate';
	/** By what was asked; at most `possible` and at least `level`. What the dimension counts as. */
	readonly soFar: Level;
	/** The level that no later answer can undercut, and the one that none can exceed. */
	readonly level: Level;
	readonly possible: Level;
	/** The average of what was asked and is known, 0 to 1; missing when nobody knows anything. */
	readonly average: number | undefined;
	/** What the next level lacks; empty at the top. */
	readonly reasons: readonly Reason[];
};

export type UnratedDimension = Common & {
	readonly standing: 'not-rated';
	readonly why: 'core-not-asked' | 'core-not-applicable' | 'mostly-not-applicable';
};

export type DimensionScore = RatedDimension | UnratedDimension;

/** Spec "A dimension", over its merged questions in order. */
export function scoreDimension(
	dimension: Pick<OutlineDimension, 'id' | 'side' | 'title'>,
	questions: readonly Merged[]
): DimensionScore {
	const { id, side, title } = dimension;
	const applicable = without(questions, 'not-applicable');
	const asked = without(applicable, 'blank');
	const low = shareOf(applicable, 'lo') ?? 0;
	const high = shareOf(applicable, 'hi') ?? 1;
	const why = whyNotRated(questions, applicable, asked);
	const ifManual = applicable === questions ? undefined : countedAsManual(dimension, questions);
	if (why) return { id, side, title, questions, low, high, ifManual, standing: 'not-rated', why };

	const soFar = climb(asked, 'lo');
	return {
		id,
		side,
		title,
		questions,
		low,
		high,
		ifManual,
		standing: weigh(asked) * 5 >= weigh(applicable) * 4 ? 'rated' : 'estimate',
		soFar,
		level: applicable === asked ? soFar : climb(applicable, 'lo'),
		possible: climb(applicable, 'hi'),
		average: shareOf(asked, 'point'),
		reasons: reasonsFor(asked, soFar)
	};
}

/** The questions in another state; the list itself where all are. */
function without(questions: readonly Merged[], state: Merged['state']): readonly Merged[] {
	return questions.some((question) => question.state === state)
		? questions.filter((question) => question.state !== state)
		: questions;
}

function weigh(questions: readonly Merged[]): number {
	let weight = 0;
	for (const question of questions) weight += question.weight;
	return weight;
}

function whyNotRated(
	questions: readonly Merged[],
	applicable: readonly Merged[],
	asked: readonly Merged[]
): UnratedDimension['why'] | undefined {
	if (!applicable.some((question) => question.core)) return 'core-not-applicable';
	if ((weigh(questions) - weigh(applicable)) * 4 > weigh(questions)) return 'mostly-not-applicable';
	return asked.some((question) => question.core) ? undefined : 'core-not-asked';
}

/** The weighted average of what has such a value, 0 to 1. */
function shareOf(questions: readonly Merged[], of: 'lo' | 'hi' | 'point'): number | undefined {
	let weight = 0;
	let sum = 0;
	for (const question of questions) {
		const value = question[of];
		if (value === undefined) continue;
		weight += question.weight;
		sum += question.weight * value;
	}
	return weight === 0 ? undefined : sum / (4 * weight);
}

/** The highest level that the core question, one other of several, and nearly all the rest support. */
function climb(questions: readonly Merged[], end: 'lo' | 'hi'): Level {
	let core: Level = 0;
	let least: Level = 4;
	let best: Level = 0;
	let others = 0;
	for (const question of questions) {
		const value = question[end];
		if (value < least) least = value;
		if (question.core) core = value;
		else {
			others += 1;
			if (value > best) best = value;
		}
	}
	return Math.min(core, others < 2 ? 4 : best, least + 1) as Level;
}

function countedAsManual(
	dimension: Pick<OutlineDimension, 'id' | 'side' | 'title'>,
	questions: readonly Merged[]
): RatedDimension | undefined {
	const counted = scoreDimension(
		dimension,
		questions.map((one) => (one.state === 'not-applicable' ? asManual(one) : one))
	);
	return counted.standing === 'not-rated' ? undefined : counted;
}

const asManual = ({ id, core, weight, tally }: Merged): Merged => {
	return { id, core, weight, tally, state: 'known', lo: 0, hi: 0, point: 0 };
};
