import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCard } from '../../../src/domain/learning/new-card.ts';
import { reminders } from '../../../src/domain/learning/reminders.ts';
import { daysAhead } from '../../../src/domain/learning/days-ahead.ts';
import { CARDS_A_DAY, minutesFor, reviewQueue } from '../../../src/domain/learning/review-queue.ts';
import { cardOf, DAY, INDEX, NOW } from './card-facts.ts';

const due = (n: number, at = NOW - DAY) =>
	Array.from({ length: n }, (_, i) => cardOf(`m/l/due-${i}`, at - i));
const answered = (n: number, at: number) =>
	Array.from({ length: n }, (_, i) =>
		cardOf(`m/l/was-${i}`, NOW + 5 * DAY, [{ at, right: true, sure: 'fairly' }])
	);

describe('the day’s share', () => {
	test('is ten minutes: thirteen cards, longest due first; the others wait', () => {
		expect([CARDS_A_DAY, minutesFor(13), minutesFor(1)]).toEqual([13, 10, 1]);
		const { today, waiting } = reviewQueue(due(25), INDEX, NOW);
		expect([today.length, waiting.length]).toEqual([13, 12]);
		expect(today[0]?.id).toBe('m/l/due-24');
	});

	test('what was answered today counts, what was answered yesterday does not', () => {
		const size = (cards: ReturnType<typeof due>) => reviewQueue(cards, INDEX, NOW).today.length;
		expect(size([...due(20), ...answered(10, NOW - 3_600_000)])).toBe(3);
		expect(size([...due(20), ...answered(10, NOW - DAY)])).toBe(13);
		expect(size([...due(20), ...answered(20, NOW)])).toBe(0);
	});

	test('loses no card and asks for none that is not due, whatever there is', () => {
		const card = fc.record({
			module: fc.constantFrom('m', 'gone'),
			dueAt: fc.integer({ min: NOW - 9 * DAY, max: NOW + 9 * DAY }),
			today: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(card, { maxLength: 40 }), (some) => {
				const cards = some.map(({ module, dueAt, today }, i) =>
					cardOf(`${module}/l/${i}`, dueAt, today ? [{ at: NOW, right: true, sure: 'guess' }] : [])
				);
				const { today, waiting } = reviewQueue(cards, INDEX, NOW);
				const asked = [...today, ...waiting];
				const isDue = cards.filter(({ id, dueAt }) => dueAt <= NOW && id.startsWith('m/'));
				expect(new Set(asked)).toEqual(new Set(isDue));
				expect(asked.map(({ dueAt }) => dueAt)).toEqual(
					asked.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b)
				);
				expect(today.length).toBeLessThanOrEqual(CARDS_A_DAY);
				if (waiting.length > 0)
					expect(today.length + some.filter((one) => one.today).length).toBeGreaterThanOrEqual(
						CARDS_A_DAY
					);
			})
		);
	});

	test('a new card is due with the next morning, also on the day the clocks change', () => {
		for (const at of [NOW, new Date(2026, 9, 24, 23, 59).getTime()]) {
			const { dueAt } = newCard('m/l/c', at);
			expect([new Date(dueAt).getHours(), new Date(dueAt).getDate()]).toEqual([
				0,
				new Date(at).getDate() + 1
			]);
		}
	});
});

describe('the days ahead', () => {
	test('spill over: what one day has no room for comes the next', () => {
		const cards = [...due(20), cardOf('m/l/later', NOW + 3 * DAY)];
		expect(daysAhead(cards, INDEX, NOW, 5).map((day) => day.cards)).toEqual([13, 7, 0, 1, 0]);
	});

	test('together hold every card that comes due within them, none twice', () => {
		const days = fc.array(fc.integer({ min: -3, max: 20 }), { maxLength: 60 });
		fc.assert(
			fc.property(days, (offsets) => {
				const cards = offsets.map((day, i) => cardOf(`m/l/${i}`, NOW + day * DAY));
				const ahead = daysAhead(cards, INDEX, NOW, 60);
				expect(ahead.reduce((sum, day) => sum + day.cards, 0)).toBe(offsets.length);
				for (const day of ahead) expect(day.cards).toBeLessThanOrEqual(CARDS_A_DAY);
			})
		);
	});
});

describe('reminders', () => {
	const from = '08:30';
	const address = 'https://example.org/#/learn/review';

	test('every day: from today where the time is still to come, else from tomorrow', () => {
		const first = (now: number) =>
			reminders(due(1), INDEX, now, { when: 'daily', from, address }).map(
				({ day, every, time }) => [day, every, time]
			);
		const time = { from, minutes: 10 };
		expect(first(NOW)).toEqual([['2026-11-23', 'day', time]]);
		expect(first(NOW - 3_600_000)).toEqual([['2026-11-22', 'day', time]]);
	});

	test('due days of two weeks, each under a name that a calendar knows again', () => {
		const cards = [
			...due(14),
			cardOf('m/l/last', NOW + 14 * DAY),
			cardOf('m/l/late', NOW + 15 * DAY)
		];
		expect(reminders(cards, INDEX, NOW, { when: 'due', from, address })).toEqual([
			{
				uid: 'review-2026-11-23@service-ownership-trainer',
				day: '2026-11-23',
				title: 'Review: 13 cards, about 10 minutes',
				text: address,
				time: { from, minutes: 10 }
			},
			{
				uid: 'review-2026-11-24@service-ownership-trainer',
				day: '2026-11-24',
				title: 'Review: 1 card, about 1 minute',
				text: address,
				time: { from, minutes: 1 }
			},
			{
				uid: 'review-2026-12-06@service-ownership-trainer',
				day: '2026-12-06',
				title: 'Review: 1 card, about 1 minute',
				text: address,
				time: { from, minutes: 1 }
			}
		]);
		expect(reminders([], INDEX, NOW, { when: 'due', from, address })).toEqual([]);
	});
});
