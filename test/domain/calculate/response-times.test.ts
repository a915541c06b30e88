import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIncidents, responseTimes } from '../../../src/domain/calculate/response-times.ts';

const read = (...lines: string[]) => readIncidents(lines.join('\n'));
const spans = (line: string) =>
	read(line).incidents.map(({ triggered, acknowledged, resolved }) => [
		acknowledged === undefined ? null : acknowledged - triggered,
		resolved === undefined ? null : resolved - triggered
	]);

describe('a line of three times', () => {
	test.each<[string, (number | null)[]]>([
		['02:10, 02:14, 03:05', [4, 55]],
		['02:10 02:14 03:05', [4, 55]],
		['2:10;2:14;3:05', [4, 55]],
		['02:10\t02:14\t03:05', [4, 55]],
		['23:50, 00:05, 01:00', [15, 70]],
		['23:50, 23:55, 00:20', [5, 30]],
		['02:10:30, 02:11:00, 02:12', [0.5, 1.5]],
		['02:10, -, 03:05', [null, 55]],
		['02:10, never, open', [null, null]],
		['02:10', [null, null]],
		['2026-03-04 23:50, 2026-03-05 00:10, 2026-03-06 00:10', [20, 1460]],
		['2026-03-04 23:50 00:10 00:20', [20, 30]],
		['2026-03-04T02:10, 02:14, 03:05', [4, 55]],
		['2026-11-01T02:10Z 2026-11-01T02:14Z 2026-11-01T03:05Z', [4, 55]],
		['2026-11-01t02:10:00.000z 2026-11-01t02:14:30z', [4.5, null]],
		['2026-11-01T02:10+05:30 2026-10-31T20:44Z 2026-10-31T21:35:00-00:00', [4, 55]],
		['2026-11-01T02:10+0100 02:14 2026-11-01T02:05Z', [4, 55]],
		['2026-11-01T23:50-08:00, 00:10', [20, null]],
		['2026-11-01 02:10 +01, 02:14, -', [4, null]],
		['1969-12-31 23:50, 00:10', [20, null]]
	])('“%s”', (line, expected) => {
		expect(spans(line)).toEqual([expected]);
	});

	test.each<[string, string]>([
		['soon, 02:14', '“soon” is no time such as 02:10 or 2026-11-01T02:10Z'],
		['25:10, 02:14', '“25:10” is no time such as 02:10 or 2026-11-01T02:10Z'],
		['02:10, later, 03:05', '“later” is no time such as 02:10 or 2026-11-01T02:10Z'],
		['02:10, 02:14, 03:75', '“03:75” is no time such as 02:10 or 2026-11-01T02:10Z'],
		['02:10, 02:14, 03:05, 04:00', 'has more than three times'],
		['2026-02-30 02:10, 02:14', '“2026-02-30 02:10” is no time such as 02:10 or 2026-11-01T02:10Z'],
		['2026-03-04 02:10, 2026-03-03 02:10', 'is acknowledged before it was triggered'],
		['2026-03-04 02:10, 02:20, 2026-03-04 02:15', 'is resolved before what came first'],
		['02:10Z, 02:14', '“02:10Z” is no time such as 02:10 or 2026-11-01T02:10Z'],
		['02:10, 2026-03-04 02:14', 'has a day at a later time, and none at the first'],
		['2026-11-01T02:10Z 2026-11-01T02:14', 'has a time zone at one time, and none at another']
	])('“%s” is named and kept', (line, says) => {
		expect(read('', line)).toEqual({ incidents: [], faults: [{ line: 2, text: line, says }] });
	});
});

test.each<[string, [string, string][]]>([
	['02:10, 02:05, 03:05', [['02:05', '02:10']]],
	['23:50, 00:01, 00:40', [['00:01', '23:50']]],
	[
		'10:00, 09:00, 08:00',
		[
			['09:00', '10:00'],
			['08:00', '09:00']
		]
	],
	['2026-03-04T23:50Z, -, 00:20', [['00:20', '23:50Z']]],
	['02:10, 02:10, 02:10', []],
	['2026-03-04 23:50, 2026-03-05 00:10', []]
])('“%s” says what is counted as the next day', (line, expected) => {
	expect(read(line).incidents.map(({ nextDay = [] }) => nextDay)).toEqual([
		expected.map(([time, before]) => ({ time, before }))
	]);
});

test('the means name the incidents they are over', () => {
	const { incidents } = read(
		'02:10, 02:14, 03:10',
		'09:00, 09:02, 09:20',
		'14:00, -, 16:00',
		'20:00, 20:06, -',
		'21:00, -, -'
	);
	expect(responseTimes(incidents)).toEqual({
		mtta: { minutes: 4, of: 3 },
		mttrAll: { minutes: 200 / 3, of: 3 },
		mttrAcknowledged: { minutes: 40, of: 2 }
	});
	expect(responseTimes([])).toEqual({
		mtta: undefined,
		mttrAll: undefined,
		mttrAcknowledged: undefined
	});
});

test('is total, keeps every line, and no interval is below nought', () => {
	const cell = fc.oneof(
		fc.constantFrom('-', '', '02:10', '23:59', '24:00', '2026-03-04 02:10', 'x'),
		fc.string({ maxLength: 6 })
	);
	const line = fc.array(cell, { maxLength: 4 }).map((all) =>
		all
			.join(', ')
			.replace(/[\r\n]/g, ' ')
			.trim()
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
			const { incidents, faults } = readIncidents(lines.join('\n'));
			expect(incidents.length + faults.length).toBe(lines.filter((one) => one.trim()).length);
			for (const { triggered, acknowledged, resolved } of incidents) {
				expect((acknowledged ?? triggered) >= triggered).toBe(true);
				expect((resolved ?? Infinity) >= (acknowledged ?? triggered)).toBe(true);
			}
		})
	);
});

test('with everybody acknowledging, both guides have one MTTR', () => {
	const incident = fc.record({
		line: fc.constant(1),
		triggered: fc.nat(1000),
		acknowledged: fc.integer({ min: 1000, max: 2000 }),
		resolved: fc.integer({ min: 2000, max: 3000 })
	});
	fc.assert(
		fc.property(fc.array(incident, { minLength: 1 }), (incidents) => {
			const { mttrAll, mttrAcknowledged, mtta } = responseTimes(incidents);
			expect(mttrAcknowledged).toEqual(mttrAll);
			expect((mtta?.minutes ?? NaN) <= (mttrAll?.minutes ?? NaN)).toBe(true);
		})
	);
});
