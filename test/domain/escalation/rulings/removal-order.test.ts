import { expect, test } from 'vitest';
import type { CaseAction, CaseFile } from '../../../../src/domain/escalation/case-types.ts';
import { simulate } from '../../../../src/domain/escalation/simulate.ts';

/** Dee leaves the rota at minute 5, Eve stays; both are behind one level of three passes. */
const rota = (actions: readonly CaseAction[]): CaseFile => ({
	id: 'removal',
	start: '2026-03-04T02:00:00Z',
	service: { urgency: 'high' },
	people: { dee: {}, eve: {} },
	schedules: {
		rota: {
			layers: [
				{ rotation: { unit: 'week', length: 1, start: '2026-03-02T00:00', users: ['dee', 'eve'] } }
			]
		}
	},
	policy: { repeat: 2, levels: [{ timeoutMin: 60, targets: ['rota'] }] },
	actions,
	until: 10
});
const paged = (file: CaseFile) =>
	simulate(file).entries.flatMap(({ type, people }) => (type === 'page' ? (people ?? []) : []));
const leave: CaseAction = { at: 5, do: 'removeUser', schedule: 'rota', layer: 1, user: 'dee' };
const again: CaseAction = { at: 5, do: 'escalate' };

test('R4: what people do before a removal at the same instant does not know of it', () => {
	expect(paged(rota([again, leave]))).toEqual(['dee', 'dee']);
	expect(paged(rota([leave, again]))).toEqual(['dee', 'eve']);
});

test('R4: an incident created at the instant of a removal is entered before it', () => {
	expect(paged(rota([{ ...leave, at: 0 }]))).toEqual(['dee']);
});
