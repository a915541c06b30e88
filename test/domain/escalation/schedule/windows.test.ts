import { describe, expect, it } from 'vitest';
import type { DailyHours } from '../../../../src/domain/escalation/case-types.ts';
import {
	offHoursOf,
	sleepOf,
	windowsOf
} from '../../../../src/domain/escalation/schedule/windows.ts';
import { between, spelled } from './support.ts';

const said = (hours: DailyHours, from: string, to: string, tz = 'UTC') =>
	spelled(windowsOf(hours, tz, between(from, to)));

describe('windows (R15, R21)', () => {
	it('begin with their first minute and end before their last', () => {
		const hours: DailyHours = { days: ['mon', 'tue'], from: '09:00', to: '17:00' };
		expect(said(hours, '2026-03-01T00:00', '2026-03-08T00:00', 'Europe/Berlin')).toEqual([
			'03-02 08:00 to 03-02 16:00',
			'03-03 08:00 to 03-03 16:00'
		]);
	});

	it('belong overnight to the day they begin on', () => {
		const hours: DailyHours = { days: ['mon', 'sun'], from: '20:00', to: '08:00' };
		expect(said(hours, '2026-03-02T00:00', '2026-03-09T00:00')).toEqual([
			'03-02 00:00 to 03-02 08:00',
			'03-02 20:00 to 03-03 08:00',
			'03-08 20:00 to 03-09 00:00'
		]);
	});

	it('last 24 hours with equal ends, and consecutive days join', () => {
		const hours: DailyHours = { days: ['fri', 'sat', 'mon'], from: '18:00', to: '18:00' };
		expect(said(hours, '2026-03-04T00:00', '2026-03-11T00:00')).toEqual([
			'03-06 18:00 to 03-08 18:00',
			'03-09 18:00 to 03-10 18:00'
		]);
		const always: DailyHours = {
			days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
			from: '07:00',
			to: '07:00'
		};
		expect(said(always, '2026-03-01T00:00', '2026-04-01T00:00', 'Europe/Berlin')).toEqual([
			'03-01 00:00 to 04-01 00:00'
		]);
	});

	it('never hold in a skipped hour', () => {
		const hours: DailyHours = { days: ['sun'], from: '02:00', to: '03:00' };
		expect(said(hours, '2026-03-28T00:00', '2026-03-31T00:00', 'Europe/Berlin')).toEqual([]);
		const longer: DailyHours = { ...hours, from: '01:30', to: '03:30' };
		expect(said(longer, '2026-03-28T00:00', '2026-03-31T00:00', 'Europe/Berlin')).toEqual([
			'03-29 00:30 to 03-29 01:30'
		]);
	});

	it('hold twice in a repeated hour', () => {
		const hours: DailyHours = { days: ['sun'], from: '02:15', to: '02:45' };
		expect(said(hours, '2026-10-24T00:00', '2026-10-27T00:00', 'Europe/Berlin')).toEqual([
			'10-25 00:15 to 10-25 00:45',
			'10-25 01:15 to 10-25 01:45'
		]);
		const whole: DailyHours = { ...hours, from: '02:00', to: '03:00' };
		expect(said(whole, '2026-10-24T00:00', '2026-10-27T00:00', 'Europe/Berlin')).toEqual([
			'10-25 00:00 to 10-25 02:00'
		]);
	});

	it('hold in the first run of an hour whose second run the range ends in', () => {
		const hours: DailyHours = { days: ['sun'], from: '02:30', to: '02:45' };
		expect(said(hours, '2026-10-24T00:00', '2026-10-25T01:10', 'Europe/Berlin')).toEqual([
			'10-25 00:30 to 10-25 00:45'
		]);
	});

	it('go by the weekday of the zone, also before 1970', () => {
		const hours: DailyHours = { days: ['mon'], from: '00:00', to: '01:00' };
		expect(said(hours, '2026-03-01T00:00', '2026-03-08T00:00', 'Pacific/Kiritimati')).toEqual([
			'03-01 10:00 to 03-01 11:00'
		]);
		expect(said(hours, '1969-03-01T00:00', '1969-03-08T00:00')).toEqual([
			'03-03 00:00 to 03-03 01:00'
		]);
	});
});

describe('sleep and off hours (section 1)', () => {
	const range = between('2026-03-06T12:00', '2026-03-09T12:00');

	it('is from 22:00 to 08:00 every night unless somebody says otherwise', () => {
		expect(spelled(sleepOf({ tz: 'Asia/Tokyo' }, range))).toEqual([
			'03-06 13:00 to 03-06 23:00',
			'03-07 13:00 to 03-07 23:00',
			'03-08 13:00 to 03-08 23:00'
		]);
		expect(spelled(sleepOf({ sleep: { from: '23:30', to: '06:00' } }, range))[0]).toBe(
			'03-06 23:30 to 03-07 06:00'
		);
	});

	it('leaves as off hours what is neither office nor sleep', () => {
		expect(spelled(offHoursOf({}, range))).toEqual([
			'03-06 18:00 to 03-06 22:00',
			'03-07 08:00 to 03-07 22:00',
			'03-08 08:00 to 03-08 22:00'
		]);
		// Who sleeps late sleeps in office hours too; who gets up early has off hours before.
		expect(spelled(offHoursOf({ sleep: { from: '20:00', to: '06:00' } }, range))[0]).toBe(
			'03-06 18:00 to 03-06 20:00'
		);
		expect(spelled(offHoursOf({ sleep: { from: '20:00', to: '06:00' } }, range)).at(-1)).toBe(
			'03-09 06:00 to 03-09 08:00'
		);
	});
});
