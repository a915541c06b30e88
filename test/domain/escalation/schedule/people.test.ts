import { describe, expect, it } from 'vitest';
import type { CaseOverride, LayerRule } from '../../../../src/domain/escalation/case-types.ts';
import { everyShift } from '../../../../src/domain/escalation/schedule/shifts.ts';
import { between, fileOf, layer, lines, primary } from './support.ts';

const DAY = between('2026-03-04T00:00', '2026-03-05T00:00');
const ALL = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const hours = (from: string, to: string) => ({ restrictions: [{ days: ALL, from, to }] });

describe('layers (R22)', () => {
	const three = (layerRule: LayerRule) =>
		primary(
			{
				layers: [
					layer('week', '2026-03-02T00:00', 'ade', { priority: 1, ...hours('06:00', '18:00') }),
					layer('week', '2026-03-02T00:00', 'bo', { priority: 1, ...hours('12:00', '22:00') }),
					layer('week', '2026-03-02T00:00', 'cy', hours('10:00', '20:00'))
				]
			},
			{ layerRule }
		);

	it('lets the last with somebody win', () => {
		expect(lines(three('last-wins'), DAY)).toEqual([
			'03-04 06:00 to 03-04 10:00 ade',
			'03-04 10:00 to 03-04 20:00 cy',
			'03-04 20:00 to 03-04 22:00 bo'
		]);
	});

	it('has everybody together in a union', () => {
		expect(lines(three('union'), DAY)).toEqual([
			'03-04 06:00 to 03-04 10:00 ade',
			'03-04 10:00 to 03-04 12:00 ade+cy',
			'03-04 12:00 to 03-04 18:00 ade+bo+cy',
			'03-04 18:00 to 03-04 20:00 bo+cy',
			'03-04 20:00 to 03-04 22:00 bo'
		]);
	});

	it('has the highest priority with somebody, equals together', () => {
		expect(lines(three('priority'), DAY)).toEqual([
			'03-04 06:00 to 03-04 12:00 ade',
			'03-04 12:00 to 03-04 18:00 ade+bo',
			'03-04 18:00 to 03-04 22:00 bo'
		]);
	});

	it('names nobody twice', () => {
		const twice = [
			layer('week', '2026-03-02T00:00', 'ade'),
			layer('day', '2026-03-02T00:00', 'ade')
		];
		expect(lines(primary({ layers: twice }, { layerRule: 'union' }), DAY)).toEqual([
			'03-04 00:00 to 03-05 00:00 ade'
		]);
	});

	it('follows the preset where the case says nothing', () => {
		const layers = [
			layer('week', '2026-03-02T00:00', 'ade'),
			layer('week', '2026-03-02T00:00', 'bo')
		];
		const under = (preset: 'pagerduty-like' | 'goalert-like' | 'grafana-like') =>
			lines(primary({ layers }, { preset }), DAY).map((line) => line.split(' ').at(-1));
		expect(under('pagerduty-like')).toEqual(['bo']);
		expect(under('goalert-like')).toEqual(['ade+bo']);
		expect(under('grafana-like')).toEqual(['ade+bo']);
	});

	it('shows the earlier layer through an empty turn', () => {
		const layers = [
			layer('week', '2026-03-02T00:00', 'ade'),
			layer('hour', '2026-03-04T00:00', 'bo none', { length: 12 })
		];
		expect(lines(primary({ layers }), DAY)).toEqual([
			'03-04 00:00 to 03-04 12:00 bo',
			'03-04 12:00 to 03-05 00:00 ade'
		]);
	});
});

describe('overrides (R23)', () => {
	const at = (from: string, to: string, what: Omit<CaseOverride, 'from' | 'to'>): CaseOverride => ({
		from: `2026-03-04T${from}`,
		to: `2026-03-04T${to}`,
		...what
	});
	const week = layer('week', '2026-03-02T00:00', 'ade');
	const after = (overrides: readonly CaseOverride[], layerRule: LayerRule = 'last-wins') =>
		lines(primary({ layers: [week], overrides }, { layerRule }), DAY);

	it('adds somebody in place of whoever is on call, or in a gap', () => {
		expect(after([at('08:00', '09:00', { add: 'bo' })])).toEqual([
			'03-04 00:00 to 03-04 08:00 ade',
			'03-04 08:00 to 03-04 09:00 bo',
			'03-04 09:00 to 03-05 00:00 ade'
		]);
		const empty = primary({ layers: [], overrides: [at('08:00', '09:00', { add: 'bo' })] });
		expect(lines(empty, DAY)).toEqual(['03-04 08:00 to 03-04 09:00 bo']);
	});

	it.each(['union', 'priority'] as const)('adds somebody beside the others under %s', (rule) => {
		expect(after([at('08:00', '09:00', { add: 'bo' })], rule)[1]).toBe(
			'03-04 08:00 to 03-04 09:00 ade+bo'
		);
	});

	it('replaces and removes only who is on call, the others stay', () => {
		const layers = [week, layer('week', '2026-03-02T00:00', 'bo')];
		const overrides = [
			at('08:00', '09:00', { remove: 'ade', add: 'cy' }),
			at('10:00', '11:00', { remove: 'bo' }),
			at('12:00', '13:00', { remove: 'eve', add: 'cy' }),
			at('14:00', '15:00', { remove: 'eve' })
		];
		expect(lines(primary({ layers, overrides }, { layerRule: 'union' }), DAY)).toEqual([
			'03-04 00:00 to 03-04 08:00 ade+bo',
			'03-04 08:00 to 03-04 09:00 bo+cy',
			'03-04 09:00 to 03-04 10:00 ade+bo',
			'03-04 10:00 to 03-04 11:00 ade',
			'03-04 11:00 to 03-05 00:00 ade+bo'
		]);
	});

	it('applies each to the result of those before', () => {
		expect(
			after([
				at('08:00', '12:00', { remove: 'ade', add: 'bo' }),
				at('10:00', '14:00', { remove: 'bo', add: 'cy' })
			])
		).toEqual([
			'03-04 00:00 to 03-04 08:00 ade',
			'03-04 08:00 to 03-04 10:00 bo',
			'03-04 10:00 to 03-04 12:00 cy',
			'03-04 12:00 to 03-05 00:00 ade'
		]);
		// The other way round the second finds nobody to replace.
		expect(
			after([
				at('10:00', '14:00', { remove: 'bo', add: 'cy' }),
				at('08:00', '12:00', { remove: 'ade', add: 'bo' })
			])
		).toEqual([
			'03-04 00:00 to 03-04 08:00 ade',
			'03-04 08:00 to 03-04 12:00 bo',
			'03-04 12:00 to 03-05 00:00 ade'
		]);
	});

	it('begins and ends as handoffs do', () => {
		const across = (overrides: readonly CaseOverride[], from: string, to: string) =>
			lines(primary({ tz: 'Europe/Berlin', layers: [], overrides }), between(from, to));
		// In the skipped hour of 29 March both ends move to 01:00 in UTC; in the repeated one both take its first run.
		expect(
			across(
				[
					{ from: '2026-03-29T01:30', to: '2026-03-29T02:30', add: 'bo' },
					{ from: '2026-03-29T02:10', to: '2026-03-29T02:50', add: 'cy' }
				],
				'2026-03-28T00:00',
				'2026-03-30T00:00'
			)
		).toEqual(['03-29 00:30 to 03-29 01:00 bo']);
		expect(
			across(
				[{ from: '2026-10-25T02:10', to: '2026-10-25T02:50', add: 'bo' }],
				'2026-10-24T00:00',
				'2026-10-26T00:00'
			)
		).toEqual(['10-25 00:10 to 10-25 00:50 bo']);
	});
});

describe('temporary schedules (R23)', () => {
	it('hide layers and overrides and may have gaps', () => {
		const file = primary({
			layers: [layer('week', '2026-03-02T00:00', 'ade')],
			overrides: [{ from: '2026-03-04T08:00', to: '2026-03-04T20:00', add: 'bo' }],
			temporary: [
				{
					from: '2026-03-04T10:00',
					to: '2026-03-04T14:00',
					shifts: [
						{ from: '2026-03-04T09:00', to: '2026-03-04T11:00', user: 'cy' },
						{ from: '2026-03-04T13:00', to: '2026-03-04T14:00', user: 'dee' }
					]
				}
			]
		});
		expect(lines(file, DAY)).toEqual([
			'03-04 00:00 to 03-04 08:00 ade',
			'03-04 08:00 to 03-04 10:00 bo',
			'03-04 10:00 to 03-04 11:00 cy',
			'03-04 13:00 to 03-04 14:00 dee',
			'03-04 14:00 to 03-04 20:00 bo',
			'03-04 20:00 to 03-05 00:00 ade'
		]);
	});

	it('hold with the later of two, and with the later of two shifts', () => {
		const whole = { from: '2026-03-04T08:00', to: '2026-03-04T12:00' };
		const half = { from: '2026-03-04T10:00', to: '2026-03-04T14:00' };
		const temporary = [
			{ ...whole, shifts: [{ ...whole, user: 'ade' }] },
			{
				...half,
				shifts: [
					{ ...half, user: 'bo' },
					{ ...half, to: '2026-03-04T11:00', user: 'cy' }
				]
			}
		];
		expect(lines(primary({ layers: [], temporary }), DAY)).toEqual([
			'03-04 08:00 to 03-04 10:00 ade',
			'03-04 10:00 to 03-04 11:00 cy',
			'03-04 11:00 to 03-04 14:00 bo'
		]);
		expect(lines(primary({ layers: [], temporary }, { layerRule: 'union' }), DAY)[1]).toBe(
			'03-04 10:00 to 03-04 11:00 bo+cy'
		);
	});
});

describe('every schedule', () => {
	it('hands removals to the layers they are of, and to offsets of those', () => {
		const file = fileOf({
			one: { always: 'ade' },
			primary: { layers: [layer('day', '2026-03-03T00:00', 'ade bo cy')] },
			second: { offsetOf: { schedule: 'primary', turns: 1 } }
		});
		const shifts = everyShift(file, DAY, {
			primary: [{ at: DAY.from, layer: 1, user: 'bo' }],
			second: [{ at: DAY.from, layer: 1, user: 'cy' }]
		});
		expect(shifts).toEqual({
			one: [{ ...DAY, people: ['ade'] }],
			primary: [{ ...DAY, people: ['cy'] }],
			second: [{ ...DAY, people: ['ade'] }]
		});
	});

	it('is empty over an empty range', () => {
		expect(everyShift(fileOf({ one: { always: 'ade' } }), { from: 5, to: 5 })).toEqual({ one: [] });
	});
});
