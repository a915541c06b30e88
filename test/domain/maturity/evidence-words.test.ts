import { describe, expect, test } from 'vitest';
import { countsThrough, countsWords } from '../../../src/domain/maturity/evidence-words.ts';
import { gradeAt } from '../../../src/domain/maturity/evidence.ts';
import { quarterFromNumber } from '../../../src/domain/maturity/quarter.ts';

const fact = (at: number) => ({ kind: 'artefact', what: 'Runbook', at }) as const;

describe('how long evidence counts', () => {
	test('through the last quarter in which it has a grade', () => {
		for (let n = 8; n < 40; n += 1) {
			const at = Date.UTC(2020 + Math.floor(n / 4), (n % 4) * 3 + 1, 15);
			const through = countsThrough(fact(at)) ?? '';
			const counting = Array.from({ length: 60 }, (_, i) => quarterFromNumber(i)).filter(
				(quarter) => gradeAt([fact(at)], quarter) > 0
			);
			expect(counting.at(-1)).toBe(through);
		}
	});

	test('is said in words; too old and too late are told apart', () => {
		const at = fact(Date.UTC(2026, 9, 12));
		expect(countsWords(at, '2026-Q4')).toBe(
			'It counts up to the second quarter of 2027, and that one too.'
		);
		expect(countsWords(at, '2027-Q2')).toBe('It counts for the last time this quarter.');
		expect(countsWords(at, '2027-Q3')).toBe(
			'It is more than two quarters old, so it no longer counts.'
		);
		expect(countsWords(at, '2026-Q2')).toBe('It is of a later quarter, so it does not count yet.');
	});

	test('a moment that no quarter can name counts for nothing', () => {
		expect(countsThrough(fact(0))).toBeUndefined();
		expect(countsWords(fact(0), '2026-Q4')).toBe(
			'It is more than two quarters old, so it no longer counts.'
		);
	});
});
