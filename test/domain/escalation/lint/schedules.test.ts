import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import {
	found,
	offered,
	person,
	rotation,
	rulesOf,
	SOUND,
	weekly,
	withSchedules,
	WORKDAYS
} from './a-case.ts';

describe('L11: an override under a temporary schedule', () => {
	const hidden = (from: string, to: string): CaseFile =>
		withSchedules({
			primary: {
				...weekly('ade', 'bo', 'cy'),
				overrides: [{ from, to, remove: 'cy', add: 'dana' }],
				temporary: [
					{
						from: '2026-03-07T08:00',
						to: '2026-03-07T20:00',
						shifts: [{ from: '2026-03-07T08:00', to: '2026-03-07T20:00', user: 'ade' }]
					}
				]
			}
		});

	it('says for how long', () => {
		expect(found(hidden('2026-03-07T06:00', '2026-03-07T12:00'))).toEqual([
			{
				rule: 'L11',
				path: 'schedules.primary.overrides[0]',
				severity: 'finding',
				message:
					'A temporary schedule hides this override from Saturday 7 March, 08:00, to Saturday 7 March, 12:00. In that time Dana is not on call by it.',
				points: ['fso.on-call.04', 'fso.on-call.30']
			}
		]);
	});

	it('cuts off what is hidden', () => {
		const label = (from: string, to: string) => offered(hidden(from, to), 'L11').label;
		expect(label('2026-03-07T06:00', '2026-03-07T12:00')).toBe('End it on Saturday 7 March, 08:00');
		expect(label('2026-03-07T09:00', '2026-03-07T22:00')).toBe(
			'Begin it on Saturday 7 March, 20:00'
		);
		expect(label('2026-03-07T09:00', '2026-03-07T12:00')).toBe('Remove the override');
		expect(label('2026-03-07T06:00', '2026-03-07T22:00')).toBeUndefined();
		expect(rulesOf(hidden('2026-03-07T06:00', '2026-03-07T08:00'))).toEqual([]);
	});
});

describe('L12: support hours past the midnight of their last day', () => {
	const open = (
		from: string,
		to: string,
		days: readonly (typeof WORKDAYS)[number][] = WORKDAYS
	) => ({
		...SOUND,
		service: {
			tier: 2 as const,
			urgency: { byHours: { inside: 'high' as const, outside: 'low' as const } },
			supportHours: { days, from, to }
		}
	});

	it('names the night and the morning', () => {
		expect(found(open('20:00', '04:00'))).toEqual([
			{
				rule: 'L12',
				path: 'service.supportHours',
				severity: 'finding',
				message:
					'The hours of Friday run on until Saturday, 04:00, though Saturday is not among the days. An incident of that night still counts as inside.',
				points: ['fso.functions.27']
			}
		]);
		expect(found(open('20:00', '04:00', ['mon', 'wed']))[0]?.message).toContain(
			'The hours of Monday and Wednesday run on until Tuesday and Thursday, 04:00'
		);
	});

	it('knows midnight, and makes whole days whole', () => {
		expect(rulesOf(open('09:00', '17:00'))).toEqual([]);
		expect(rulesOf(open('20:00', '00:00'))).toEqual([]);
		expect(offered(open('20:00', '04:00'), 'L12').label).toBe('End at midnight');
		const { label, file } = offered(open('09:00', '09:00'), 'L12');
		expect(label).toBe('Use whole days');
		expect(rulesOf(file ?? SOUND)).toEqual([]);
	});
});

describe('L13: somebody whose turn never comes', () => {
	const daily = (
		users: readonly string[],
		days = WORKDAYS as readonly (typeof WORKDAYS)[number][]
	) =>
		withSchedules({
			spare: {
				tz: 'UTC',
				layers: [
					{
						rotation: { unit: 'day' as const, length: 1, start: '2026-01-05T00:00', users },
						restrictions: [{ days, from: '09:00', to: '17:00' }]
					}
				]
			}
		});
	const seven = daily(['ade', 'bo', 'cy', 'dana', 'none', 'ade', 'eva']);
	const file = { ...seven, people: { ...seven.people, eva: person('Eva') } };

	it('finds whose day is always a weekend', () => {
		expect(found(file)).toEqual([
			{
				rule: 'L13',
				path: 'schedules.spare.layers[0].rotation.users[6]',
				severity: 'finding',
				message:
					'Eva is never on call through this rotation: a turn lasts one day, and Eva’s always falls outside its hours. The others carry it.',
				points: ['fso.defining.07']
			}
		]);
		expect(offered(file, 'L13').label).toBe('Take turns by the week');
	});

	it('is content where turns move through the week, or last one', () => {
		expect(rulesOf(daily(['ade', 'bo', 'cy', 'dana']))).toEqual([]);
		expect(
			rulesOf(
				withSchedules({
					spare: {
						layers: [{ rotation, restrictions: [{ days: ['mon'], from: '09:00', to: '10:00' }] }]
					}
				})
			)
		).toEqual([]);
	});
});

describe('L14: the sleep of a schedule', () => {
	const half = (from: string, to: string, user: string) => ({
		rotation: { ...rotation, users: [user] },
		restrictions: [{ days: [...WORKDAYS, 'sat' as const, 'sun' as const], from, to }]
	});

	it('says who carries how much', () => {
		const nights = withSchedules({
			primary: { tz: 'UTC', layers: [half('08:00', '20:00', 'ade'), half('20:00', '08:00', 'bo')] },
			secondary: { always: 'cy' }
		});
		expect(found(nights)).toEqual([
			{
				rule: 'L14',
				path: 'schedules.primary.layers',
				severity: 'finding',
				message:
					'Bo is on call for 70 hours of sleep a week, Ade for 0. The nights of this schedule are not shared evenly.',
				points: ['rev.oncall.15', 'fso.defining.07']
			}
		]);
	});

	it('counts in each one’s own zone', () => {
		const sun = withSchedules({
			primary: { tz: 'UTC', layers: [half('08:00', '20:00', 'ade'), half('20:00', '08:00', 'bo')] },
			secondary: { always: 'cy' }
		});
		const bo = { ...person('Bo'), tz: 'Pacific/Auckland', sleep: { from: '22:00', to: '07:00' } };
		expect(rulesOf({ ...sun, people: { ...sun.people, bo } })).toEqual([]);
	});

	it('bears two turns of one and one of another', () => {
		expect(
			rulesOf(
				withSchedules({ primary: weekly('ade', 'bo', 'ade', 'cy'), secondary: { always: 'dana' } })
			).filter((rule) => rule === 'L14')
		).toEqual([]);
	});
});
