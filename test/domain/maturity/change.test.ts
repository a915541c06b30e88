import { describe, expect, it } from 'vitest';
import {
	changesOf,
	type DimensionChange,
	type QuestionChange,
	type Verdict
} from '../../../src/domain/maturity/change.ts';
import { changeSentence } from '../../../src/domain/maturity/change-sentence.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { scoreTallies, type Score } from '../../../src/domain/maturity/score.ts';
import type { Tally } from '../../../src/domain/maturity/tally.ts';
import { must, randomVotes, scored } from './random-plan.ts';
import { seeded } from './random-team.ts';
import { sample } from './sample-plan.ts';

const order = questionOrder(sample);
const votes = (levels: readonly number[], dontKnow = 0, notApplicable = 0): Tally => ({
	levels: levels as Tally['levels'],
	dontKnow,
	notApplicable
});
/** Everybody at responsive everywhere, but for the questions that are named. */
function team(named: Record<string, Tally>, members = 4, agreed = {}): Score {
	const rest = votes([0, 0, members, 0, 0]);
	const tallies = order.map((id) => named[id] ?? rest);
	return scoreTallies(sample, tallies, members, agreed);
}
function verdicts(before: Score, after: Score) {
	const dimensions = changesOf(before, after).dimensions.filter((d) => d.verdict !== 'same');
	const questions = changesOf(before, after)
		.dimensions.flatMap((d) => d.questions)
		.filter((q) => q.verdict !== 'same');
	return Object.fromEntries([
		...dimensions.map(({ id, verdict }) => [id, verdict]),
		...questions.map(({ question, verdict }) => [question, verdict])
	]) as Record<string, Verdict>;
}
const at = (level: number, n = 4) => votes([0, 1, 2, 3, 4].map((l) => (l === level ? n : 0)));

describe('a change', () => {
	it('outlasts the loss of any one person', () => {
		expect(verdicts(team({}), team({ 'P1.2': at(3) }))).toEqual({ 'P1.2': 'changed' });
		expect(verdicts(team({}), team({ 'P1.2': votes([0, 0, 1, 3, 0]) }))).toEqual({
			'P1.2': 'changed'
		});
		// Without one of those at proactive, two of four would be at responsive again.
		expect(verdicts(team({}, 5), team({ 'P1.2': votes([0, 0, 2, 3, 0]) }, 5))).toEqual({
			'P1.2': 'within-noise'
		});
	});

	it('of a dimension is one of its level and of a question in it, up or down', () => {
		expect(verdicts(team({}), team({ 'P1.1': at(1) }))).toEqual({
			P1: 'changed',
			'P1.1': 'changed'
		});
		expect(verdicts(team({ 'P1.1': at(1) }), team({}))).toEqual({
			P1: 'changed',
			'P1.1': 'changed'
		});
		const noisy = { 'P1.1': votes([0, 2, 2, 0, 0]) };
		expect(verdicts(team({}), team(noisy))).toEqual({ P1: 'within-noise', 'P1.1': 'within-noise' });
		// One question fell for certain, and yet the level rose: by one that may be noise.
		const before = team({ 'P1.1': votes([0, 2, 2, 0, 0]), 'P1.2': at(4) });
		const after = team({ 'P1.1': at(2), 'P1.2': at(3) });
		expect(verdicts(before, after)).toEqual({
			P1: 'within-noise',
			'P1.1': 'within-noise',
			'P1.2': 'changed'
		});
	});

	it('cannot be told from noise by one person’s answers, or by answers without votes', () => {
		const moved = { P1: 'cannot-tell', 'P1.1': 'cannot-tell' };
		expect(verdicts(team({}, 1), team({ 'P1.1': at(1, 1) }, 1))).toEqual(moved);
		expect(verdicts(team({}, 1), team({ 'P1.1': at(1) }))).toEqual(moved);
		expect(verdicts(team({}), team({ 'P1.1': votes([0, 1, 0, 0, 0], 1) }))).toMatchObject({
			'P1.1': 'cannot-tell'
		});
		expect(verdicts(team({}, 1), team({}, 1))).toEqual({});
	});

	it('rests on the talk where the team agreed on an answer, if two or more voted', () => {
		const split = { 'P1.1': votes([0, 2, 2, 0, 0]) };
		const agreed = { 'P1.1': 'reactive' };
		expect(verdicts(team({}), team(split, 4, agreed))).toEqual({
			P1: 'changed',
			'P1.1': 'changed'
		});
		const nobody = { 'P1.1': votes([0, 0, 0, 0, 0], 3) };
		expect(verdicts(team({}), team(nobody, 4, agreed))).toEqual({
			P1: 'changed',
			'P1.1': 'changed'
		});
		expect(verdicts(team({}), team({ 'P1.1': at(2, 1) }, 1, agreed))).toEqual({
			P1: 'cannot-tell',
			'P1.1': 'cannot-tell'
		});
	});

	it('is none where other questions were answered', () => {
		const blank = { 'P1.2': votes([0, 0, 0, 0, 0]), 'P1.3': votes([0, 0, 0, 0, 0]) };
		const low = { 'P1.2': at(0) };
		expect(verdicts(team(blank), team(low))).toEqual({
			P1: 'only-once',
			'P1.2': 'only-once',
			'P1.3': 'only-once'
		});
		const unrated = { 'P1.1': votes([0, 0, 0, 0, 0], 0, 4) };
		expect(verdicts(team({}), team(unrated))).toEqual({ P1: 'only-once', 'P1.1': 'only-once' });
	});

	it('is none where only don’t-knows came or went', () => {
		const unsure = { 'P1.1': votes([0, 0, 2, 0, 0], 2) };
		expect(verdicts(team({}), team(unsure))).toEqual({ P1: 'within-noise' });
		const one = { 'P1.1': votes([0, 0, 1, 0, 0], 1) };
		expect(verdicts(team({}), team(one))).toEqual({ P1: 'cannot-tell' });
	});

	it('leaves out what only one of two models has', () => {
		const [first, ...rest] = sample.dimensions;
		const fewer = { ...sample, dimensions: rest };
		const older = scoreTallies(fewer, [], 1);
		expect(changesOf(team({}), older).dimensions.length).toBe(rest.length);
		const less = { ...sample, dimensions: [{ ...first!, questions: first!.questions.slice(1) }] };
		const [only] = changesOf(team({}), scoreTallies(less, [], 1)).dimensions;
		expect(only?.questions.map(({ question }) => question)).toEqual(['O1.2', 'O1.3', 'O1.4']);
	});

	it('is said in a sentence', () => {
		const since = 'the fourth quarter of 2025';
		const say = (before: Score, after: Score) => changeSentence(changesOf(before, after), since);
		const noisy = votes([0, 2, 2, 0, 0]);
		const blank = votes([0, 0, 0, 0, 0]);
		expect(say(team({}), team({}))).toBe('No dimension moved since the fourth quarter of 2025.');
		expect(say(team({}), team({ 'P1.1': at(1) }))).toBe(
			'One dimension changed since the fourth quarter of 2025, downwards.'
		);
		expect(say(team({ 'P1.1': at(1), 'P2.1': at(1), 'P3.1': noisy }), team({}))).toBe(
			'Two dimensions changed since the fourth quarter of 2025, both upwards; one other move is within noise.'
		);
		expect(
			say(
				team({ 'P1.1': at(1), 'P2.1': at(1), 'P4.1': votes([0, 1, 0, 0, 0], 1) }),
				team({ 'O1.1': at(1), 'P3.1': noisy, 'P5.1': noisy })
			)
		).toBe(
			'Three dimensions changed since the fourth quarter of 2025, two upwards and one downwards; two other moves are within noise; of one other move too few answers are known to tell it from noise.'
		);
		expect(say(team({}, 1), team({ 'P1.1': at(1, 1), 'P2.1': at(1, 1) }, 1))).toBe(
			'No dimension is known to have changed since the fourth quarter of 2025; of two moves too few answers are known to tell them from noise.'
		);
		const all = { 'P1.1': at(1), 'P2.1': at(1), 'P3.1': at(1) };
		expect(say(team(all), team({}))).toBe(
			'Three dimensions changed since the fourth quarter of 2025, all upwards.'
		);
		expect(say(team({}, 1), team({ 'P1.1': at(1, 1) }, 1))).toBe(
			'No dimension is known to have changed since the fourth quarter of 2025; of one move too few answers are known to tell it from noise.'
		);
		expect(say(team({ 'P1.2': blank, 'P1.3': blank }), team({ 'P1.2': at(0) }))).toBe(
			'No dimension is known to have changed since the fourth quarter of 2025; one dimension moved only because other questions were answered.'
		);
	});
});

/** What is left of a question for each known answer that is left out, the slow way. */
function literalPoints({ levels }: Tally): number[] {
	const sorted = levels.flatMap((n, level) => Array.from({ length: n }, () => level));
	return sorted
		.map((_, out) => sorted.filter((_, i) => i !== out))
		.map((left) => left[Math.floor((left.length - 1) / 2)])
		.filter((point) => point !== undefined);
}

describe('20,000 random pairs of teams', { timeout: 120_000 }, () => {
	it('change as every one left out says, the other way round when turned round, and not by themselves', () => {
		const random = seeded(51);
		const seen = new Set<string>();
		let before = randomVotes(sample, random);
		let was = scored(sample, before);
		for (let n = 0; n < 20_000; n++) {
			// Now and then the same team again with a few other votes, so that little changes.
			const other = randomVotes(sample, random);
			const mostly = random() < 0.5 ? 1 : 0.1;
			const tallies = before.tallies.map((tally, i) =>
				random() < mostly ? (other.tallies[i] ?? tally) : tally
			);
			const after = { tallies, members: other.members };
			const now = scored(sample, after);
			const there = changesOf(was, now).dimensions;
			for (const { verdict, questions } of there) {
				seen.add(verdict);
				for (const change of questions) must(change.verdict === literal(change), change);
			}
			if (n % 8 === 0) {
				const back = changesOf(now, was).dimensions;
				must(there.map(said).join() === back.map(said).join(), before, after);
				const none = changesOf(now, now).dimensions;
				must(
					none.every((d) => ['same', 'only-once'].includes(d.verdict)),
					after
				);
			}
			[before, was] = [after, now];
		}
		expect([...seen].sort()).toEqual([
			'cannot-tell',
			'changed',
			'only-once',
			'same',
			'within-noise'
		]);
	});
});

const said = ({ verdict, questions }: DimensionChange): string =>
	[verdict, ...questions.map((q) => q.verdict)].join();

function literal({ before, after }: QuestionChange): Verdict {
	if (before.point === undefined || after.point === undefined) return 'only-once';
	if (before.point === after.point) return 'same';
	const [a, b] = [literalPoints(before.tally), literalPoints(after.tally)];
	if (a.length === 0 || b.length === 0) return 'cannot-tell';
	const rose = before.point < after.point;
	const apart = rose ? Math.max(...a) < Math.min(...b) : Math.max(...b) < Math.min(...a);
	return apart ? 'changed' : 'within-noise';
}
