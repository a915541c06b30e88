import { describe, expect, it } from 'vitest';
import { nextSteps, offeredSteps, type NextStep } from '../../../src/domain/maturity/next-steps.ts';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import {
	agreedOn,
	isAsked,
	must,
	nameOf,
	plannedTeams,
	questionsOf,
	randomPlan,
	scored,
	targetFor,
	TIERS
} from './random-plan.ts';
import { is, pick, seeded } from './random-team.ts';
import { sample, small } from './sample-plan.ts';

const order = questionOrder(sample);

describe('20,000 random teams with random plans', { timeout: 120_000 }, () => {
	// Each step that is offered can be taken and raises its question; something is offered until all is at
	// target. So every path ends, it ends at target, and no step comes twice.
	it('are offered steps until everything that was asked is at target, and only steps they can take', () => {
		const seen = new Set<string>();
		let asks = false;
		let count = 0;
		for (const { plan, team, tier, random, result } of plannedTeams(41, 20_000)) {
			const offered = offeredSteps(sample, result, plan, tier);
			const questions = questionsOf(result);
			const open = [...questions.values()].filter(
				(q) => isAsked(q) && q.lo < targetFor(sample, q.id, tier)
			);
			must(offered.length > 0 === open.length > 0, team, plan);
			must(new Set(offered.map(({ step }) => step.question)).size === offered.length, team);
			for (const { step, from, askFirst } of offered) {
				const question = questions.get(step.question);
				must(question !== undefined && isAsked(question) && question.lo === from, team, plan);
				must(from < step.level && (step.level === 2 || from === step.level - 1), team, plan);
				const unmet = step.after.filter((needed) => {
					const other = questions.get(needed.question);
					return other?.state !== 'not-applicable' && (other?.lo ?? 0) < needed.level;
				});
				must(unmet.length === askFirst.length, team, plan);
				must(
					unmet.every((one) => questions.get(one.question)?.state === 'blank'),
					team,
					plan
				);
			}
			const next = offered[Math.floor(random() * offered.length)];
			if (!next) continue;
			count += 1;
			seen.add(`${next.because} ${next.talkFirst}`);
			asks ||= next.askFirst.length > 0;
			if (count % 10 > 0) continue;
			const { question, level } = next.step;
			const later = questionsOf(scored(sample, team, agreedOn(next.step)));
			for (const [id, { lo }] of questions) {
				must(later.get(id)?.lo === (id === question ? level : lo), team, next.step);
			}
		}
		expect([seen.size, asks]).toEqual([3 * 4, true]);
	});

	it('see the best first, three at most, one of each dimension', () => {
		for (const { plan, team, tier, result } of plannedTeams(42, 2_000)) {
			const offered = offeredSteps(sample, result, plan, tier);
			offered.forEach((one, n) => {
				const before = offered[n - 1];
				if (!before) return;
				const ahead = before.priority - one.priority;
				const place = order.indexOf(before.step.question) < order.indexOf(one.step.question);
				must(ahead > 1e-9 || (ahead > -1e-9 && place), team, plan);
			});
			const shown: NextStep[] = [];
			for (const one of offered) {
				if (shown.length < 3 && shown.every((other) => other.dimension !== one.dimension)) {
					shown.push(one);
				}
			}
			must(JSON.stringify(shown) === JSON.stringify(nextSteps(sample, result, plan, tier)), team);
		}
	});
});

describe('every path', { timeout: 120_000 }, () => {
	it('ends with all at target, tried out to the last in a small model', () => {
		const random = seeded(43);
		let states = 0;
		let ends = 0;
		for (let n = 0; n < 25; n++) {
			const plan = randomPlan(small, random);
			const tier = pick(random, TIERS);
			const seen = new Set<string>();
			const walk = (answers: readonly AnswerState[]) => {
				if (seen.has(answers.join())) return;
				seen.add(answers.join());
				states += 1;
				const result = score(small, [answers.map(is)]);
				const offered = offeredSteps(small, result, plan, tier);
				for (const { step } of offered) {
					walk(answers.with(order.indexOf(step.question), LEVEL_NAMES[step.level]));
				}
				if (offered.length > 0) return;
				ends += 1;
				for (const q of questionsOf(result).values()) {
					must(!isAsked(q) || q.lo >= targetFor(small, q.id, tier), answers, plan);
				}
			};
			walk(
				questionOrder(small).map((_, i) =>
					i < 6
						? pick(random, ['manual', 'manual', 'reactive', 'dont-know', 'not-applicable'])
						: pick(random, ['blank', 'proactive', 'manual'])
				)
			);
		}
		expect(ends).toBe(25);
		expect(states).toBeGreaterThan(1_000);
	});

	it('comes to an end in the whole model, and never takes a step twice', () => {
		for (const { plan, team, tier, random } of plannedTeams(44, 40)) {
			const done = new Set<string>();
			let agreed = {};
			for (;;) {
				const result = scored(sample, team, agreed);
				const next = pick(random, offeredSteps(sample, result, plan, tier));
				if (!next) break;
				must(!done.has(nameOf(next.step)), team, plan);
				done.add(nameOf(next.step));
				agreed = { ...agreed, ...agreedOn(next.step) };
			}
			for (const q of questionsOf(scored(sample, team, agreed)).values()) {
				must(!isAsked(q) || q.lo >= targetFor(sample, q.id, tier), team, plan);
			}
		}
	});
});
