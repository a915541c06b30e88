import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/domain/escalation/case-rows.ts';
import { simulate } from '../../../src/domain/escalation/simulate.ts';
import type { CaseFile } from '../../../src/domain/escalation/case-types.ts';

const push = { rules: { high: [{ afterMin: 0, channel: 'push' as const }] } };
const file: CaseFile = {
	id: 'rows',
	start: '2026-03-04T02:00:00Z',
	service: { urgency: 'high' },
	people: { ade: push, bo: {}, cy: push },
	policy: { levels: [{ timeoutMin: '1:01', targets: ['cy', 'bo', 'ade'] }] },
	actions: [{ at: '1:01', do: 'ack', by: 'ade' }],
	until: 5
};

test('rows count minutes to three decimals, and sort by person at one instant', () => {
	expect(
		rowsOf(simulate(file)).map(({ at, type, people }) => [at, type, ...(people ?? [])])
	).toEqual([
		[0, 'level'],
		[0, 'page', 'ade'],
		[0, 'page', 'bo'],
		[0, 'unnotified', 'bo'],
		[0, 'page', 'cy'],
		[0, 'notify', 'ade'],
		[0, 'notify', 'cy'],
		[1.017, 'ack']
	]);
});

test('rows name the incident where the case has several', () => {
	const one = rowsOf(simulate(file));
	const two = rowsOf(simulate({ ...file, incidents: [0, 2] }));
	expect(one.some((row) => 'incident' in row)).toBe(false);
	expect(new Set(two.map(({ incident }) => incident))).toEqual(new Set([1, 2]));
	expect(rowsOf(simulate(file), true).every(({ incident }) => incident === 1)).toBe(true);
});

test('rows leave out what says nothing', () => {
	const rows = rowsOf(simulate({ ...file, actions: [{ at: 1, do: 'reassign', user: 'ade' }] }));
	const page = rows.find(({ at, type }) => at === 1 && type === 'page');
	expect(page).toEqual(expect.objectContaining({ at: 1, type: 'page', people: ['ade'] }));
	expect(page).not.toHaveProperty('level');
	expect(page).not.toHaveProperty('shadow');
});
