import { describe, expect, it } from 'vitest';
import { questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { outcomeOf } from '../../../src/domain/maturity/outcome.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { headline } from '../../../src/domain/maturity/sentences.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import { BLANK, sittingOutcomeSchema } from '../../../src/domain/maturity/types.ts';
import * as v from 'valibot';
import { is, quickAnswers } from './random-team.ts';
import { realModel } from './real-model.ts';

const model = realModel();
const order = questionOrder(model);
const quick = quickAnswers(model);

describe('answers all alike', () => {
	it.each(LEVEL_NAMES)('%s everywhere gives %s everywhere', (name) => {
		const result = score(model, [order.map(() => is(name))]);
		const level = LEVEL_NAMES.indexOf(name);
		expect(result.dimensions.map((d) => (isRated(d) ? d.soFar : -1))).toEqual(
			Array.from({ length: 17 }, () => level)
		);
		expect(result.overall.team?.level).toBe(level);
		expect(result.overall.index).toMatchObject({ low: level / 4, high: level / 4 });
		expect(result.overall.estimate).toBe(false);
	});

	it('nothing but blanks, don’t-knows or N/A gives no level at all', () => {
		for (const state of ['blank', 'not-applicable'] as const) {
			const { overall } = score(model, [order.map(() => is(state))]);
			expect([overall.team, overall.index, overall.counted]).toEqual([undefined, undefined, 0]);
			expect(headline(overall)).toBe('Not enough is answered yet to say where the team stands.');
		}
		const { overall } = score(model, [order.map(() => is('dont-know'))]);
		expect([overall.team?.level, overall.team?.possible]).toEqual([0, 4]);
	});
});

describe('a finished sitting', () => {
	it('freezes its answers in model order and its levels, and parses as an outcome', () => {
		const answers = Object.fromEntries(
			order.map((id, i) => [id, quick({ O3: 'dont-know' })[i] ?? BLANK])
		);
		const outcome = outcomeOf(model, {
			scope: 'quick',
			tier: 1,
			label: 'Checkout',
			finishedAt: Date.UTC(2026, 10, 21),
			answers
		});
		expect(v.parse(sittingOutcomeSchema, JSON.parse(JSON.stringify(outcome)))).toEqual(outcome);
		expect({
			...outcome,
			answers: outcome.answers.length,
			dimensions: outcome.dimensions[2]
		}).toEqual({
			edition: 1,
			quarter: '2026-Q4',
			scope: 'quick',
			tier: 1,
			label: 'Checkout',
			answers: 57,
			dimensions: { id: 'O3', standing: 'estimate', level: 0, possible: 4 },
			team: { level: 1, possible: 2 },
			index: { low: expect.any(Number) as number, high: expect.any(Number) as number }
		});
	});
});
