import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
	CaseLayer,
	DailyHours,
	LayerRule
} from '../../../../src/domain/escalation/case-types.ts';
import {
	DAY,
	HOUR,
	localText,
	WEEK
} from '../../../../src/domain/escalation/schedule/local-time.ts';
import { shiftsOf } from '../../../../src/domain/escalation/schedule/shifts.ts';
import { joined } from '../../../../src/domain/escalation/schedule/spans.ts';
import { fileOf, primary } from './support.ts';

const MIDNIGHT = Date.UTC(2026, 2, 2);
const QUARTER = HOUR / 4;
const PERIODS = { hour: HOUR, day: DAY, week: WEEK };

const person = fc.constantFrom('ade', 'bo', 'cy', 'dee', 'eve');
const clock = fc
	.integer({ min: 0, max: 95 })
	.map((n) => new Date(n * QUARTER).toISOString().slice(11, 16));
const hours: fc.Arbitrary<DailyHours> = fc.record({
	days: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
	from: clock,
	to: clock
});
const quarters = (from: number, to: number) =>
	fc.integer({ min: from / QUARTER, max: to / QUARTER }).map((n) => MIDNIGHT + n * QUARTER);
const rotation = fc.record({
	unit: fc.constantFrom('hour' as const, 'day' as const, 'week' as const),
	length: fc.integer({ min: 1, max: 4 }),
	start: quarters(-20 * DAY, 2 * DAY).map(localText),
	users: fc.array(person, { minLength: 1, maxLength: 5 })
});
const layer: fc.Arbitrary<CaseLayer> = fc.record(
	{ rotation, restrictions: fc.array(hours, { maxLength: 2 }), priority: fc.nat({ max: 2 }) },
	{ requiredKeys: ['rotation'] }
);
const layers = fc.array(layer, { minLength: 1, maxLength: 3 });
const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata');
const layerRule = fc.constantFrom<LayerRule>('last-wins', 'priority', 'union');
const range = fc
	.tuple(quarters(-3 * DAY, 10 * DAY), fc.integer({ min: 1, max: 900 }))
	.map(([from, length]) => ({ from, to: from + length * QUARTER }));

const overrides = fc.array(
	fc
		.tuple(
			quarters(0, 5 * DAY),
			fc.integer({ min: 1, max: 200 }),
			person,
			person,
			fc.nat({ max: 2 })
		)
		.map(([from, length, remove, add, kind]) => ({
			from: localText(from),
			to: localText(from + length * QUARTER),
			...(kind !== 0 && { remove }),
			...(kind !== 1 && { add })
		})),
	{ maxLength: 4 }
);

describe('schedules', () => {
	it('are sorted, apart, clipped and joined, with people in order', () => {
		fc.assert(
			fc.property(
				layers,
				overrides,
				zone,
				layerRule,
				range,
				(layers, overrides, tz, rule, range) => {
					const file = primary({ tz, layers, overrides }, { layerRule: rule });
					const shifts = shiftsOf(file, 'primary', range);
					for (const [index, { from, to, people }] of shifts.entries()) {
						const before = shifts[index - 1];
						expect(from).toBeLessThan(to);
						expect(from).toBeGreaterThanOrEqual(before?.to ?? range.from);
						expect(to).toBeLessThanOrEqual(range.to);
						expect(people.length).toBeGreaterThan(0);
						expect(people).toEqual([...new Set(people)].sort());
						if (rule === 'last-wins') expect(people).toHaveLength(1);
						if (before?.to === from) expect(people).not.toEqual(before.people);
					}
				}
			)
		);
	});

	it('cover what their layers cover, under every rule', () => {
		fc.assert(
			fc.property(layers, zone, layerRule, range, (layers, tz, layerRule, range) => {
				const whole = shiftsOf(primary({ tz, layers }, { layerRule }), 'primary', range);
				const parts = layers.flatMap((one) =>
					shiftsOf(primary({ tz, layers: [one] }), 'primary', range)
				);
				const plain = (spans: readonly { from: number; to: number }[]) =>
					joined(spans.map(({ from, to }) => ({ from, to })));
				expect(plain(whole)).toEqual(plain(parts));
			})
		);
	});

	it('have in a union whoever any layer has', () => {
		fc.assert(
			fc.property(layers, zone, range, (layers, tz, range) => {
				const whole = shiftsOf(primary({ tz, layers }, { layerRule: 'union' }), 'primary', range);
				for (const { from, people } of whole) {
					const each = layers.flatMap((one) =>
						shiftsOf(primary({ tz, layers: [one] }), 'primary', { from, to: from + 1 })
					);
					expect(people).toEqual([...new Set(each.flatMap((shift) => shift.people))].sort());
				}
			})
		);
	});

	it('read the same in one piece and in two', () => {
		fc.assert(
			fc.property(layers, overrides, zone, range, fc.nat(), (layers, overrides, tz, range, cut) => {
				const file = primary({ tz, layers, overrides });
				const at = range.from + (cut % (range.to - range.from));
				const halves = [
					...shiftsOf(file, 'primary', { from: range.from, to: at }),
					...shiftsOf(file, 'primary', { from: at, to: range.to })
				];
				const whole = shiftsOf(file, 'primary', range).flatMap((shift) =>
					shift.from < at && at < shift.to
						? [
								{ ...shift, to: at },
								{ ...shift, from: at }
							]
						: [shift]
				);
				expect(halves).toEqual(whole);
			})
		);
	});

	it('move with everything else by a week', () => {
		const aWeekLater = (local: string) => localText(Date.parse(`${local}Z`) + WEEK);
		fc.assert(
			fc.property(layers, overrides, layerRule, range, (layers, overrides, layerRule, range) => {
				const moved = {
					layers: layers.map((one) => ({
						...one,
						rotation: { ...one.rotation, start: aWeekLater(one.rotation.start) }
					})),
					overrides: overrides.map((one) => ({
						...one,
						from: aWeekLater(one.from),
						to: aWeekLater(one.to)
					}))
				};
				const now = shiftsOf(primary({ layers, overrides }, { layerRule }), 'primary', range);
				const then = shiftsOf(primary(moved, { layerRule }), 'primary', {
					from: range.from + WEEK,
					to: range.to + WEEK
				});
				expect(then.map((one) => ({ ...one, from: one.from - WEEK, to: one.to - WEEK }))).toEqual(
					now
				);
			})
		);
	});

	it('of a secondary are those of the primary one turn ago, from the second turn on', () => {
		fc.assert(
			fc.property(rotation, range, fc.integer({ min: 1, max: 3 }), (rotation, range, turns) => {
				const file = fileOf({
					primary: { layers: [{ rotation }] },
					second: { offsetOf: { schedule: 'primary', turns } }
				});
				const turn = rotation.length * PERIODS[rotation.unit] * turns;
				const second = Date.parse(`${rotation.start}Z`) + turn;
				const from = Math.max(range.from, second);
				const to = Math.max(range.to, second + DAY);
				const earlier = shiftsOf(file, 'primary', { from: from - turn, to: to - turn });
				expect(shiftsOf(file, 'second', { from, to })).toEqual(
					earlier.map((one) => ({ ...one, from: one.from + turn, to: one.to + turn }))
				);
			})
		);
	});

	it('name nobody any more who has left every layer and whom no override names', () => {
		fc.assert(
			fc.property(layers, zone, range, person, (layers, tz, range, user) => {
				const removals = layers.map((_, index) => ({ at: range.from, layer: index + 1, user }));
				const file = primary({ tz, layers }, { layerRule: 'union' });
				for (const { people } of shiftsOf(file, 'primary', range, removals))
					expect(people).not.toContain(user);
			})
		);
	});
});
