import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AnswerSchema, grade, keepRight, type Answer } from '../../../src/domain/learning/grade.ts';
import { KINDS, rightAnswers, sample } from './sample.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'take', 'leave', 'ask', 'wait', 'nobody', '');
const ids = fc.array(id, { maxLength: 6 });
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	fc.record({ kind: fc.constant('single' as const), option: id }),
	fc.record({ kind: fc.constant('multiple' as const), options: ids }),
	fc.record({ kind: fc.constant('order' as const), items: ids }),
	fc.record({ kind: fc.constant('fault' as const), parts: ids }),
	fc.record({ kind: fc.constant('branch' as const), path: ids })
);

describe('grade', () => {
	test.each(KINDS)('the right answer to a %s is right in every part', (kind) => {
		const verdict = grade(sample(kind), rightAnswers[kind]);
		expect(verdict.right).toBe(true);
		expect(verdict.parts.every((part) => part.right)).toBe(true);
	});

	test('a single says what was chosen and what was correct', () => {
		expect(grade(sample('single'), { kind: 'single', option: 'a' })).toEqual({
			right: false,
			parts: [
				{ id: 'a', chosen: true, correct: false, right: false },
				{ id: 'b', chosen: false, correct: true, right: false },
				{ id: 'c', chosen: false, correct: false, right: true }
			]
		});
	});

	test('an order is judged place by place', () => {
		const { right, parts } = grade(sample('order'), { kind: 'order', items: ['a', 'c', 'b', 'd'] });
		expect([right, parts.map((part) => part.right)]).toEqual([false, [true, false, false, true]]);
	});

	test('a story ends where its first wrong turn leads', () => {
		expect(grade(sample('branch'), { kind: 'branch', path: ['take', 'wait'] })).toEqual({
			right: false,
			parts: [
				{ id: 'first/take', chosen: true, correct: true, right: true },
				{ id: 'first/leave', chosen: false, correct: false, right: true },
				{ id: 'second/ask', chosen: false, correct: true, right: false },
				{ id: 'second/wait', chosen: true, correct: false, right: false }
			]
		});
		expect(grade(sample('branch'), { kind: 'branch', path: ['take'] }).right).toBe(false);
	});

	test('is total, and right only for the check’s own kind', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KINDS), anyAnswer, (kind, answer) => {
				const { right, parts } = grade(sample(kind), answer);
				if (right) expect(answer.kind).toBe(kind);
				expect(right && parts.some((part) => !part.right)).toBe(false);
			})
		);
	});

	test('what is kept for another try was right before', () => {
		fc.assert(
			fc.property(fc.constantFrom(...KINDS), anyAnswer, (kind, answer) => {
				const check = sample(kind);
				const before = new Set(
					grade(check, answer).parts.flatMap((part) => (part.right && part.chosen ? [part.id] : []))
				);
				const kept = keepRight(check, answer);
				expect(kept.kind).toBe(kind);
				if (kept.kind === 'multiple')
					expect(kept.options.every((one) => before.has(one))).toBe(true);
				if (kept.kind === 'fault') expect(kept.parts.every((one) => before.has(one))).toBe(true);
			})
		);
		expect(keepRight(sample('branch'), { kind: 'branch', path: ['take', 'wait'] })).toEqual({
			kind: 'branch',
			path: ['take']
		});
		expect(keepRight(sample('branch'), rightAnswers.branch)).toEqual(rightAnswers.branch);
		expect(keepRight(sample('order'), rightAnswers.order)).toEqual(rightAnswers.order);
		expect(keepRight(sample('single'), rightAnswers.single)).toEqual({
			kind: 'single',
			option: ''
		});
	});

	test('stored answers parse back, others do not', () => {
		fc.assert(
			fc.property(anyAnswer, (answer) => {
				expect(v.parse(AnswerSchema, JSON.parse(JSON.stringify(answer)))).toEqual(answer);
			})
		);
		expect(v.safeParse(AnswerSchema, { kind: 'single' }).success).toBe(false);
		expect(v.safeParse(AnswerSchema, { kind: 'guess', option: 'a' }).success).toBe(false);
	});
});
