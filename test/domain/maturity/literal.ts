import type { Outline } from '../../../src/domain/maturity/outline.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import type { Answer, AnswerState } from '../../../src/domain/maturity/types.ts';

/*
 * Sections 2 to 4 of the spec once more, word for word and on purpose without a line in common with src/:
 * slow, over plain lists of votes, so that the two can only agree by both being right.
 */

export type Reading = {
	state: 'known' | 'nobody-knows' | 'not-applicable' | 'blank';
	point?: number;
	lo: number;
	hi: number;
};

const NOT_ASKED: Reading = { state: 'blank', lo: 0, hi: 4 };
const level = (state: AnswerState) => (LEVEL_NAMES as readonly string[]).indexOf(state);
const lowerMedian = (values: number[]) =>
	values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;

export function literalMerge(votes: readonly AnswerState[]): Reading {
	const asked = votes.filter((vote) => vote !== 'blank');
	const doesNotApply = asked.filter((vote) => vote === 'not-applicable');
	if (doesNotApply.length > asked.length / 2) return { state: 'not-applicable', lo: 0, hi: 4 };
	const rest = asked.filter((vote) => vote !== 'not-applicable');
	if (rest.length === 0) return { state: 'blank', lo: 0, hi: 4 };
	const known = rest.map(level).filter((value) => value >= 0);
	const as = (unknown: number) =>
		lowerMedian(rest.map((vote) => (level(vote) >= 0 ? level(vote) : unknown)));
	const ends = { lo: as(0), hi: as(4) };
	if (known.length === 0) return { state: 'nobody-knows', ...ends };
	return { state: 'known', ...ends, point: lowerMedian(known) };
}

export type LiteralDimension = {
	low: number;
	high: number;
	/** Why it is not rated; then nothing below is said. */
	why?: string;
	standing?: string;
	soFar?: number;
	level?: number;
	possible?: number;
};

export function literalDimension(all: readonly (Reading & { core: boolean })[]): LiteralDimension {
	type One = (typeof all)[number];
	const w = (q: One) => (q.core ? 2 : 1);
	const sum = (over: readonly One[], value: (q: One) => number) =>
		over.reduce((total, q) => total + value(q), 0);
	const A = all.filter((q) => q.state !== 'not-applicable');
	const asked = A.filter((q) => q.state !== 'blank');
	const W = sum(A, w);
	const x = (end: 'lo' | 'hi') => sum(A, (q) => w(q) * q[end]) / (4 * W);
	const ends = W === 0 ? { low: 0, high: 1 } : { low: x('lo'), high: x('hi') };

	const core = all.find((q) => q.core);
	const without = sum(all, w) - W;
	if (core?.state === 'not-applicable') return { ...ends, why: 'core-not-applicable' };
	if (without / sum(all, w) > 0.25) return { ...ends, why: 'mostly-not-applicable' };
	if (core?.state === 'blank') return { ...ends, why: 'core-not-asked' };

	const rule = (over: readonly One[], end: 'lo' | 'hi') => {
		let highest = 0;
		for (let L = 1; L <= 4; L++) {
			const coreHolds = over.some((q) => q.core && q[end] >= L);
			const others = over.filter((q) => !q.core);
			const another = others.length < 2 || others.some((q) => q[end] >= L);
			const none = !over.some((q) => q[end] < L - 1);
			if (coreHolds && another && none) highest = L;
		}
		return highest;
	};
	return {
		...ends,
		standing: sum(asked, w) / W >= 0.8 ? 'rated' : 'estimate',
		soFar: rule(asked, 'lo'),
		level: rule(A, 'lo'),
		possible: rule(A, 'hi')
	};
}

/** The level of several dimensions together, by their id; not a number is one that is not rated. */
export function literalLevel(dimensions: readonly (readonly [id: string, level: number])[]) {
	const counted = dimensions.filter(([, at]) => !Number.isNaN(at));
	const foundations = counted.filter(([id]) => ['O1', 'P1', 'P2'].includes(id));
	let highest = 0;
	for (let L = 1; L <= 4; L++) {
		const share = counted.filter(([, at]) => at >= L).length / counted.length >= 0.75;
		const grounded = foundations.every(([, at]) => at >= L);
		const together = !counted.some(([, at]) => at < L - 1);
		if (share && grounded && together) highest = L;
	}
	return highest;
}

const STATES = ['known', 'nobody-knows', 'not-applicable', 'blank'];
const known = new Map<number, LiteralDimension>();

/** The same, remembered: dimensions come alike thousands of times. */
function literalDimensionOf(all: Parameters<typeof literalDimension>[0]): LiteralDimension {
	let key = 1; // so that three questions are never taken for four
	for (const { state, lo, hi, core } of all) {
		key = (((key * 4 + STATES.indexOf(state)) * 5 + lo) * 5 + hi) * 2 + (core ? 1 : 0);
	}
	const found = known.get(key) ?? literalDimension(all);
	known.set(key, found);
	return found;
}

export const cappedAt = (reading: Reading, cap: number): Reading =>
	reading.state === 'blank' || reading.state === 'not-applicable'
		? reading
		: { ...reading, lo: Math.min(reading.lo, cap), hi: Math.min(reading.hi, cap) };

/** Every dimension, and the whole team, from what its questions come to, in the model's order. */
export function literalScore(outline: Outline, readings: readonly Reading[]) {
	let n = 0;
	const dimensions = outline.dimensions.map(({ id, questions }) => ({
		id,
		...literalDimensionOf(
			questions.map(({ core }) => {
				const { state, lo, hi } = readings[n++] ?? NOT_ASKED;
				return { state, lo, hi, core };
			})
		)
	}));
	const rated = dimensions.filter((d) => d.standing !== undefined);
	const own = rated.filter(({ id }) => id !== 'O6' && id !== 'P9');
	const foundations = own.filter(({ id }) => ['O1', 'P1', 'P2'].includes(id)).length;
	if (foundations < 3 || own.length < 12) return { dimensions };
	const at = (key: 'soFar' | 'possible') =>
		literalLevel(own.map((d) => [d.id, d[key] ?? NaN] as const));
	const mean = (key: 'low' | 'high') => rated.reduce((s, d) => s + d[key], 0) / rated.length;
	return {
		dimensions,
		team: { level: at('soFar'), possible: at('possible') },
		index: { low: mean('low'), high: mean('high') }
	};
}

/** A whole team from its members' answers. */
export function literalTeam(outline: Outline, members: readonly (readonly Answer[])[]) {
	const questions = outline.dimensions.flatMap((dimension) => dimension.questions);
	const readings = questions.map(({ asks }, at) =>
		literalMerge(
			members.map((answers) => {
				const said = answers[at]?.is ?? 'blank';
				return said === 'dont-know' && asks === 'lead' ? 'blank' : said;
			})
		)
	);
	return literalScore(outline, readings);
}
