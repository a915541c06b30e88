import { expect, test } from 'vitest';
import { begunOf, sittingAttempt } from '../../../src/domain/maturity/begun.ts';
import { aboutMinutes, questionsAsked } from '../../../src/domain/maturity/how-long.ts';
import { answeredFor, begunFor } from '../../../src/domain/maturity/invited.ts';
import type { AttemptRecord, Json, OutcomeRecord } from '../../../src/domain/record/types.ts';

const unnamed = { edition: 1, quarter: '2026-Q4', scope: 'quick', tier: 1, team: 4711 } as const;
const asked = { ...unnamed, label: 'Checkout' };
const base = { version: 1, createdAt: 5, updatedAt: 9 } as const;
const attempt = (id: string, begun: ReturnType<typeof begunFor>): AttemptRecord => ({
	kind: 'attempt',
	id,
	...base,
	...sittingAttempt(begun)
});
const outcome = (id: string, more: Record<string, Json> = {}): OutcomeRecord => ({
	kind: 'outcome',
	id,
	...base,
	of: 'sitting',
	subject: 'quick',
	contentHash: 'edition-1',
	detail: null,
	result: {
		edition: 1,
		quarter: '2026-Q4',
		scope: 'quick',
		tier: 1,
		tag: 4711,
		answers: [],
		dimensions: [],
		team: { level: null, possible: null },
		index: null,
		...more
	}
});

test('an invitation becomes a sitting that knows who asked', () => {
	const begun = begunFor(asked, 7);
	expect(begun).toEqual({
		type: 'sitting.begun',
		at: 7,
		edition: 1,
		scope: 'quick',
		tier: 1,
		label: 'Checkout',
		invitation: { tag: 4711, quarter: '2026-Q4', tier: 1, label: 'Checkout' }
	});
	expect(begunOf(attempt('a', begun))).toEqual(begun);
	expect(begunFor(unnamed, 7, 'first')).toEqual({
		type: 'sitting.begun',
		at: 7,
		edition: 1,
		scope: 'quick',
		tier: 1,
		root: 'first',
		invitation: { tag: 4711, quarter: '2026-Q4', tier: 1 }
	});
});

test('what a browser has of an invitation is found, the latest of each', () => {
	const one = attempt('one', begunFor(asked, 1));
	const two = attempt('two', begunFor(asked, 2));
	const other = attempt('other', begunFor({ ...asked, quarter: '2026-Q3' }, 3));
	const stranger = attempt('stranger', begunFor({ ...asked, team: 12 }, 3));
	expect(answeredFor(asked, [], [])).toEqual({});
	expect(answeredFor(asked, [other, stranger], [])).toEqual({});
	expect(answeredFor(asked, [one, two, other], [])).toEqual({ open: 'two' });
	expect(answeredFor(asked, [one, two], [outcome('one')])).toEqual({
		open: 'two',
		finished: { id: 'one', root: 'one', at: 9 }
	});
	const deepened = outcome('two', { scope: 'deepened', root: 'one' });
	expect(answeredFor(asked, [one, two], [outcome('one'), deepened])).toEqual({
		finished: { id: 'two', root: 'one', at: 9 }
	});
	expect(answeredFor(asked, [], [outcome('x', { quarter: '2025-Q1' })])).toEqual({});
	expect(answeredFor(asked, [], [outcome('x', { edition: 'one' })])).toEqual({});
	expect(answeredFor(asked, [], [{ ...outcome('x'), of: 'run' }])).toEqual({});
});

test('how much is asked, and how long it takes', () => {
	expect([
		questionsAsked(1, 'quick'),
		questionsAsked(1, 'whole'),
		questionsAsked(9, 'whole')
	]).toEqual([17, 57, 0]);
	expect([aboutMinutes(17), aboutMinutes(57), aboutMinutes(2)]).toEqual([
		'about 8 minutes',
		'about 27 minutes',
		'about 1 minute'
	]);
});
