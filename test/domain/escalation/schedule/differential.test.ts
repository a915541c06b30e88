import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
	CaseFile,
	CaseLayer,
	CaseOverride,
	CaseTemporary,
	DailyHours,
	LayeredSchedule
} from '../../../../src/domain/escalation/case-types.ts';
import { shiftsOf } from '../../../../src/domain/escalation/schedule/shifts.ts';
import { fileOf } from './support.ts';
import { sampled, TICK } from './naive.ts';

const HOUR = 4 * TICK;
const DAY = 24 * HOUR;

/** Zones with the days around which something happens: an hour skipped or repeated, half an hour, at midnight, nothing. */
const PLACES: readonly (readonly [tz: string, middle: string])[] = [
	['UTC', '2026-03-10'],
	['Europe/Berlin', '2026-03-29'],
	['Europe/Berlin', '2026-10-25'],
	['America/New_York', '2026-03-08'],
	['America/New_York', '2026-11-01'],
	['Australia/Lord_Howe', '2026-04-05'],
	['Australia/Lord_Howe', '2026-10-04'],
	['Africa/Cairo', '2026-04-24'],
	['America/Havana', '2026-11-01'],
	['Africa/Casablanca', '2026-02-15'],
	['America/Santiago', '2026-04-05'],
	['Asia/Kathmandu', '2026-05-01']
];

const BEFORE = 9 * DAY;
const person = fc.constantFrom('ade', 'bo', 'cy', 'dee');
const clock = fc
	.integer({ min: 0, max: 95 })
	.map((n) => new Date(n * TICK).toISOString().slice(11, 16));
const hours: fc.Arbitrary<DailyHours> = fc.record({
	days: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const, { minLength: 1 }),
	from: clock,
	to: clock
});

/** A local time some quarters of an hour from a midnight. */
const local = (midnight: number, from: number, to: number) =>
	fc
		.integer({ min: from / TICK, max: to / TICK })
		.map((n) => new Date(midnight + n * TICK).toISOString().slice(0, 16));
const spanAround = (midnight: number) =>
	fc
		.tuple(local(midnight, -2 * DAY, 2 * DAY), local(midnight, -2 * DAY, 2 * DAY))
		.map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));

const layerAround = (midnight: number): fc.Arbitrary<CaseLayer> =>
	fc.record(
		{
			rotation: fc.record({
				unit: fc.constantFrom('hour', 'hour', 'day', 'day', 'week', 'month'),
				length: fc.integer({ min: 1, max: 5 }),
				start: local(midnight, -7 * DAY, DAY),
				users: fc.array(fc.oneof(person, person, person, fc.constant('none')), {
					minLength: 1,
					maxLength: 5
				})
			}),
			restrictions: fc.array(hours, { maxLength: 2 }),
			priority: fc.integer({ min: 0, max: 2 })
		},
		{ requiredKeys: ['rotation'] }
	);

const overrideAround = (midnight: number): fc.Arbitrary<CaseOverride> =>
	fc
		.tuple(spanAround(midnight), fc.option(person, { nil: undefined }), person, fc.boolean())
		.map(([span, remove, add, both]) => ({
			...span,
			...(remove !== undefined && { remove }),
			...((remove === undefined || both) && { add })
		}));

const temporaryAround = (midnight: number): fc.Arbitrary<CaseTemporary> =>
	fc
		.tuple(spanAround(midnight), fc.array(fc.tuple(spanAround(midnight), person), { maxLength: 3 }))
		.map(([span, shifts]) => ({
			...span,
			shifts: shifts.map(([shift, user]) => ({ ...shift, user }))
		}));

const scene = fc.constantFrom(...PLACES).chain(([tz, middle]) => {
	const midnight = Date.parse(`${middle}T00:00Z`);
	const schedule: fc.Arbitrary<LayeredSchedule> = fc.record({
		tz: fc.constant(tz),
		layers: fc.array(layerAround(midnight), { minLength: 1, maxLength: 3 }),
		overrides: fc.array(overrideAround(midnight), { maxLength: 3 }),
		temporary: fc.array(temporaryAround(midnight), { maxLength: 1 })
	});
	return fc.record({
		midnight: fc.constant(midnight),
		schedule,
		layerRule: fc.constantFrom('last-wins' as const, 'priority' as const, 'union' as const),
		turns: fc.integer({ min: 1, max: 3 }),
		removals: fc.array(
			fc.record({
				at: fc
					.integer({ min: -(3 * DAY) / TICK, max: (2 * DAY) / TICK })
					.map((n) => midnight + n * TICK),
				layer: fc.integer({ min: 1, max: 3 }),
				user: person
			}),
			{ maxLength: 2 }
		)
	});
});

it('agrees with a clock looked at every quarter of an hour, on random schedules around clock changes', () => {
	fc.assert(
		fc.property(scene, ({ midnight, schedule, layerRule, turns, removals }) => {
			const file: CaseFile = fileOf(
				{ primary: schedule, second: { offsetOf: { schedule: 'primary', turns } } },
				{ layerRule }
			);
			const range = { from: midnight - 2 * DAY, to: midnight + 2.5 * DAY };
			for (const id of ['primary', 'second']) {
				const shifts = shiftsOf(file, id, range, removals);
				let index = 0;
				for (const [at, people] of sampled(file, id, midnight - BEFORE, range, removals)) {
					while ((shifts[index]?.to ?? Infinity) <= at) index += 1;
					const shift = shifts[index];
					const found = shift !== undefined && shift.from <= at ? shift.people : [];
					if (found.join() !== people.join())
						expect({ id, at: new Date(at).toISOString(), people: found }).toEqual({
							id,
							at: new Date(at).toISOString(),
							people
						});
				}
			}
		}),
		{ numRuns: 400, seed: 20 }
	);
}, 60_000);
