import fc from 'fast-check';
import type {
	CaseLayer,
	CaseOverride,
	DailyHours,
	LayeredSchedule
} from '../../../../src/domain/escalation/case-types.ts';

/** Random schedules, near the start of a case and near changes of clocks. */

export const PEOPLE = ['ade', 'bo', 'cy', 'dee'] as const;
export const SHADOWS = ['sam', 'tia'] as const;
export const SCHEDULES = ['one', 'two', 'set', 'ever'] as const;

export const ZONES = ['UTC', 'Europe/Lisbon', 'America/Chicago', 'Australia/Lord_Howe'] as const;
/** Of each zone: a plain day, the day clocks go forward, the day they go back. */
export const STARTS = {
	UTC: ['2026-03-04T02:00:00Z', '2026-03-06T22:30:00Z', '2026-05-31T21:00:00Z'],
	'Europe/Lisbon': ['2026-03-04T02:00:00Z', '2026-03-29T00:20:00Z', '2026-10-24T23:40:00Z'],
	'America/Chicago': ['2026-03-04T02:00:00Z', '2026-03-08T07:10:00Z', '2026-11-01T05:30:00Z'],
	'Australia/Lord_Howe': ['2026-03-04T02:00:00Z', '2026-10-03T14:50:00Z', '2026-04-04T13:40:00Z']
} as const;

export const pick = <const T>(...of: readonly T[]): fc.Arbitrary<T> =>
	fc.constantFrom(...of) as fc.Arbitrary<T>;
export const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });
export const rarely = <T>(of: fc.Arbitrary<T>) =>
	fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: of, weight: 1 });

const present = <T extends object>(value: T): T =>
	Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
/** Absent keys are absent. */
export const record = <T extends object>(model: {
	readonly [K in keyof T]?: fc.Arbitrary<T[K] | undefined>;
}): fc.Arbitrary<T> =>
	fc.record(model as Record<string, fc.Arbitrary<unknown>>).map((value) => present(value) as T);

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
	const options = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
	const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', options);
	formats.set(timeZone, format);
	return format;
};
/** The wall clock of the zone near the start, off by so many minutes. */
const near = (start: string, tz: string, minutes: number): string =>
	formatOf(tz)
		.format(Date.parse(start) + minutes * 60_000)
		.replace(' ', 'T');
const offset = (least: number, most: number) =>
	fc.integer({ min: least / 10, max: most / 10 }).map((tens) => tens * 10);

export const hours = (start: string, tz: string): fc.Arbitrary<DailyHours> =>
	fc
		.record({
			days: fc.uniqueArray(pick('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), {
				minLength: 1,
				maxLength: 7,
				size: 'max'
			}),
			from: offset(-120, 240),
			lasts: pick(0, 30, 60, 120, 700, 1380)
		})
		.map(({ days, from, lasts }) => ({
			days,
			from: near(start, tz, from).slice(11),
			to: near(start, tz, from + lasts).slice(11)
		}));

const layer = (start: string, tz: string): fc.Arbitrary<CaseLayer> =>
	record<CaseLayer>({
		rotation: fc.record({
			unit: pick('hour', 'hour', 'day', 'week', 'month'),
			length: pick(1, 1, 2, 3),
			start: offset(-3000, 60).map((by) => {
				const local = near(start, tz, by);
				// A month begins on day 28 at the latest.
				return Number(local.slice(8, 10)) > 28 ? `${local.slice(0, 8)}28${local.slice(10)}` : local;
			}),
			users: fc.array(pick(...PEOPLE, 'none'), { minLength: 1, maxLength: 4 })
		}),
		restrictions: rarely(fc.array(hours(start, tz), { minLength: 1, maxLength: 2 })),
		priority: maybe(fc.nat(2))
	});

const period = (start: string, tz: string) =>
	fc
		.record({ from: offset(-60, 200), lasts: pick(10, 30, 60, 90, 180) })
		.map(({ from, lasts }) => ({
			from: near(start, tz, from),
			to: near(start, tz, from + lasts)
		}))
		.filter(({ from, to }) => from < to);

const override = (start: string, tz: string): fc.Arbitrary<CaseOverride> =>
	fc
		.record({
			period: period(start, tz),
			who: fc.oneof(
				fc.record({ remove: pick(...PEOPLE) }),
				fc.record({ add: pick(...PEOPLE) }),
				fc
					.uniqueArray(pick(...PEOPLE), { minLength: 2, maxLength: 2 })
					.map(([remove, add]) => ({ remove: remove!, add: add! }))
			)
		})
		.map(({ period: when, who }) => ({ ...when, ...who }));

const named = ({ remove, add }: CaseOverride) => [remove, add].filter((id) => id !== undefined);
/** Those that could stand together (R23). */
const agreeing = (all: readonly CaseOverride[]) =>
	all.reduce<readonly CaseOverride[]>((kept, one) => {
		const clashes = kept.some(
			(other) =>
				one.from < other.to &&
				other.from < one.to &&
				named(one).some((id) => named(other).includes(id))
		);
		return clashes ? kept : [...kept, one];
	}, []);

export const layered = (start: string, tz: string): fc.Arbitrary<LayeredSchedule> =>
	record<LayeredSchedule>({
		tz: fc.constant(tz === 'UTC' ? undefined : tz),
		layers: fc.array(layer(start, tz), { minLength: 1, maxLength: 3 }),
		overrides: maybe(fc.array(override(start, tz), { maxLength: 3 }).map(agreeing)),
		temporary: rarely(
			fc
				.tuple(period(start, tz), period(start, tz), pick(...PEOPLE))
				.map(([whole, shift, user]) => [{ ...whole, shifts: [{ ...shift, user }] }])
		)
	});
