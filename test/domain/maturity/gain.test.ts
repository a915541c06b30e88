import { describe, it } from 'vitest';
import { offeredSteps } from '../../../src/domain/maturity/next-steps.ts';
import type { Score } from '../../../src/domain/maturity/score.ts';
import type { Plan, Step } from '../../../src/domain/maturity/steps.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import type { Level, Tier } from '../../../src/domain/maturity/types.ts';
import {
	isAsked,
	must,
	nameOf,
	plannedTeams,
	questionsOf,
	scored,
	targetFor,
	type Votes
} from './random-plan.ts';
import { sample } from './sample-plan.ts';

/** Section 5 once more, word for word and as slowly as it reads. */
function literal(result: Score, plan: Plan, tier: Tier) {
	const questions = questionsOf(result);
	const ladder = (id: string) => plan.steps.filter((step) => step.question === id);
	const wanted = new Set<Step>();
	const add = (id: string, level: number) => {
		const question = questions.get(id);
		if (!question || !isAsked(question)) return;
		for (const step of ladder(id)) {
			if (
				step.level > question.lo &&
				(step.level <= level || (step.level === 2 && level > question.lo))
			) {
				wanted.add(step);
			}
		}
	};
	for (const id of questions.keys()) add(id, targetFor(sample, id, tier));
	for (let size = -1; size !== wanted.size;) {
		size = wanted.size;
		for (const { after } of [...wanted]) after.forEach((one) => add(one.question, one.level));
	}
	const needs = (step: Step, other: Step) =>
		(step.question === other.question && step.level === other.level + 1) ||
		step.after.some((one) => nameOf(one) === nameOf(other));
	return { wanted: [...wanted], needs };
}

/** The fewest steps that lift a dimension, by trying every combination; and what belongs to one of them. */
function fewest(
	result: Score,
	id: string,
	tried: (levels: Map<string, Level>) => Level | undefined
) {
	const dimension = result.dimensions.find((one) => one.id === id);
	const open = dimension?.questions.filter(isAsked) ?? [];
	const now = tried(new Map());
	let best = Infinity;
	let sets: string[][] = [];
	const choose = (n: number, levels: Map<string, Level>, steps: string[]) => {
		const question = open[n];
		if (!question) {
			const then = tried(levels);
			if (now === undefined || then === undefined || then <= now || steps.length > best) return;
			if (steps.length < best) sets = [];
			best = steps.length;
			sets.push(steps);
			return;
		}
		choose(n + 1, levels, steps);
		const mine: string[] = [];
		for (const level of [2, 3, 4] as const) {
			if (level <= question.lo) continue;
			mine.push(`${question.id}:${level}`);
			choose(n + 1, new Map(levels).set(question.id, level), [...steps, ...mine]);
		}
	};
	choose(0, new Map(), []);
	return { best, among: new Set(sets.flat()) };
}

describe('the worth of a step', { timeout: 120_000 }, () => {
	const withLevels = (team: Votes, levels: ReadonlyMap<string, Level>): Score => {
		const agreed = Object.fromEntries([...levels].map(([id, level]) => [id, LEVEL_NAMES[level]]));
		return scored(sample, team, agreed);
	};
	const mean = ({ dimensions }: Score) => {
		const rated = dimensions.filter(({ standing }) => standing !== 'not-rated');
		return rated.reduce((sum, { low }) => sum + low, 0) / Math.max(1, rated.length);
	};
	const soFar = (result: Score, id: string) => {
		const dimension = result.dimensions.find((one) => one.id === id);
		return dimension?.standing === 'not-rated' ? undefined : dimension?.soFar;
	};

	it('is its effect on the index and its share of a level, and what it makes possible', () => {
		for (const { plan, team, tier, result } of plannedTeams(45, 16)) {
			const { wanted, needs } = literal(result, plan, tier);
			const blockers = new Map(
				sample.dimensions.map(({ id }) => [
					id,
					fewest(result, id, (levels) => soFar(withLevels(team, levels), id))
				])
			);
			const gains = new Map(
				wanted.map((step) => {
					const below = wanted.some(
						(other) => other.question === step.question && other.level === step.level - 1
					);
					const before = below
						? withLevels(team, new Map([[step.question, (step.level - 1) as Level]]))
						: result;
					const after = withLevels(team, new Map([[step.question, step.level]]));
					const { best, among } = blockers.get(step.question.split('.')[0] ?? '') ?? {
						best: 1,
						among: new Set()
					};
					const bonus = among.has(nameOf(step)) ? 0.25 / best : 0;
					return [step, mean(after) - mean(before) + bonus];
				})
			);
			const values = new Map<Step, number>();
			const value = (step: Step): number => {
				const known = values.get(step);
				if (known !== undefined) return known;
				const next = wanted.filter((other) => needs(other, step)).map(value);
				const worth = Math.max(gains.get(step) ?? 0, ...next.map((v) => 0.8 * v));
				values.set(step, worth);
				return worth;
			};
			const offered = offeredSteps(sample, result, plan, tier);
			must(
				offered.every(({ step }) => wanted.includes(step)),
				team,
				plan
			);
			for (const one of offered) {
				const { step } = one;
				must(Math.abs(one.gain - (gains.get(step) ?? -1)) < 1e-12, team, plan, one);
				must(Math.abs(one.value - value(step)) < 1e-12, team, plan, one);
				must(Math.abs(one.priority - one.value / step.cost) < 1e-12, team, plan);
				const waiting = wanted.filter(
					(other) =>
						other.question !== step.question &&
						other.after.some(
							({ question, level }) => question === step.question && level >= step.level
						)
				);
				must(
					waiting.map(nameOf).sort().join() === one.unblocks.map(nameOf).sort().join(),
					team,
					plan,
					one
				);
			}
		}
	});
});
