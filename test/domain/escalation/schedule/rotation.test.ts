import { describe, expect, it } from 'vitest';
import { between, fileOf, layer, lines, primary } from './support.ts';

describe('rotations (R20)', () => {
	it('has nobody before the start', () => {
		const file = primary({ layers: [layer('day', '2026-03-04T09:00', 'ade bo')] });
		expect(lines(file, between('2026-03-03T00:00', '2026-03-05T12:00'))).toEqual([
			'03-04 09:00 to 03-05 09:00 ade',
			'03-05 09:00 to 03-05 12:00 bo'
		]);
	});

	it.each([
		['hour', 2, ['03-04 09:00 to 03-04 11:00 ade', '03-04 11:00 to 03-04 13:00 bo']],
		['day', 3, ['03-04 09:00 to 03-07 09:00 ade', '03-07 09:00 to 03-10 09:00 bo']],
		['week', 2, ['03-04 09:00 to 03-18 09:00 ade', '03-18 09:00 to 04-01 09:00 bo']],
		['month', 2, ['03-04 09:00 to 05-04 09:00 ade', '05-04 09:00 to 07-04 09:00 bo']]
	] as const)('counts in %ss, %i at a time', (unit, length, first) => {
		const file = primary({ layers: [layer(unit, '2026-03-04T09:00', 'ade bo', { length })] });
		expect(lines(file, between('2026-03-04T00:00', '2026-09-30T00:00')).slice(0, 2)).toEqual(first);
	});

	it('leaves a turn of nobody empty', () => {
		const file = primary({ layers: [layer('day', '2026-03-04T09:00', 'ade none')] });
		expect(lines(file, between('2026-03-04T09:00', '2026-03-07T09:00'))).toEqual([
			'03-04 09:00 to 03-05 09:00 ade',
			'03-06 09:00 to 03-07 09:00 ade'
		]);
	});

	it('hands over at the end of February without drifting', () => {
		const file = primary({ layers: [layer('month', '2026-01-28T09:00', 'ade bo cy')] });
		expect(lines(file, between('2026-01-28T09:00', '2026-04-28T09:00'))).toEqual([
			'01-28 09:00 to 02-28 09:00 ade',
			'02-28 09:00 to 03-28 09:00 bo',
			'03-28 09:00 to 04-28 09:00 cy'
		]);
	});

	it('finds an hour in 2030 of a rotation begun in 1990', () => {
		const file = primary({
			tz: 'Europe/Berlin',
			layers: [layer('hour', '1990-01-01T00:00', 'ade bo cy dee eve')]
		});
		// 354,984 h from 1990-01-01 00:00 to 2030-07-01 00:00 on the wall clock: 354,984 modulo 5 is 4.
		expect(lines(file, between('2030-06-30T22:00', '2030-07-01T00:00'))).toEqual([
			'06-30 22:00 to 06-30 23:00 eve',
			'06-30 23:00 to 07-01 00:00 ade'
		]);
	});

	it('finds a month in 2030 of a rotation begun in 1990', () => {
		const file = primary({ layers: [layer('month', '1990-01-28T12:00', 'ade bo cy')] });
		// 480 months later it is Ade's turn again.
		expect(lines(file, between('2030-01-28T11:00', '2030-01-28T13:00'))).toEqual([
			'01-28 11:00 to 01-28 12:00 cy',
			'01-28 12:00 to 01-28 13:00 ade'
		]);
	});

	it('moves a handoff out of a skipped hour to the first valid instant', () => {
		const file = primary({
			tz: 'America/New_York',
			layers: [layer('day', '2026-03-07T02:30', 'ade bo cy')]
		});
		// 2026-03-08: 02:00 to 03:00 is skipped, at 07:00 in UTC.
		expect(lines(file, between('2026-03-07T07:30', '2026-03-10T06:30'))).toEqual([
			'03-07 07:30 to 03-08 07:00 ade',
			'03-08 07:00 to 03-09 06:30 bo',
			'03-09 06:30 to 03-10 06:30 cy'
		]);
	});

	it('hands over once in a repeated hour, at the first occurrence', () => {
		const file = primary({
			tz: 'Europe/Berlin',
			layers: [layer('day', '2026-10-24T02:30', 'ade bo cy')]
		});
		// 2026-10-25: 02:00 to 03:00 comes twice, from 00:00 and from 01:00 in UTC.
		expect(lines(file, between('2026-10-24T00:30', '2026-10-27T01:30'))).toEqual([
			'10-24 00:30 to 10-25 00:30 ade',
			'10-25 00:30 to 10-26 01:30 bo',
			'10-26 01:30 to 10-27 01:30 cy'
		]);
	});

	it('makes an hourly shift of a repeated hour last two hours', () => {
		const file = primary({
			tz: 'Europe/Berlin',
			layers: [layer('hour', '2026-10-25T00:00', 'ade bo cy dee')]
		});
		expect(lines(file, between('2026-10-24T22:00', '2026-10-25T03:00'))).toEqual([
			'10-24 22:00 to 10-24 23:00 ade',
			'10-24 23:00 to 10-25 00:00 bo',
			'10-25 00:00 to 10-25 02:00 cy',
			'10-25 02:00 to 10-25 03:00 dee'
		]);
	});

	it('lets the later slot hold where two handoffs fall on one instant', () => {
		const file = primary({
			tz: 'Europe/Berlin',
			layers: [layer('hour', '2026-03-29T00:30', 'ade bo cy dee eve')]
		});
		// 02:30 is skipped: the third slot begins at 03:00, and the fourth at 03:30.
		expect(lines(file, between('2026-03-28T23:30', '2026-03-29T02:30'))).toEqual([
			'03-28 23:30 to 03-29 00:30 ade',
			'03-29 00:30 to 03-29 01:00 bo',
			'03-29 01:00 to 03-29 01:30 cy',
			'03-29 01:30 to 03-29 02:30 dee'
		]);
		const whole = primary({
			tz: 'Europe/Berlin',
			layers: [layer('hour', '2026-03-29T00:00', 'ade bo cy dee eve')]
		});
		// 02:00 is skipped to 03:00, which is the next handoff: the slot of Cy has no length.
		expect(lines(whole, between('2026-03-28T23:00', '2026-03-29T03:00'))).toEqual([
			'03-28 23:00 to 03-29 00:00 ade',
			'03-29 00:00 to 03-29 01:00 bo',
			'03-29 01:00 to 03-29 02:00 dee',
			'03-29 02:00 to 03-29 03:00 eve'
		]);
	});

	it('carries a handoff over a day that the calendar skips', () => {
		const file = primary({
			tz: 'Pacific/Apia',
			layers: [layer('day', '2011-12-28T09:00', 'ade bo cy dee')]
		});
		// Samoa had no 30 December 2011: it went from 29 to 31 at 10:00 in UTC.
		expect(lines(file, between('2011-12-29T19:00', '2012-01-01T19:00'))).toEqual([
			'12-29 19:00 to 12-30 10:00 bo',
			'12-30 10:00 to 12-30 19:00 cy',
			'12-30 19:00 to 12-31 19:00 dee',
			'12-31 19:00 to 01-01 19:00 ade'
		]);
	});
});

describe('leaving a rotation (R20)', () => {
	const file = primary({ layers: [layer('day', '2026-03-02T09:00', 'ade bo cy')] });
	const range = between('2026-03-03T09:00', '2026-03-07T09:00');
	const leaves = (user: string, at: string, number = 1) =>
		lines(file, range, 'primary', [{ at: Date.parse(`${at}Z`), layer: number, user }]);

	it('lets the next in order take over at once where the person on call leaves', () => {
		expect(leaves('bo', '2026-03-03T15:00')).toEqual([
			'03-03 09:00 to 03-03 15:00 bo',
			'03-03 15:00 to 03-04 09:00 cy',
			'03-04 09:00 to 03-05 09:00 ade',
			'03-05 09:00 to 03-06 09:00 cy',
			'03-06 09:00 to 03-07 09:00 ade'
		]);
	});

	it.each([
		['ade', ['bo', 'cy', 'bo', 'cy']],
		['cy', ['bo', 'ade', 'bo', 'ade']]
	])('keeps the person on call where %s leaves, and the order from there', (user, order) => {
		expect(leaves(user, '2026-03-03T15:00').map((line) => line.split(' ').at(-1))).toEqual(order);
	});

	it('begins with the next where the first leaves before the start', () => {
		const later = between('2026-03-02T00:00', '2026-03-03T09:00');
		const at = Date.parse('2026-02-01T00:00Z');
		expect(lines(file, later, 'primary', [{ at, layer: 1, user: 'ade' }])).toEqual([
			'03-02 09:00 to 03-03 09:00 bo'
		]);
	});

	it('remembers who left before the range, long ago', () => {
		const at = Date.parse('2026-03-05T15:00Z');
		// Ade has the odd slots from then on; this begins in slot 1,097.
		const later = between('2029-03-03T12:00', '2029-03-05T12:00');
		expect(lines(file, later, 'primary', [{ at, layer: 1, user: 'bo' }])).toEqual([
			'03-03 12:00 to 03-04 09:00 ade',
			'03-04 09:00 to 03-05 09:00 cy',
			'03-05 09:00 to 03-05 12:00 ade'
		]);
	});

	it('takes one after the other, in order of time', () => {
		const removals = [
			{ at: Date.parse('2026-03-04T12:00Z'), layer: 1, user: 'cy' },
			{ at: Date.parse('2026-03-03T15:00Z'), layer: 1, user: 'bo' }
		];
		expect(lines(file, range, 'primary', removals)).toEqual([
			'03-03 09:00 to 03-03 15:00 bo',
			'03-03 15:00 to 03-04 09:00 cy',
			'03-04 09:00 to 03-07 09:00 ade'
		]);
	});

	it('has nobody once the last has left', () => {
		const alone = primary({ layers: [layer('day', '2026-03-02T09:00', 'ade')] });
		const at = Date.parse('2026-03-03T15:00Z');
		expect(lines(alone, range, 'primary', [{ at, layer: 1, user: 'ade' }])).toEqual([
			'03-03 09:00 to 03-03 15:00 ade'
		]);
	});

	it('leaves the other layers alone', () => {
		expect(leaves('bo', '2026-03-03T15:00', 2)).toEqual(lines(file, range));
	});
});

describe('secondaries (R18)', () => {
	const range = between('2026-03-04T09:00', '2026-03-07T09:00');
	const layers = [layer('day', '2026-03-04T09:00', 'ade bo cy')];

	it('sets the rotation back by as many turns', () => {
		const file = fileOf({
			primary: { layers },
			second: { offsetOf: { schedule: 'primary', turns: 1 } },
			third: { offsetOf: { schedule: 'second', turns: 1 } }
		});
		const order = (id: string) => lines(file, range, id).map((line) => line.split(' ').at(-1));
		expect(order('second')).toEqual(['cy', 'ade', 'bo']);
		expect(order('third')).toEqual(['bo', 'cy', 'ade']);
		expect(lines(file, between('2026-03-01T00:00', '2026-03-04T09:00'), 'second')).toEqual([]);
	});

	it('keeps restrictions and clock, but neither overrides nor temporary schedules', () => {
		const restrictions = [{ days: ['wed', 'thu'] as const, from: '08:00', to: '20:00' }];
		const file = fileOf({
			primary: {
				tz: 'Asia/Tokyo',
				layers: [layer('day', '2026-03-04T09:00', 'ade bo', { restrictions })],
				overrides: [{ from: '2026-03-04T00:00', to: '2026-03-09T00:00', add: 'eve' }],
				temporary: [{ from: '2026-03-05T00:00', to: '2026-03-09T00:00', shifts: [] }]
			},
			second: { offsetOf: { schedule: 'primary', turns: 1 } }
		});
		expect(lines(file, between('2026-03-03T00:00', '2026-03-08T00:00'), 'second')).toEqual([
			'03-04 00:00 to 03-04 11:00 bo',
			'03-04 23:00 to 03-05 00:00 bo',
			'03-05 00:00 to 03-05 11:00 ade'
		]);
	});

	it('drops who has left there too, and stays one turn behind', () => {
		const file = fileOf({
			primary: { layers },
			second: { offsetOf: { schedule: 'primary', turns: 1 } }
		});
		const removals = [{ at: Date.parse('2026-03-05T12:00Z'), layer: 1, user: 'ade' }];
		expect(lines(file, range, 'second', removals)).toEqual([
			'03-04 09:00 to 03-05 09:00 cy',
			'03-05 09:00 to 03-05 12:00 ade',
			'03-05 12:00 to 03-06 09:00 cy',
			'03-06 09:00 to 03-07 09:00 bo'
		]);
	});

	it('is the same person where somebody is always on call, and nobody in a circle', () => {
		const file = fileOf({
			one: { always: 'ade' },
			two: { offsetOf: { schedule: 'one', turns: 1 } },
			a: { offsetOf: { schedule: 'b', turns: 1 } },
			b: { offsetOf: { schedule: 'a', turns: 1 } }
		});
		expect(lines(file, range, 'two')).toEqual(['03-04 09:00 to 03-07 09:00 ade']);
		expect(lines(file, range, 'a')).toEqual([]);
		expect(lines(file, range, 'unknown')).toEqual([]);
	});
});
