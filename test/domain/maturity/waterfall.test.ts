import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/domain/maturity/apportion.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { score, type Score } from '../../../src/domain/maturity/score.ts';
import { waterfallOf, type Waterfall } from '../../../src/domain/maturity/waterfall.ts';
import { waterfallSentence } from '../../../src/domain/maturity/waterfall-sentence.ts';
import { ANSWER_STATES, type AnswerState } from '../../../src/domain/maturity/types.ts';
import { must, randomVotes, scored } from './random-plan.ts';
import { is, pick, seeded } from './random-team.ts';
import { sample } from './sample-plan.ts';

const order = questionOrder(sample);
const result = (named: Record<string, AnswerState>, rest: AnswerState = 'responsive') =>
	score(sample, [order.map((id) => is(named[id] ?? rest))]);
const partsOf = ({ questions, applicability, counted }: Waterfall) => [
	...questions.map(({ parts }) => parts),
	applicability.parts,
	counted.parts
];
const STATES = ANSWER_STATES.filter((state) => state !== 'not-applicable');
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
/** Whole numbers all, so that nothing is lost in adding them up. */
function isExact(waterfall: Waterfall): boolean {
	const parts = partsOf(waterfall);
	return [...parts, waterfall.of].every(Number.isSafeInteger) && sum(parts) === waterfall.parts;
}

describe('a waterfall', () => {
	it('has a bar for each question that moved, of its weight in its dimension', () => {
		const before = result({ 'P3.1': 'manual', 'O2.2': 'proactive' });
		const after = result({ 'P4.1': 'proactive', 'O2.2': 'reactive' });
		const waterfall = waterfallOf(before, after);
		// Seventeen dimensions; O2 and P3 weigh 5, P4 weighs 4.
		expect(waterfall).toMatchObject({
			before: before.overall.index?.low,
			after: expect.closeTo(after.overall.index?.low ?? 0, 14),
			questions: [
				{ question: 'O2.2', dimension: 'O2', change: -2 / (4 * 5 * 17), why: 'answer' },
				{ question: 'P3.1', dimension: 'P3', change: 4 / (4 * 5 * 17), why: 'answer' },
				{ question: 'P4.1', dimension: 'P4', change: 2 / (4 * 4 * 17), why: 'answer' }
			],
			applicability: { parts: 0, change: 0, began: [], ceased: [] },
			counted: { parts: 0, change: 0, began: [], ceased: [] }
		});
		expect(waterfall && isExact(waterfall)).toBe(true);
	});

	it('keeps apart what began or ceased to apply, and what is newly counted or no longer', () => {
		const before = result({ 'O2.2': 'not-applicable', 'P4.1': 'not-applicable' });
		const after = result({ 'P6.3': 'not-applicable', 'P6.2': 'manual', 'O4.1': 'not-applicable' });
		const waterfall = waterfallOf(before, after);
		expect(waterfall).toMatchObject({
			questions: [{ question: 'P6.2', why: 'answer' }],
			applicability: { began: ['O2.2'], ceased: ['P6.3'] },
			counted: { began: ['P4'], ceased: ['O4'] }
		});
		expect(waterfall && isExact(waterfall)).toBe(true);
	});

	it('says of a question that it was asked, or found out, and not that it rose', () => {
		const before = result({ 'O2.2': 'blank', 'O2.3': 'dont-know' });
		const after = result({ 'O3.2': 'blank', 'O3.3': 'dont-know' });
		expect(
			waterfallOf(before, after)?.questions.map(({ question, why }) => [question, why])
		).toEqual([
			['O2.2', 'asked'],
			['O2.3', 'found-out'],
			['O3.2', 'not-asked'],
			['O3.3', 'lost']
		]);
	});

	it('is none where there is no index', () => {
		expect(waterfallOf(result({}, 'blank'), result({}))).toBeUndefined();
		expect(waterfallOf(result({}), result({ 'P1.1': 'blank' }))).toBeUndefined();
	});

	it('is said in a sentence or two', () => {
		const since = 'the fourth quarter of 2025';
		const say = (before: Score, after: Score) => {
			const waterfall = waterfallOf(before, after);
			return waterfall && waterfallSentence(sample, waterfall, since);
		};
		const low = { 'P3.1': 'manual', 'P3.2': 'manual', 'O2.2': 'reactive' } as const;
		expect(say(result({}), result({}))).toBe(
			'The index is at 0.50, as it was in the fourth quarter of 2025.'
		);
		expect(say(result({ 'P3.2': 'reactive' }), result({ 'O2.2': 'reactive' }))).toBe(
			'The index is at 0.50, as it was in the fourth quarter of 2025; what rose and what fell cancel out.'
		);
		expect(say(result(low), result({}))).toBe(
			'The index rose from 0.48 to 0.50 since the fourth quarter of 2025, most by about P3.'
		);
		expect(say(result({}), result(low))).toBe(
			'The index fell from 0.50 to 0.48 since the fourth quarter of 2025, most by about P3.'
		);
		const half = result({ 'O3.1': 'dont-know' });
		expect(waterfallOf(half, result({}))?.atMost).toEqual({
			before: half.overall.index?.high,
			after: 0.5
		});
		expect(say(result({ 'O3.1': 'manual' }), half)).toBe(
			'The index is at 0.49 (at most 0.51), as it was in the fourth quarter of 2025.'
		);
		expect(say(half, result({ 'O3.1': 'manual' }))).toBe(
			'The index is at 0.49, as it was in the fourth quarter of 2025 (at most 0.51).'
		);
		expect(say(half, half)).toBe(
			'The index is at 0.49 (at most 0.51), as it was in the fourth quarter of 2025.'
		);
		expect(say(result({ ...low, 'O3.1': 'dont-know', 'O4.1': 'dont-know' }), result({}))).toBe(
			'The index rose from 0.45 (at most 0.51) to 0.50 since the fourth quarter of 2025, most by about P3. Of that, +0.03 is what was asked, is known or applies now, and not an answer that moved.'
		);
	});
});

describe('20,000 random pairs of teams', { timeout: 120_000 }, () => {
	/** The share of each dimension counted twice, by the questions that apply at both times. */
	function sharedMean(these: Score, those: Score): number {
		const shares = these.dimensions.flatMap((dimension, d) => {
			const twin = those.dimensions[d];
			if (!isRated(dimension) || !twin || !isRated(twin)) return [];
			const both = dimension.questions.filter(
				(q, i) => q.state !== 'not-applicable' && twin.questions[i]?.state !== 'not-applicable'
			);
			return [sum(both.map((q) => q.weight * q.lo)) / (4 * sum(both.map((q) => q.weight)))];
		});
		return sum(shares) / shares.length;
	}

	it('add up to the change exactly, and each bar to what it is called', () => {
		const random = seeded(61);
		let before = result({});
		let drawn = 0;
		for (let n = 0; n < 20_000; n++) {
			const after = scored(sample, randomVotes(sample, random));
			const waterfall = waterfallOf(before, after);
			const [a, b] = [before.overall.index, after.overall.index];
			must((waterfall === undefined) === (!a || !b), n);
			if (waterfall && a && b) {
				drawn += 1;
				must(isExact(waterfall), n, waterfall);
				must(
					waterfall.questions.every(({ parts }) => parts !== 0),
					n
				);
				must(Math.abs(waterfall.before - a.low) < 1e-12, n, waterfall.before, a);
				must(Math.abs(waterfall.after - b.low) < 1e-12, n, waterfall.after, b);
				const { questions, applicability, counted } = waterfall;
				const moved = sum(questions.map(({ change }) => change));
				const total = moved + applicability.change + counted.change;
				must(Math.abs(total - (b.low - a.low)) < 1e-12, n, total);
				const shared = sharedMean(after, before) - sharedMean(before, after);
				must(Math.abs(moved - shared) < 1e-12, n, moved, shared);
				if (n % 16 === 0) {
					const back = waterfallOf(after, before);
					const turned = back && partsOf(back).map((parts) => 0 - parts);
					must(partsOf(waterfall).join() === turned?.join(), n);
				}
			}
			if (b || !a) before = after;
		}
		expect(drawn).toBeGreaterThan(4_000);
	});

	it('show one changed answer as one bar of the whole change', () => {
		const random = seeded(62);
		let bars = 0;
		for (let n = 0; n < 1_000; n++) {
			const team = randomVotes(sample, random);
			const id = pick(random, order);
			const agreed = pick(random, STATES);
			const before = scored(sample, team);
			const after = scored(sample, team, { [id]: agreed });
			const question = before.dimensions.flatMap((d) => d.questions).find((q) => q.id === id);
			if (question?.state === 'not-applicable') continue;
			const waterfall = waterfallOf(before, after);
			if (!waterfall || waterfall.counted.parts !== 0) continue;
			bars += waterfall.questions.length;
			must(waterfall.questions.length <= 1, team, id, agreed);
			must((waterfall.questions[0]?.parts ?? 0) === waterfall.parts, team, id, agreed);
		}
		expect(bars).toBeGreaterThan(100);
	});
});

describe('rounded figures', () => {
	it('add up to the rounded whole, and leave nothing at nothing', () => {
		expect(apportion([1, 1, 1, 0], 3, 1)).toEqual([1, 0, 0, 0]);
		expect(apportion([-1, -1, 5], 3, 1)).toEqual([0, 0, 1]);
		expect(apportion([], 3, 0)).toEqual([]);
		expect(apportion([4, 4], 4, 1)).toEqual([0, 1]);
		expect(apportion([0, 0], 4, 1)).toEqual([0, 0]);
	});

	it('lie within one of the truth, in 5,000 random cases', () => {
		const random = seeded(63);
		for (let n = 0; n < 5_000; n++) {
			const parts = Array.from({ length: 1 + Math.floor(random() * 20) }, () =>
				random() < 0.2 ? 0 : Math.round((random() - 0.5) * 4000)
			);
			const total = Math.round(sum(parts) / 979);
			const figures = apportion(parts, 979, total);
			must(parts.every((part) => part === 0) || sum(figures) === total, parts, figures);
			must(
				figures.every((figure, i) => Math.abs(figure - (parts[i] ?? 0) / 979) < 1 + 1e-9),
				parts,
				figures
			);
		}
	});
});
