import { describe, expect, it } from 'vitest';
import type { CaseSchedule, CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import { HOUR } from '../../../../src/domain/escalation/schedule/local-time.ts';
import { gapsOf, monthOf } from '../../../../src/domain/escalation/schedule/month.ts';
import { sayMonth } from '../../../../src/domain/escalation/schedule/say-month.ts';
import { between, layer, primary, spelled } from './support.ts';

const PEOPLE = {
	ade: { name: 'Ade', tz: 'Europe/Lisbon' },
	bo: { name: 'Bo', tz: 'Europe/Lisbon' },
	cy: { name: 'Cy', tz: 'Asia/Tokyo' }
};
const MARCH = { year: 2026, month: 3 };
const tz = 'Europe/Lisbon';
const WORK = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '08:00', to: '17:00' };

const of = (schedule: CaseSchedule, more: Partial<CaseFile> = {}) => {
	const file = primary(schedule, { people: PEOPLE, ...more });
	const month = monthOf(file, 'primary', MARCH);
	return { file, month, said: sayMonth(file, month) };
};

const weekly = of({ tz, layers: [layer('week', '2026-01-05T09:00', 'ade bo cy')] });

describe('a month on call', () => {
	it('is the calendar of the schedule’s zone, its clock change included', () => {
		const { days, from, to } = weekly.month;
		expect(days).toHaveLength(31);
		expect([days[0]?.weekday, days[30]?.weekday]).toEqual(['sun', 'tue']);
		expect(days.map((day) => day.number)).toEqual(Array.from({ length: 31 }, (_, day) => day + 1));
		expect(days.filter((day) => day.to - day.from !== 24 * HOUR).map((day) => day.date)).toEqual([
			'2026-03-29'
		]);
		expect((to - from) / HOUR).toBe(743);
		const summer = monthOf(weekly.file, 'primary', { year: 2026, month: 10 });
		expect(spelled([summer])).toEqual(['09-30 23:00 to 11-01 00:00']);
	});

	it('says who is on call in every part of every day', () => {
		const { days } = of({
			tz,
			layers: [layer('day', '2026-01-05T09:00', 'ade bo', { restrictions: [WORK] })]
		}).month;
		expect(
			days[1]?.parts.map(({ from, to, people }) => [...spelled([{ from, to }]), ...people])
		).toEqual([
			['03-02 00:00 to 03-02 08:00'],
			['03-02 08:00 to 03-02 09:00', 'bo'],
			['03-02 09:00 to 03-02 17:00', 'ade'],
			['03-02 17:00 to 03-03 00:00']
		]);
		for (const day of days) {
			expect(day.parts[0]?.from).toBe(day.from);
			expect(day.parts.at(-1)?.to).toBe(day.to);
			for (const [index, part] of day.parts.entries())
				expect(day.parts[index + 1]?.from ?? day.to).toBe(part.to);
		}
	});

	it('leaves out a day that a calendar skips', () => {
		const file = primary({ tz: 'Pacific/Apia', layers: [layer('day', '2011-12-01T09:00', 'ade')] });
		const { days } = monthOf(file, 'primary', { year: 2011, month: 12 });
		expect(days.slice(-2).map(({ date, number }) => [date, number])).toEqual([
			['2011-12-29', 29],
			['2011-12-31', 31]
		]);
	});

	it('adds up what it is for each person', () => {
		const hours = (load: { time: number; asleep: number; offHours: number }) =>
			[load.time, load.asleep, load.offHours].map((length) => length / HOUR);
		const loads = weekly.month.loads.map((load) => [
			load.person,
			...hours(load),
			load.nights,
			load.weekendDays,
			load.weekends,
			load.handoffs
		]);
		expect(weekly.month.loads.reduce((sum, { time }) => sum + time, 0) / HOUR).toBe(743);
		expect(loads).toEqual([
			// From 9 March a week, from 30 March 39 h.
			['ade', 207, 82, 56, 9, 2, 1, 2],
			// 33 h until 2 March, carried over from February; from 16 March a week.
			['bo', 201, 88, 62, 8, 3, 2, 1],
			// From 2 March a week, from 23 March a week less the hour of the clock change; asleep by the clock of Tokyo.
			['cy', 335, 140, 96, 14, 4, 2, 2]
		]);
	});

	it('counts a handoff where somebody takes over from somebody else, not where they come back', () => {
		const alone = of({
			tz,
			layers: [layer('week', '2026-01-05T09:00', 'ade', { restrictions: [WORK] })]
		});
		expect(alone.month.loads[0]?.handoffs).toBe(0);
		const first = of({ tz, layers: [layer('week', '2026-03-02T09:00', 'ade bo')] });
		// The first duty ever takes over from nobody.
		expect(first.month.loads.map(({ person, handoffs }) => [person, handoffs])).toEqual([
			['ade', 2],
			['bo', 2]
		]);
	});

	it('counts nights by the evening they begin on', () => {
		const always = of({ always: 'ade' }).month;
		expect([always.tz, always.loads[0]?.nights, always.loads[0]?.weekends]).toEqual([tz, 31, 5]);
	});

	it('lists whom an override puts on call, and compares members only', () => {
		const { month } = of({
			tz,
			layers: [layer('week', '2026-01-05T09:00', 'ade bo')],
			overrides: [{ from: '2026-03-04T10:00', to: '2026-03-04T11:00', add: 'cy' }]
		});
		expect(month.loads.map(({ person, member }) => [person, member])).toEqual([
			['ade', true],
			['bo', true],
			['cy', false]
		]);
		expect(month.uneven.time?.least.people).not.toContain('cy');
	});
});

describe('gaps (L6)', () => {
	const layers = [layer('week', '2026-01-05T09:00', 'ade bo', { restrictions: [WORK] })];

	it('are all hours with nobody, for a service that runs around the clock', () => {
		const { month, file } = of({ layers });
		expect(month.gaps).toHaveLength(23);
		expect(gapsOf(file, 'primary', month)).toEqual(month.gaps);
	});

	it('are hours of support with nobody, where urgency goes by hours', () => {
		const supportHours = { ...WORK, to: '18:00', tz: 'UTC' };
		const urgency = { byHours: { inside: 'high', outside: 'low' } } as const;
		const { month, said } = of({ layers }, { service: { urgency, supportHours } });
		expect(month.gaps).toHaveLength(22);
		expect(spelled(month.gaps)[0]).toBe('03-02 17:00 to 03-02 18:00');
		expect(said[0]).toBe(
			'In support hours nobody is on call for 22 h of 220 h, in 22 gaps. The longest is 1 h on Monday 2 March, 17:00 to 18:00.'
		);
		expect(of({ layers }, { service: { urgency: 'high', supportHours } }).month.gaps).toHaveLength(
			23
		);
		expect(of({ always: 'ade' }, { service: { urgency, supportHours } }).said[0]).toBe(
			'Somebody is on call in all support hours.'
		);
	});

	it('reach over what of a schedule lies in the range', () => {
		const { file } = of({ layers });
		expect(
			spelled(gapsOf(file, 'primary', between('2026-03-06T12:00', '2026-03-09T12:00')))
		).toEqual(['03-06 17:00 to 03-09 08:00']);
	});
});

describe('a month in sentences', () => {
	it('says hours, nights and weekends of who has most and least', () => {
		expect(weekly.said).toEqual([
			'Somebody is on call the whole month.',
			'Cy is on call for 335 h, Bo for 201 h: 1.7 times as long.',
			'Cy has fourteen nights, Bo eight.',
			'Bo and Cy have two weekends each, Ade one.'
		]);
	});

	it('names a gap or two, and sums up many', () => {
		const gap = { from: '2026-03-08T02:00', to: '2026-03-08T11:00' };
		const overrides = [
			{ ...gap, remove: 'ade' },
			{ ...gap, remove: 'bo' }
		];
		const days = [layer('day', '2026-01-05T09:00', 'ade bo')];
		expect(of({ tz, layers: days, overrides }).said.slice(0, 2)).toEqual([
			'Nobody is on call for 9 h on Sunday 8 March, 02:00 to 11:00.',
			'Everybody is on call for about 366 h.'
		]);
		const restricted = [layer('week', '2026-01-05T09:00', 'ade bo', { restrictions: [WORK] })];
		expect(of({ layers: restricted }).said[0]).toBe(
			'Nobody is on call for 546 h of 744 h, in 23 gaps. The longest is 63 h from Friday 6 March, 17:00, to Monday 9 March, 08:00.'
		);
		const half = { from: '2026-03-07T22:00', to: '2026-03-08T00:30', shifts: [] };
		expect(of({ tz, layers: days, temporary: [half] }).said[0]).toBe(
			'Nobody is on call for 2.5 h from Saturday 7 March, 22:00, to Sunday 8 March, 00:30.'
		);
	});

	it('says so where one is alone, and where nobody is there', () => {
		expect(of({ always: 'ade' }).said).toEqual([
			'Somebody is on call the whole month.',
			'Ade alone is on call: 743 h, with 31 nights and five weekends.'
		]);
		expect(of({ tz, layers: [] }).said).toEqual(['Nobody is on call the whole month.']);
	});

	it('counts people where there are many', () => {
		const { said } = of({ layers: [layer('day', '2026-03-01T00:00', 'ade bo cy dee eve fay')] });
		expect(said[1]).toBe(
			'Ade is on call for 144 h, five people for 120 h each: 1.2 times as long.'
		);
	});

	it('leaves it at one sentence where the others of the rotation have their month later', () => {
		const { said } = of({ tz, layers: [layer('month', '2026-03-01T00:00', 'ade bo cy')] });
		expect(said).toEqual([
			'Somebody is on call the whole month.',
			'Ade alone is on call: 743 h, with 31 nights and five weekends.'
		]);
	});
});
