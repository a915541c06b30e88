import { describe, expect, test } from 'vitest';
import { nearest } from '../../../src/domain/escalation/case-check-words.ts';
import { parseCase, type caseSchema } from '../../../src/domain/escalation/case-schema.ts';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';
import type { InferOutput } from 'valibot';

/** The schema's shape and the type are the same, both ways: this compiles. */
export const toType = (file: InferOutput<typeof caseSchema>): CaseFile => file;
export const fromType = (file: CaseFile): InferOutput<typeof caseSchema> => file;

const rotation = { unit: 'week', length: 1, start: '2026-03-02T09:00', users: ['ade', 'none'] };
const primary = { tz: 'Europe/Lisbon', layers: [{ rotation }] };
const good = {
	id: 'good',
	start: '2026-03-04T02:00:00Z',
	service: { tier: 1, urgency: 'high' },
	people: {
		ade: {},
		bo: { tz: 'Europe/Berlin', rules: { high: [{ afterMin: '0:30', channel: 'sms' }] } }
	},
	schedules: { primary, secondary: { offsetOf: { schedule: 'primary', turns: 1 } } },
	policy: { repeat: 1, levels: [{ timeoutMin: 5, targets: ['primary', 'bo'] }] },
	actions: [] as unknown[],
	until: 60
};
const told = (raw: unknown): readonly string[] => {
	const parsed = parseCase(raw);
	return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
};
const changed = (over: object) => told({ ...good, ...over });
const policy = (level: object, over: object = {}) =>
	changed({ policy: { ...over, levels: [{ ...good.policy.levels[0], ...level }] } });
const schedule = (one: unknown) => changed({ schedules: { primary, more: one } });
const layer = (over: object) => schedule({ layers: [{ rotation: { ...rotation, ...over } }] });
const acted = (...actions: readonly object[]) => changed({ actions });

describe('a case', () => {
	test('that holds is given back as it is', () => {
		expect(parseCase(good)).toEqual({ ok: true, file: good });
	});

	test.each([undefined, null, 3, 'x', [], () => 1, new Map()])('is not %o', (raw) => {
		expect(told(raw).length).toBeGreaterThan(0);
	});

	test('is told all at once, each at its path', () => {
		expect(
			told({
				...good,
				start: '2026-02-30T02:00:00Z',
				until: -1,
				policy: { repeat: 12, levels: [{ timeoutMin: 0.5, targets: ['primry'] }] }
			})
		).toEqual([
			'start: is "2026-02-30T02:00:00Z"; a real instant belongs here, such as "2026-03-04T02:00:00Z"',
			'policy.repeat: is 12; a policy repeats 0 to 9 times',
			'policy.levels[0].timeoutMin: is 0.5; a level waits at least 1 minute',
			'until: is -1; minutes count from 0',
			'policy.levels[0].targets[0]: is "primry"; no schedule or person has that id; did you mean "primary"?'
		]);
	});

	test('tells 50 problems and how many more there are', () => {
		const all = policyOf(Array.from({ length: 70 }, () => ({ timeoutMin: 0, targets: [] })));
		expect(all.length).toBe(51);
		expect(all.at(-1)).toBe(': and 20 more');
	});

	test.each([
		['an unknown key', changed({ untill: 3 }), 'untill: is no key here; did you mean "until"?'],
		['a missing key', changed({ service: {} }), 'service.urgency: is missing'],
		[
			'two unknown keys',
			policy({ timeout: 3, shadow: [] }),
			'policy.levels[0].timeout: is no key here; did you mean "timeoutMin"?',
			'policy.levels[0].shadow: is no key here; did you mean "shadows"?'
		],
		[
			'an id of a person and a schedule',
			changed({ schedules: { primary, ade: { always: 'bo' }, secondary: { always: 'bo' } } }),
			'schedules.ade: is the id of a person too; a target could mean either'
		],
		[
			'an unknown zone',
			changed({ people: { ...good.people, ade: { tz: 'Europe/Lisbonne' } } }),
			'people.ade.tz: is "Europe/Lisbonne"; an IANA time zone belongs here, such as "Europe/Lisbon"'
		],
		[
			'hours without the hours',
			changed({ service: { urgency: { byHours: { inside: 'high', outside: 'low' } } } }),
			'service.supportHours: is missing; urgency by hours needs them'
		],
		[
			'maintenance that ends before it begins',
			changed({ service: { urgency: 'low', maintenance: [{ from: 5, to: '4:59' }] } }),
			'service.maintenance[0].to: is "4:59"; it begins at 5'
		],
		[
			'seconds beyond a minute',
			policy({ timeoutMin: '1:75' }),
			'policy.levels[0].timeoutMin: is "1:75"; minutes are a number, or "m:ss"'
		],
		[
			'what was typed',
			policy({ timeoutMin: 'abc' }),
			'policy.levels[0].timeoutMin: is "abc"; minutes are a number, or "m:ss"'
		],
		[
			'no end',
			policy({ timeoutMin: Infinity }),
			'policy.levels[0].timeoutMin: is Infinity; minutes are a number, or "m:ss"'
		],
		[
			'a day there is not',
			layer({ start: '2026-02-30T09:00' }),
			'schedules.more.layers[0].rotation.start: is "2026-02-30T09:00"; a real day and time belongs here, such as "2026-03-04T08:30"'
		],
		[
			'a month from day 29',
			layer({ unit: 'month', start: '2026-01-29T09:00' }),
			'schedules.more.layers[0].rotation.start: is "2026-01-29T09:00"; a monthly rotation begins on day 1 to 28'
		],
		[
			'a rotation without users',
			layer({ users: [] }),
			'schedules.more.layers[0].rotation.users: has no users; "none" leaves a turn empty'
		],
		[
			'a schedule without layers',
			schedule({ layers: [] }),
			'schedules.more.layers: has no layers; nobody is ever on call'
		],
		[
			'nobody as a target',
			policy({ targets: ['none'] }),
			'policy.levels[0].targets[0]: is "none"; no schedule or person has that id'
		],
		[
			'a stranger as a shadow',
			policy({ shadows: ['bo', { user: 'eve', mayAck: true }] }),
			'policy.levels[0].shadows[1].user: is "eve"; no person has that id'
		],
		[
			'a schedule set back of none',
			schedule({ offsetOf: { schedule: 'primari', turns: 1 } }),
			'schedules.more.offsetOf.schedule: is "primari"; no schedule has that id; did you mean "primary"?'
		],
		[
			'two reassignments in one',
			acted({ at: 1, do: 'reassign', user: 'ade', level: 1 }),
			'actions[0]: names level and user; it needs exactly one of them'
		],
		[
			'a level there is not',
			acted({ at: 1, do: 'reassign', level: 2 }),
			'actions[0].level: is 2; the policy has 1 level'
		],
		[
			'an incident there is not',
			acted({ at: 1, do: 'resolve', incident: 2 }),
			'actions[0].incident: is 2; there is 1 incident'
		],
		[
			'a layer there is not',
			acted({ at: 1, do: 'removeUser', schedule: 'primary', layer: 2, user: 'ade' }),
			'actions[0].layer: is 2; the schedule has 1 layers'
		],
		[
			'an action there is not',
			acted({ at: 1, do: 'esclate' }),
			'actions[0].do: is "esclate"; one of ack, escalate, resolve, unack, snooze, reassign, editPolicy, addRule, removeUser, handOver; did you mean "escalate"?'
		]
	] as const)('with %s', (_name, got, ...wanted) => {
		expect(got).toEqual(wanted);
	});
});

const policyOf = (levels: readonly object[]) => changed({ policy: { levels } });

describe('offsetOf', () => {
	const offsetOf = (name: string) => ({ offsetOf: { schedule: name, turns: 1 } });
	test('names a circle once, from its first schedule', () => {
		expect(
			changed({
				schedules: {
					primary,
					into: offsetOf('a'),
					a: offsetOf('b'),
					b: offsetOf('a'),
					c: offsetOf('c')
				}
			})
		).toEqual([
			'schedules.a.offsetOf.schedule: goes in a circle: a → b → a',
			'schedules.c.offsetOf.schedule: goes in a circle: c → c'
		]);
	});
});

describe('overrides', () => {
	const at = (from: string, to: string, who: object) => ({
		from: `2026-03-04T${from}`,
		to: `2026-03-04T${to}`,
		...who
	});
	const overrides = (...all: readonly object[]) =>
		changed({ schedules: { primary: { ...primary, overrides: all } } });

	test('that overlap and name one person are a problem at the later', () => {
		expect(
			overrides(
				at('08:00', '09:00', { remove: 'ade', add: 'bo' }),
				at('08:59', '09:30', { add: 'ade' })
			)
		).toEqual(['schedules.primary.overrides[1]: overlaps overrides[0], and both name "ade"']);
	});
	test('that meet, or name different people, are none', () => {
		expect(
			overrides(
				at('08:00', '09:00', { remove: 'ade' }),
				at('09:00', '09:30', { remove: 'ade' }),
				at('08:00', '09:30', { add: 'bo' })
			)
		).toEqual([]);
	});
	test('name somebody, and end after they begin', () => {
		expect(overrides(at('09:00', '08:00', {}))).toEqual([
			'schedules.primary.overrides[0].to: is "2026-03-04T08:00"; it begins at "2026-03-04T09:00"',
			'schedules.primary.overrides[0]: names nobody; it needs remove, add, or both'
		]);
	});
});

describe('the nearest word', () => {
	const known = ['repeat', 'levels', 'onEmpty', 'until'];
	test.each([
		['repaet', 'repeat'],
		['level', 'levels'],
		['OnEmpty', 'onEmpty'],
		['untl', 'until'],
		['zones', undefined],
		['x', undefined]
	])('%s: %s', (word, near) => {
		expect(nearest(word, known)).toBe(near);
	});
});
