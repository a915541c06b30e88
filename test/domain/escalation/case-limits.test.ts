import { describe, expect, test } from 'vitest';
import { parseCase } from '../../../src/domain/escalation/case-schema.ts';

const good = {
	id: 'good',
	start: '2026-03-04T02:00:00Z',
	service: { urgency: 'high' },
	people: { ade: {}, bo: {} },
	policy: { levels: [{ timeoutMin: 5, targets: ['bo'] }] },
	until: 60
};
const told = (raw: unknown): readonly string[] => {
	const parsed = parseCase(raw);
	return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
};
const changed = (over: object) => told({ ...good, ...over });
const policyOf = (levels: readonly object[]) => changed({ policy: { levels } });

describe('limits', () => {
	const many = <T>(count: number, of: T) => Array.from({ length: count }, () => of);
	test('10,000 levels are told as such, and nothing more', () => {
		expect(policyOf(many(10_000, { timeoutMin: 0, targets: ['x'] }))[0]).toBe(
			'policy.levels: has 10,000 levels; a case has at most 100 of them here'
		);
	});
	test('people', () => {
		const people = Object.fromEntries(many(1_001, {}).map((one, i) => [`p${i}`, one]));
		expect(changed({ people: { ...people, ...good.people } })).toEqual([
			'people: has 1,003 people; a case has at most 1,000'
		]);
	});
	test('incidents and actions', () => {
		const actions = many(10_001, { at: 1, do: 'resolve' });
		expect(changed({ incidents: many(10_001, 0), actions })).toEqual([
			'incidents: has 10,001 incidents; a case has at most 10,000 of them here',
			'actions: has 10,001 actions; a case has at most 10,000 of them here'
		]);
	});
	test('work in all, where each part is small enough', () => {
		const levels = many(100, { timeoutMin: 1, targets: many(20, 'bo') });
		expect(
			changed({ incidents: many(5_000, 0), policy: { repeat: 9, levels }, until: 2_000 })
		).toEqual([': could print 105,000,000 lines; a case prints at most 5,000,000']);
	});
	test('a circle, and depth', () => {
		const circle: Record<string, unknown> = { ...good };
		circle.people = circle;
		expect(told(circle)[0]).toMatch(/: is nested too deeply$/);
	});
	test.each(['__proto__', 'constructor', 'prototype', 'toString'])('%s is no id', (key) => {
		const people = JSON.parse(`{ "ade": {}, "bo": {}, "${key}": {} }`) as object;
		expect(changed({ people })).toEqual([`people.${key}: is not possible as a key`]);
		expect(({} as Record<string, unknown>)['tz']).toBeUndefined();
	});
});
