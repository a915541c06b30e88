import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playsSentence } from '../../../src/domain/progress/plays-sentence.ts';
import { playsOf } from '../../../src/domain/progress/plays.ts';
import { trendOf } from '../../../src/domain/progress/trend.ts';
import { day, lesson, run, type PlayFacts } from './facts.ts';

const title = (id: string): string => id;
const said = (...runs: ReturnType<typeof run>[]): string | undefined =>
	playsSentence(playsOf(runs), title);

const plays = fc
	.array(
		fc.record({
			scenario: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'),
			ack: fc.option(fc.nat(7200)),
			extra: fc.integer({ min: -5000, max: 500_000 }),
			met: fc.nat(6),
			missed: fc.nat(6)
		}),
		{ maxLength: 24 }
	)
	.map((all: PlayFacts[]) => all.map((facts, i) => run(day(i), facts)));

describe('plays', () => {
	test('a run becomes one point, whatever order storage gives', () => {
		const first = run(day(0), { ack: 720, extra: 124_200, met: 4, missed: 2, place: 71 });
		const again = run(day(1), { ack: null, extra: -40, met: 6, missed: 0, place: 96 });
		const other = { scenario: 'quiet-page', bestAckSeconds: 180 };
		expect(playsOf([again, lesson('m/l', day(0)), first])).toEqual([
			{
				...other,
				id: first.id,
				at: day(0),
				nth: 1,
				ackSeconds: 720,
				extraCustomerMinutes: 124_200,
				met: 4,
				exercised: 6,
				place: 71
			},
			{
				...other,
				id: again.id,
				at: day(1),
				nth: 2,
				ackSeconds: null,
				extraCustomerMinutes: -40,
				met: 6,
				exercised: 6,
				place: 96
			}
		]);
	});

	test('an outcome that does not parse is passed over and does not count as a play', () => {
		const broken = { ...run(day(0)), result: { scenario: 'quiet-page' } };
		expect(playsOf([broken, run(day(1))]).map(({ nth }) => nth)).toEqual([1]);
	});

	test('order of input never matters; nth counts each scenario from 1', () => {
		fc.assert(
			fc.property(plays, fc.infiniteStream(fc.nat()), (runs, chance) => {
				const shuffled = runs
					.map((one) => ({ one, key: chance.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ one }) => one);
				const series = playsOf(runs);
				expect(playsOf(shuffled)).toEqual(series);
				for (const scenario of new Set(series.map((play) => play.scenario))) {
					const nths = series.filter((p) => p.scenario === scenario).map((p) => p.nth);
					expect(nths).toEqual(nths.map((_, i) => i + 1));
				}
			})
		);
	});
});

describe('the sentence', () => {
	test('none, one and two plays', () => {
		expect(said()).toBeUndefined();
		expect(said(run(day(0), { ack: 720, extra: 124_234 }))).toBe(
			'One play so far, of “quiet-page”: acknowledged after 12 minutes, 124,000 customer-minutes above the best line, 4 of 6 expectations met.'
		);
		expect(said(run(day(0), { extra: 124_234 }), run(day(1), { ack: 45, extra: 12_300 }))).toBe(
			'“quiet-page” was played twice: first acknowledged after 12 minutes, last acknowledged after 45 seconds; customer-minutes above the best line went from 124,000 to 12,300. A replay shows memory more than judgement.'
		);
		expect(said(run(day(0)), run(day(1), { scenario: 'other', ack: null, extra: -60 }))).toBe(
			'From the first to the latest of two drills, first plays only: acknowledged after 12 minutes, then never; customer-minutes above the best line went from 1,000 to -60. Two drills are too few to call it a trend.'
		);
	});

	test('nothing tested, and level with the best line', () => {
		expect(said(run(day(0), { ack: null, extra: 0, met: 0, missed: 0 }))).toBe(
			'One play so far, of “quiet-page”: never acknowledged, as many customer-minutes as on the best line, no expectation tested.'
		);
	});

	test('names a trend only where there is one', () => {
		const drills = (ack: (i: number) => number, extra: (i: number) => number): string =>
			said(
				...Array.from({ length: 9 }, (_, i) =>
					run(day(i), { scenario: `s${i}`, ack: ack(i), extra: extra(i) })
				)
			) ?? '';
		expect(
			drills(
				(i) => 900 - i * 60,
				(i) => 9000 - i
			)
		).toContain('Drills get faster and cost customers less, by more than chance would explain.');
		expect(
			drills(
				() => 300,
				(i) => i
			)
		).toContain('Drills cost customers more, by more');
		expect(
			drills(
				() => 300,
				() => 5
			)
		).toContain('No measure moves by more than chance');
	});

	test('is always whole sentences without holes', () => {
		fc.assert(
			fc.property(plays, (runs) => {
				const sentence = playsSentence(playsOf(runs), title);
				if (runs.length === 0) return void expect(sentence).toBeUndefined();
				expect(sentence).toMatch(/^[A-Z“].*\.$/);
				expect(sentence).not.toMatch(/NaN|undefined|null|Infinity| {2}/);
			})
		);
	});
});

describe('trend', () => {
	test('too few below eight; a reversed series has the opposite trend; ties alone have none', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(50), { maxLength: 40 }), (values) => {
				const opposite = { 'too-few': 'too-few', none: 'none', falls: 'rises', rises: 'falls' };
				expect(trendOf(values.toReversed())).toBe(opposite[trendOf(values)]);
				if (values.length < 8) expect(trendOf(values)).toBe('too-few');
				expect(trendOf(values.map((v) => v * 3 + 1))).toBe(trendOf(values));
			})
		);
		expect(trendOf(Array(8).fill(Infinity))).toBe('none');
		expect(trendOf([1, 2, 3, 4, 5, 6, 7, 8])).toBe('rises');
	});

	test('finds a trend in about one of twenty series of pure chance, and no more', () => {
		let seed = 7;
		const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31);
		const found = Array.from({ length: 2000 }, () => trendOf(Array.from({ length: 12 }, next)));
		expect(found.filter((trend) => trend === 'rises').length / 2000).toBeLessThan(0.06);
		expect(found.filter((trend) => trend === 'falls').length / 2000).toBeLessThan(0.06);
	});
});
