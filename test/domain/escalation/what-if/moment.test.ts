import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import {
	homeZone,
	localStart,
	momentOf,
	nightZone,
	startingAt,
	typedInstant,
	type Moment
} from '../../../../src/domain/escalation/what-if/moment.ts';
import { arrival } from '../../../../src/domain/escalation/what-if/story.ts';
import { level, SMALL, withPolicy } from './small-case.ts';

const at = (file: CaseFile, moment: Moment) => {
	const instant = momentOf(file, moment, () => 'ade');
	return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('the zone in which a story is told', () => {
	it('is that of the first target that has one', () => {
		expect(homeZone(SMALL)).toBe('Europe/Lisbon');
		expect(homeZone(withPolicy([level(5, 'secondary')]))).toBe('Europe/Berlin');
		expect(homeZone(withPolicy([level(5, 'bo')]))).toBe('Europe/Berlin');
		const behind = { offsetOf: { schedule: 'empty', turns: 1 } };
		const file = withPolicy([level(5, 'behind')], { schedules: { ...SMALL.schedules, behind } });
		expect(homeZone(file)).toBe('Europe/Lisbon');
	});

	it('is that of the support hours, or UTC, where no target has one', () => {
		const hours = { days: ['mon'], from: '09:00', to: '17:00', tz: 'Asia/Tokyo' } as const;
		expect(homeZone(withPolicy([]))).toBe('UTC');
		const service = { ...SMALL.service, supportHours: hours };
		expect(homeZone(withPolicy([], { service }))).toBe('Asia/Tokyo');
	});
});

describe('a moment', () => {
	it('is the case’s own start, or the next 03:00 or Sunday 14:00 after it', () => {
		expect(at(SMALL, { is: 'given' })).toBe('2026-03-04T02:10:00.000Z');
		expect(at(SMALL, { is: 'night' })).toBe('2026-03-04T03:00:00.000Z');
		expect(at(SMALL, { is: 'sunday' })).toBe('2026-03-08T14:00:00.000Z');
	});

	it('counts a start on that very minute as the next', () => {
		const sunday = startingAt(SMALL, Date.parse('2026-03-08T14:00:00Z'));
		expect(at(sunday, { is: 'sunday' })).toBe('2026-03-08T14:00:00.000Z');
		const later = startingAt(SMALL, Date.parse('2026-03-08T14:01:00Z'));
		expect(at(later, { is: 'sunday' })).toBe('2026-03-15T14:00:00.000Z');
	});

	it('is read off the wall clock, also after a clock change', () => {
		const summer = startingAt(SMALL, Date.parse('2026-03-28T20:00:00Z'));
		expect(at(summer, { is: 'sunday' })).toBe('2026-03-29T13:00:00.000Z');
	});

	it('of the night is where whoever is paged first lives', () => {
		const file = withPolicy([level(5, 'secondary')]);
		expect(new Date(arrival(file, { is: 'night' }) ?? 0).toISOString()).toBe(
			'2026-03-05T02:00:00.000Z'
		);
	});

	it('of the night settles where the rotation follows the sun', () => {
		const asked: number[] = [];
		const zone = nightZone(SMALL, (instant) => {
			asked.push(instant);
			return asked.length % 2 === 1 ? 'ade' : 'bo';
		});
		expect(zone).toBe('Europe/Lisbon');
		expect(asked).toHaveLength(3);
	});
});

describe('a typed moment', () => {
	it('is on the wall clock of the home zone', () => {
		expect(localStart(withPolicy([level(5, 'secondary')]))).toBe('2026-03-04T03:10');
		const berlin = withPolicy([level(5, 'secondary')]);
		expect(at(berlin, { is: 'typed', local: '2026-07-01T09:00' })).toBe('2026-07-01T07:00:00.000Z');
	});

	it('in a skipped hour is the first instant after it', () => {
		expect(at(SMALL, { is: 'typed', local: '2026-03-29T01:30' })).toBe('2026-03-29T01:00:00.000Z');
	});

	it.each(['', 'soon', '2026-02-30T10:00', '2026-13-01T10:00', '2026-03-04', '2226-03-04T10:00'])(
		'“%s” is none',
		(local) => {
			expect(typedInstant(SMALL, local)).toBeUndefined();
		}
	);
});
