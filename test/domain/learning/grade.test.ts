import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AnswerSchema, grade, keepRight, type Answer } from '../../../src/domain/learning/grade.ts';
import { slipOf } from '../../../src/domain/learning/grade-places.ts';
import { KINDS, rightAnswers, sample } from './sample.ts';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'take', 'leave', 'ask', 'wait', 'nobody', '');
const ids = fc.array(id, { maxLength: 6 });
const place = fc.record({
	item: fc.constantFrom('a', 'b', 'c', 'd', 'who', 'where', 'nobody'),
	to: fc.constantFrom('a', 'b', 'c', 'd', 'in', 'out', '')
});
const places = fc.array(place, { maxLength: 8 });
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	fc.record({ kind: fc.constant('single' as const), option: id }),
	fc.record({ kind: fc.constant('multiple' as const), options: ids }),
	fc.record({ kind: fc.constant('order' as const), items: ids }),
	fc.record({ kind: fc.constant('fault' as const), parts: ids }),
	fc.record({ kind: fc.constant('branch' as const), path: ids }),
	fc.record({ kind: fc.constant('match' as const), places }),
	fc.record({ kind: fc.constant('categorise' as const), places }),
	fc.record({ kind: fc.constant('fill' as const), places }),
	fc.record({
		kind: fc.constant('number' as const),
		value: fc.oneof(fc.integer().map(Number), fc.constantFrom(40.32, 40.41, 40.43, 43.2))
	}),
	fc.record({ kind: fc.constant('write' as const), text: fc.string(), met: ids })
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

	test('what is put in places is judged item by item; what was put nowhere is not right', () => {
		const put = (item: string, to: string) => ({ item, to });
		expect(
			grade(sample('match'), { kind: 'match', places: [put('a', 'a'), put('b', 'd')] })
		).toEqual({
			right: false,
			parts: [
				{ id: 'a', chosen: true, correct: true, right: true },
				{ id: 'b', chosen: true, correct: true, right: false },
				{ id: 'c', chosen: false, correct: true, right: false }
			]
		});
		const heaps = grade(sample('categorise'), {
			kind: 'categorise',
			places: ['a', 'b', 'c', 'd'].map((item) => put(item, 'in'))
		});
		expect(heaps.parts.map((part) => part.right)).toEqual([true, false, true, false]);
		const gaps = grade(sample('fill'), { kind: 'fill', places: [put('who', 'b')] });
		expect(gaps.parts.map((part) => part.right)).toEqual([true, false]);
	});

	test('a number is right within its tolerance, and a known slip is named', () => {
		const right = (value: number) => grade(sample('number'), { kind: 'number', value }).right;
		expect([40.32, 40.22, 40.42, 40.21, 40.43, 43.2].map(right)).toEqual([
			true,
			true,
			true,
			false,
			false,
			false
		]);
		expect(slipOf(sample('number'), 43.15)?.id).toBe('month');
		expect(slipOf(sample('number'), 12)).toBeUndefined();
	});

	test('of one’s own words the learner is the judge', () => {
		const { right, parts } = grade(sample('write'), { kind: 'write', text: '', met: ['a', 'z'] });
		expect([right, parts.map((part) => part.right)]).toEqual([false, [true, false, false]]);
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
				if (kept.kind === 'write') expect(kept.met.every((one) => before.has(one))).toBe(true);
				if ('places' in kept) {
					expect(kept.places.every(({ item }) => before.has(item))).toBe(true);
					expect(grade(check, kept).parts.filter((part) => part.right)).toEqual(
						grade(check, answer).parts.filter((part) => part.right)
					);
				}
				if (kept.kind === 'fault') expect(kept.parts.every((one) => before.has(one))).toBe(true);
			})
		);
		expect(keepRight(sample('branch'), { kind: 'branch', path: ['take', 'wait'] })).toEqual({
			kind: 'branch',
			path: ['take']
		});
		expect(keepRight(sample('branch'), rightAnswers.branch)).toEqual(rightAnswers.branch);
		expect(keepRight(sample('order'), rightAnswers.order)).toEqual(rightAnswers.order);
		for (const kind of ['match', 'categorise', 'fill', 'write'] as const)
			expect(keepRight(sample(kind), rightAnswers[kind])).toEqual({
				...rightAnswers[kind],
				...(kind === 'write' && { met: ['a', 'b', 'c'] })
			});
		expect(keepRight(sample('number'), rightAnswers.number)).toEqual({
			kind: 'number',
			value: NaN
		});
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
		for (const bad of [
			{ kind: 'single' },
			{ kind: 'number', value: Infinity },
			{ kind: 'match', places: [{ item: 'a' }] },
			{ kind: 'write', text: 'x'.repeat(2001), met: [] }
		])
			expect(v.safeParse(AnswerSchema, bad).success).toBe(false);
		expect(v.safeParse(AnswerSchema, { kind: 'guess', option: 'a' }).success).toBe(false);
	});
});
