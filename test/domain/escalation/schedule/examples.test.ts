import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import { shiftsOf } from '../../../../src/domain/escalation/schedule/shifts.ts';

const MINUTE = 60_000;

/** The schedules of the example cases; when who is on call, in minutes from the case's start. */
const EXAMPLES: readonly [
	id: string,
	start: string,
	schedule: string,
	shifts: readonly (readonly [from: number, to: number, person: string])[]
][] = [
	[
		'T53',
		'2026-03-04T12:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: hour, length: 2, start: "2026-03-04T08:10", users: [ade, bo] } }] }',
		[
			[0, 10, 'bo'],
			[10, 130, 'ade'],
			[130, 240, 'bo']
		]
	],
	[
		'T54',
		'2026-03-04T02:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: week, length: 1, start: "2026-03-04T01:00", users: [ade, bo] } }] }',
		[
			[0, 10_020, 'ade'],
			[10_020, 11_530, 'bo']
		]
	],
	[
		'T55',
		'2026-03-04T02:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: day, length: 2, start: "2026-03-04T01:00", users: [ade, bo] } }] }',
		[
			[0, 2820, 'ade'],
			[2820, 4330, 'bo']
		]
	],
	[
		'T57',
		'2020-10-31T06:30:00Z',
		'{ tz: America/Chicago, layers: [{ rotation: { unit: day, length: 1, start: "2020-10-31T01:30", users: [ade, bo, cy] } }] }',
		[
			[0, 1440, 'ade'],
			[1440, 2940, 'bo'],
			[2940, 2950, 'cy']
		]
	],
	[
		'T61',
		'2026-03-02T07:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: week, length: 1, start: "2026-02-16T00:00", users: [ade] }, restrictions: [{ days: [mon], from: "08:00", to: "20:00" }] }] }',
		[[60, 780, 'ade']]
	],
	[
		'T62',
		'2026-03-02T09:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: week, length: 1, start: "2026-02-16T00:00", users: [ade] }, restrictions: [{ days: [mon], from: "20:00", to: "08:00" }] }] }',
		[[660, 1380, 'ade']]
	],
	[
		'T65',
		'2026-03-04T08:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: week, length: 1, start: "2026-02-16T00:00", users: [foo] } }], overrides: [{ from: "2026-03-04T08:30", to: "2026-03-04T08:45", remove: foo, add: bar }] }',
		[
			[0, 30, 'foo'],
			[30, 45, 'bar'],
			[45, 50, 'foo']
		]
	],
	[
		'T66',
		'2026-03-04T08:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: week, length: 1, start: "2026-02-16T00:00", users: [foo] } }], overrides: [{ from: "2026-03-04T08:30", to: "2026-03-04T08:45", remove: foo }] }',
		[
			[0, 30, 'foo'],
			[45, 50, 'foo']
		]
	],
	[
		'T67',
		'2026-03-04T08:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: week, length: 1, start: "2026-02-16T00:00", users: [foo] } }], overrides: [{ from: "2026-03-04T07:30", to: "2026-03-04T08:45", remove: baz, add: bar }] }',
		[[0, 20, 'foo']]
	],
	[
		'T70',
		'2026-03-04T22:00:00Z',
		'{ tz: UTC, layers: [{ rotation: { unit: week, length: 1, start: "2026-02-16T00:00", users: [foo] } }], overrides: [{ from: "2026-03-04T22:00", to: "2026-03-04T23:00", add: eve }, { from: "2026-03-04T22:00", to: "2026-03-04T22:30", add: ann }] }',
		[
			[0, 30, 'ann'],
			[30, 60, 'eve'],
			[60, 64, 'foo']
		]
	]
];

/** Until when each example looks, in minutes. */
const UNTIL: Readonly<Record<string, number>> = {
	T53: 240,
	T54: 11_530,
	T55: 4330,
	T57: 2950,
	T61: 1440,
	T62: 1440,
	T65: 50,
	T66: 50,
	T67: 20,
	T70: 64
};

describe('the example schedules of the spec', () => {
	it.each(EXAMPLES)('%s', (id, start, schedule, expected) => {
		const from = Date.parse(start);
		const file: CaseFile = {
			id,
			start,
			service: { urgency: 'high' },
			people: {},
			schedules: { primary: parse(schedule) as NonNullable<CaseFile['schedules']>[string] },
			policy: { levels: [] },
			until: 0
		};
		const to = from + (UNTIL[id] ?? 0) * MINUTE;
		expect(shiftsOf(file, 'primary', { from, to })).toEqual(
			expected.map(([begin, end, person]) => ({
				from: from + begin * MINUTE,
				to: from + end * MINUTE,
				people: [person]
			}))
		);
	});
});
