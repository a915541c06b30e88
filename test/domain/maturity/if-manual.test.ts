import { describe, expect, it } from 'vitest';
import { shownScore } from '../../../src/domain/maturity/evidence.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated, type Overall } from '../../../src/domain/maturity/overall.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { explanation } from '../../../src/domain/maturity/sentences.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { is, must, quickAnswers, randomTeam, seeded } from './random-team.ts';
import { realModel } from './real-model.ts';

const outline = outlineOf(realModel());
const order = questionOrder(outline);
const quick = quickAnswers(outline);
const everywhere = (answer: (id: string) => AnswerState) =>
	score(outline, [order.map((id) => is(answer(id)))]);
const core = new Set(
	outline.dimensions.flatMap(({ questions }) => questions.filter((q) => q.core).map(({ id }) => id))
);
const thirds = everywhere((id) =>
	id.endsWith('.3') && !core.has(id) ? 'not-applicable' : 'preventative'
);
const levels = (of: Partial<Overall> | undefined) => [
	of?.team?.level,
	of?.ownership?.level,
	of?.operations?.level
];

describe('what does not apply, if it counted as manual', () => {
	it('lowers the team, both sides and the index, and is said beside the headline', () => {
		const { overall } = thirds;
		expect([levels(overall), overall.index?.low]).toEqual([[4, 4, 4], 1]);
		expect(levels(overall.ifManual)).toEqual([1, 1, 1]);
		expect(overall.ifManual?.index?.low).toBeCloseTo(27 / 34, 12);
		expect(explanation(overall)).toEqual([
			'Together that is Preventative, the highest there is.',
			'If what does not apply counted as Manual, the team would be Reactive.'
		]);
	});

	it('is there too where the main question does not apply', () => {
		const { overall, dimensions } = score(outline, [quick({ P4: 'not-applicable' })]);
		const [p4] = dimensions.filter(({ id }) => id === 'P4');
		expect(p4).toMatchObject({ standing: 'not-rated', ifManual: { soFar: 0, low: 0 } });
		expect([levels(overall), levels(overall.ifManual)]).toEqual([
			[2, 2, 2],
			[1, 2, 1]
		]);
		expect(explanation(overall).at(-1)).toBe(
			'If what does not apply counted as Manual, the team would be Reactive.'
		);
	});

	it('speaks of a side where the team stays where it is', () => {
		const low = { O2: 'reactive', O4: 'reactive', O5: 'reactive', P3: 'reactive' } as const;
		const { overall } = score(outline, [quick({ ...low, P4: 'not-applicable' })]);
		expect([levels(overall), levels(overall.ifManual)]).toEqual([
			[1, 1, 2],
			[1, 1, 1]
		]);
		expect(explanation(overall).at(-1)).toBe(
			'If what does not apply counted as Manual, operations would be Reactive.'
		);
	});

	it('is not said where it makes no difference, and not computed where all applies', () => {
		const some = everywhere((id) => (id === 'O1.3' ? 'not-applicable' : 'manual'));
		expect(levels(some.overall.ifManual)).toEqual(levels(some.overall));
		expect(explanation(some.overall)).toHaveLength(1);
		expect(everywhere(() => 'proactive').overall.ifManual).toBeUndefined();
	});

	it('follows what can be shown', () => {
		const { overall } = shownScore(outline, thirds, {});
		expect([levels(overall), levels(overall.ifManual)]).toEqual([
			[2, 2, 2],
			[1, 1, 1]
		]);
	});

	it(
		'is what 20,000 random teams come to whose N/A are manual answers',
		{ timeout: 60_000 },
		() => {
			const random = seeded(29);
			let some = 0;
			for (let n = 0; n < 20_000; n++) {
				const scope = n % 2 === 0 ? 'quick' : 'whole';
				const { dimensions, overall } = score(
					outline,
					randomTeam(outline, random, scope, 1 + (n % 3))
				);
				const none = dimensions.flatMap(({ questions }) =>
					questions.filter(({ state }) => state === 'not-applicable').map(({ id }) => id)
				);
				must((overall.ifManual !== undefined) === none.length > 0, n);
				if (!overall.ifManual) continue;
				some += 1;
				const { index } = overall.ifManual;
				must(!overall.team || (overall.ifManual.team?.level ?? 9) <= overall.team.level, n);
				must(!index || (index.low <= index.high && index.high <= 1), n);
				for (const one of dimensions) {
					const here = one.questions.some(({ state }) => state === 'not-applicable');
					must(here || one.ifManual === undefined, n);
					if (!here || !isRated(one)) continue;
					must((one.ifManual?.soFar ?? 9) <= one.soFar, n, one);
					must((one.ifManual?.low ?? 9) <= one.low, n, one);
				}
			}
			must(some > 5000, some);
		}
	);
});
