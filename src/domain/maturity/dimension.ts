import type { Merged } from './merge.ts';
import type { OutlineDimension } from './outline.ts';
import type { Level } from './types.ts';

/** One question that keeps a dimension from its next level. */
export type Reason = {
	readonly question: string;
	readonly has: Level;
	readonly needs: Level;
	/** `core`: nothing rises above it. `floor`: too far behind the rest. `one-of`: any one of these would do. */
	readonly rule: 'core' | 'floor' | 'one-of';
	/** It may be there already: only don't-knows keep it low. */
	readonly hidden: boolean;
};

type Common = {
	readonly id: string;
	readonly side: 'ownership' | 'operations';
	readonly title: string;
	readonly questions: readonly Merged[];
	/** The share of the full scale, 0 to 1, with blanks and don't-knows as manual and as preventative. */
	readonly low: number;
	readonly high: number;
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
	/** Where something does not apply: what the dimension would be if that counted as manual. */
	readonly ifManual: { readonly soFar: Level; readonly low: number } | undefined;
};

export type UnratedDimension = Common & {
	readonly standing: 'not-rated';
	readonly why: 'core-not-asked' | 'core-not-applicable' | 'mostly-not-applicable';
};

export type DimensionScore = RatedDimension | UnratedDimension;

/** Spec "A dimension", over its merged questions in order. */
export function scoreDimension(
	{ id, side, title }: Pick<OutlineDimension, 'id' | 'side' | 'title'>,
	questions: readonly Merged[]
): DimensionScore {
	const applicable = questions.filter((question) => question.state !== 'not-applicable');
	const asked = applicable.filter((question) => question.state !== 'blank');
	const { low, high } = extent(applicable);
	const why = whyNotRated(questions, applicable, asked);
	if (why) return { id, side, title, questions, low, high, standing: 'not-rated', why };

	const soFar = climb(asked, 'lo');
	return {
		id,
		side,
		title,
		questions,
		low,
		high,
		standing: weigh(asked) * 5 >= weigh(applicable) * 4 ? 'rated' : 'estimate',
		soFar,
		level: climb(applicable, 'lo'),
		possible: climb(applicable, 'hi'),
		average: averageOf(asked),
		reasons: reasonsFor(asked, soFar),
		ifManual: applicable.length < questions.length ? ifManual(questions) : undefined
	};
}

const weigh = (questions: readonly Merged[]): number =>
	questions.reduce((sum, question) => sum + question.weight, 0);

function whyNotRated(
	questions: readonly Merged[],
	applicable: readonly Merged[],
	asked: readonly Merged[]
): UnratedDimension['why'] | undefined {
	if (!applicable.some((question) => question.core)) return 'core-not-applicable';
	if ((weigh(questions) - weigh(applicable)) * 4 > weigh(questions)) return 'mostly-not-applicable';
	return asked.some((question) => question.core) ? undefined : 'core-not-asked';
}

function extent(applicable: readonly Merged[]): { low: number; high: number } {
	const full = 4 * weigh(applicable);
	if (full === 0) return { low: 0, high: 1 };
	const sum = (end: 'lo' | 'hi') => applicable.reduce((s, q) => s + q.weight * q[end], 0);
	return { low: sum('lo') / full, high: sum('hi') / full };
}

function averageOf(asked: readonly Merged[]): number | undefined {
	let weight = 0;
	let sum = 0;
	for (const question of asked) {
		if (question.point === undefined) continue;
		weight += question.weight;
		sum += question.weight * question.point;
	}
	return weight === 0 ? undefined : sum / (4 * weight);
}

/** The highest level that the core question, one other of several, and nearly all the rest support. */
function climb(questions: readonly Merged[], end: 'lo' | 'hi'): Level {
	const others = questions.filter((question) => !question.core).map((question) => question[end]);
	const core = questions.find((question) => question.core)?.[end] ?? 0;
	const least = Math.min(core, ...others);
	const best = others.length < 2 ? 4 : Math.max(...others);
	return Math.min(core, best, least + 1) as Level;
}

function reasonsFor(asked: readonly Merged[], soFar: Level): Reason[] {
	if (soFar === 4) return [];
	const next = (soFar + 1) as Level;
	const lacks = (question: Merged, needs: Level, rule: Reason['rule']): Reason => {
		const { id, lo, hi } = question;
		return { question: id, has: lo, needs, rule, hidden: hi >= needs };
	};
	const core = asked.filter((question) => question.core && question.lo < next);
	const floor = asked.filter((question) => !question.core && question.lo < soFar);
	const others = asked.filter((question) => !question.core);
	const oneOf = others.length >= 2 && others.every((question) => question.lo < next) ? others : [];
	return [
		...core.map((question) => lacks(question, next, 'core')),
		...floor.map((question) => lacks(question, soFar, 'floor')),
		...oneOf.map((question) => lacks(question, next, 'one-of'))
	];
}

function ifManual(questions: readonly Merged[]): { soFar: Level; low: number } {
	const counted = questions.map((question) =>
		question.state === 'not-applicable' ? { ...question, lo: 0 as const } : question
	);
	const asked = counted.filter((question) => question.state !== 'blank');
	return { soFar: climb(asked, 'lo'), low: extent(counted).low };
}
