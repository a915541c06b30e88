import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorBudget } from '../../../src/domain/calculate/error-budget.ts';
import { impactArea, oddStairs } from '../../../src/domain/calculate/impact-area.ts';
import { allOf, judge } from '../../../src/domain/calculate/judge.ts';
import { stagger } from '../../../src/domain/calculate/notification-stagger.ts';
import { responseCost } from '../../../src/domain/calculate/response-cost.ts';

describe('an error budget', () => {
	test('99.9 % over 28 days is 40.32 minutes', () => {
		expect(errorBudget(99.9, 28, 10.08)).toEqual({
			budget: 40.32,
			left: 30.240000000000002,
			usedShare: 25,
			best: 99.975
		});
		expect(errorBudget(99.99, 30, 0).budget).toBe(4.32);
		expect(errorBudget(99.5, 30, 300).left).toBe(-84);
	});
	test('what is used and what is left are the budget', () => {
		const objective = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1000);
		fc.assert(
			fc.property(objective, fc.integer({ min: 1, max: 366 }), fc.nat(1000), (goal, days, used) => {
				const { budget, left, usedShare } = errorBudget(goal, days, used);
				expect(budget).toBeGreaterThan(0);
				expect(left + used).toBeCloseTo(budget, 6);
				expect(left < 0).toBe(usedShare > 100);
			})
		);
	});
});

describe('an impact area', () => {
	const at = (minute: number, percent: number) => ({ at: minute, percent });
	test('is the sum of its stairs', () => {
		expect(impactArea([at(20, 50), at(0, 10)], 40, 2000)).toEqual({
			area: 24_000,
			wholeMinutes: 12,
			stairs: [at(0, 10), at(20, 50)]
		});
		expect(impactArea([at(50, 100)], 40, 10)).toEqual({ area: 0, wholeMinutes: 0, stairs: [] });
	});
	test('stairs out of order, of one minute and beyond the end are named', () => {
		const odd = (...minutes: number[]) =>
			oddStairs(
				minutes.map((minute) => at(minute, 10)),
				50
			);
		expect(odd(0, 10, 35)).toEqual(['none', 'none', 'none']);
		expect(odd(0, 35, 10)).toEqual(['none', 'none', 'early']);
		expect(odd(0, 10, 10)).toEqual(['none', 'none', 'same']);
		expect(odd(0, 50, 10, 60)).toEqual(['none', 'late', 'none', 'late']);
		// The one below takes the place of the one above.
		expect(impactArea([at(0, 10), at(0, 20)], 10, 100).area).toBe(200);
	});
	test('lies between nothing and everybody all the time, and grows with time', () => {
		const stair = fc.record({ at: fc.nat(100), percent: fc.nat(100) });
		fc.assert(
			fc.property(fc.array(stair), fc.integer({ min: 1, max: 200 }), (stairs, end) => {
				const { area, wholeMinutes } = impactArea(stairs, end, 500);
				expect(area).toBeGreaterThanOrEqual(0);
				expect(wholeMinutes).toBeLessThanOrEqual(end);
				expect(impactArea(stairs, end + 10, 500).area).toBeGreaterThanOrEqual(area);
			})
		);
	});
});

describe('staggered messages', () => {
	const rule = [
		{ name: 'Text', at: 0 },
		{ name: 'Push', at: 1 },
		{ name: 'Call', at: 6 }
	];
	test('a message that comes when the page has moved on is lost', () => {
		expect(stagger(rule, 6)).toEqual({
			messages: [
				{ name: 'Text', at: 0, lost: false },
				{ name: 'Push', at: 1, lost: false },
				{ name: 'Call', at: 6, lost: true }
			],
			gaps: [{ from: 'Text', to: 'Push', minutes: 1 }],
			room: 5,
			together: []
		});
		expect(stagger(rule, 7).messages.at(-1)?.lost).toBe(false);
	});
	test('messages of one minute are missed together', () => {
		expect(
			stagger(
				rule.map((one) => ({ ...one, at: 0 })),
				5
			).together
		).toEqual(['Text', 'Push', 'Call']);
		expect(stagger([], 5)).toMatchObject({ room: undefined, gaps: [], together: [] });
	});
	test('gaps and room add up to the delay', () => {
		const message = fc.record({ name: fc.string(), at: fc.nat(30) });
		fc.assert(
			fc.property(fc.array(message), fc.integer({ min: 1, max: 30 }), (messages, delay) => {
				const { gaps, room, messages: all } = stagger(messages, delay);
				const first = all.find(({ lost }) => !lost);
				const sum = gaps.reduce((total, gap) => total + gap.minutes, first?.at ?? 0);
				expect(room === undefined ? first : sum + room).toBe(
					room === undefined ? undefined : delay
				);
				expect(room === undefined || room > 0).toBe(true);
			})
		);
	});
});

describe('the cost of a response', () => {
	test('counts the hours of people', () => {
		expect(responseCost(6, 90, 80, 5)).toEqual({
			hours: 9,
			cost: 720,
			quarterHours: 45,
			quarterCost: 3600
		});
	});
	test('twice the people, or twice as long, is twice the cost', () => {
		fc.assert(
			fc.property(fc.nat(100), fc.nat(1000), fc.nat(500), (people, minutes, rate) => {
				const { cost } = responseCost(people, minutes, rate, 1);
				expect(responseCost(people * 2, minutes, rate, 1).cost).toBeCloseTo(cost * 2, 6);
				expect(responseCost(people, minutes * 2, rate, 1).cost).toBeCloseTo(cost * 2, 6);
			})
		);
	});
});

test('fields are judged one by one, and used together', () => {
	const bounds = { from: 0, to: 100, above: true, whole: true };
	expect(judge('12', bounds)).toEqual({ value: 12 });
	expect(judge('', bounds)).toEqual({ fault: 'A number is needed here.' });
	expect(judge('a few', bounds)).toEqual({ fault: '“a few” does not read as a number.' });
	expect(judge('0', bounds)).toEqual({ fault: 'More than 0, at most 100.' });
	expect(judge('101', { from: 1, to: 100 })).toEqual({ fault: 'Between 1 and 100.' });
	expect(judge('1.5', bounds)).toEqual({ fault: 'A whole number, please.' });
	expect(allOf({ a: { value: 1 }, b: { value: 2 } })).toEqual({ a: 1, b: 2 });
	expect(allOf({ a: { value: 1 }, b: { fault: 'No.' } })).toBeUndefined();
});
