import { describe, expect, test } from 'vitest';
import type { Shelf } from '../../../src/domain/maturity/kept-teams.ts';
import { milestoneOf, QUIET } from '../../../src/domain/maturity/meeting.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isStepDone, stepsDoneId, withStepDone } from '../../../src/domain/maturity/steps-done.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import type { Answer } from '../../../src/domain/maturity/types.ts';
import { teamToday } from '../../../src/domain/progress/team-today.ts';
import type { Json, RecordKind, RecordOf, StoredRecord } from '../../../src/domain/record/types.ts';
import { realModel } from '../maturity/real-model.ts';

const outline = outlineOf(realModel());
const NOW = Date.UTC(2026, 10, 21);
const base = <K extends RecordKind>(kind: K, id: string) =>
	({ kind, id, version: 1, createdAt: 1, updatedAt: 1 }) as const;
const team: StoredRecord = {
	...base('team', 'a'),
	value: { label: 'Checkout', tag: 7, tier: 1 }
};
const roundValue = (quarter: string) => {
	return { team: 'a', quarter, edition: 1, scope: 'quick', tier: 1, expected: 8 } as const;
};
const round = (quarter: string): StoredRecord => ({
	...base('round', `a-${quarter}`),
	value: roundValue(quarter)
});
const response = (quarter: string, n: number, state = 'counted'): StoredRecord => ({
	...base('response', `a-${quarter}-${n}`),
	value: { round: `a-${quarter}`, payload: 'x', at: 1, state }
});
const attempt = (quarter: string): StoredRecord => ({
	...base('attempt', `talk-${quarter}`),
	of: 'meeting',
	subject: `a-${quarter}`,
	contentHash: 'edition-1',
	detail: null
});
const steps = [
	{ question: 'P1.1', level: 3, owner: 'Ade' },
	{ question: 'O1.1', level: 2, owner: '' }
] as const;
function milestone(quarter: string): StoredRecord {
	const answers: Answer[] = questionOrder(outline).map(() => ({ is: 'reactive' }));
	const votes = { tallies: talliesOf(outline, [answers]), members: 1 };
	const said = { label: 'Checkout', tag: 7, tier: 1 } as const;
	const result = milestoneOf(outline, said, roundValue(quarter), votes, { ...QUIET, steps });
	return {
		...base('outcome', `talk-${quarter}`),
		of: 'meeting',
		subject: `a-${quarter}`,
		contentHash: 'edition-1',
		detail: null,
		result
	};
}

const shelf = (...records: readonly StoredRecord[]): Shelf => ({
	list: <K extends RecordKind>(kind: K) =>
		records.filter((one): one is RecordOf<K> => one.kind === kind),
	find: <K extends RecordKind>(kind: K, id: string) =>
		records.find((one): one is RecordOf<K> => one.kind === kind && one.id === id)
});

describe('what teams have open today', () => {
	test('a round waits, with how many are in; what was set aside is not in', () => {
		const told = teamToday(
			shelf(team, round('2026-Q4'), response('2026-Q4', 1), response('2026-Q4', 2, 'set-aside')),
			NOW
		);
		expect(told).toEqual({
			talks: [],
			steps: [],
			rounds: [{ team: 'a', label: 'Checkout', quarter: '2026-Q4', in: 1, expected: 8 }]
		});
	});

	test('a round of long ago waits for nobody, nor does one that was talked about', () => {
		expect(teamToday(shelf(team, round('2026-Q2')), NOW).rounds).toEqual([]);
		expect(teamToday(shelf(team, round('2026-Q4'), milestone('2026-Q4')), NOW).rounds).toEqual([]);
	});

	test('a talk left in the middle stands for its round', () => {
		const told = teamToday(shelf(team, round('2026-Q4'), attempt('2026-Q4')), NOW);
		expect(told.talks).toEqual([{ id: 'talk-2026-Q4', label: 'Checkout' }]);
		expect(told.rounds).toEqual([]);
	});

	test('steps of the last milestone are open until they are called done', () => {
		const kept = [team, round('2026-Q3'), milestone('2026-Q3')];
		expect(teamToday(shelf(...kept), NOW).steps).toEqual([
			{ milestone: 'talk-2026-Q3', label: 'Checkout', chosen: 2, open: steps }
		]);
		const done = (value: Json): StoredRecord => ({
			...base('preference', stepsDoneId('talk-2026-Q3')),
			value
		});
		const first = withStepDone(undefined, steps[0], NOW);
		expect(teamToday(shelf(...kept, done(first)), NOW).steps[0]?.open).toEqual([steps[1]]);
		const both = withStepDone(first, steps[1], NOW);
		expect(teamToday(shelf(...kept, done(both)), NOW).steps).toEqual([]);
	});

	test('done can be taken back, and nonsense has nothing done', () => {
		const done = withStepDone(undefined, steps[0], NOW);
		expect(isStepDone(done, steps[0])).toBe(true);
		expect(isStepDone(withStepDone(done, steps[0], undefined), steps[0])).toBe(false);
		for (const value of [null, 3, 'x', [], { 'P1.1-3': 'yes' }] satisfies Json[])
			expect(isStepDone(value, steps[0])).toBe(false);
	});
});
