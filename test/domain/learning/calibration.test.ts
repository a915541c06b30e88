import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrationSentence } from '../../../src/domain/learning/calibration-sentence.ts';
import { answersIn, calibrationOf, wilson } from '../../../src/domain/learning/calibration.ts';
import { SURE } from '../../../src/domain/learning/card.ts';
import { cardOf, NOW, seenOf, type Seen } from './card-facts.ts';

const said = (...seen: Seen[][]) => calibrationSentence(calibrationOf(seen.flat()));
const anything = fc.array(
	fc.record({
		at: fc.integer({ min: 0, max: NOW }),
		right: fc.boolean(),
		sure: fc.constantFrom(...SURE)
	}),
	{ maxLength: 120 }
);

describe('counting', () => {
	test('every answer of every card counts once; a memory that does not parse is passed over', () => {
		const broken = { ...cardOf('m/l/x', NOW), memory: { seen: 'much' } };
		const cards = [
			cardOf('m/l/a', NOW, seenOf('certain', 2, 3)),
			cardOf('m/l/b', NOW, seenOf('guess', 1, 2)),
			cardOf('m/l/c', NOW),
			broken
		];
		const answers = answersIn(cards);
		expect(answers.map(({ at }) => at)).toEqual(answers.map(({ at }) => at).toSorted());
		expect(
			calibrationOf(answers).map(({ sure, answers, right, share }) => [sure, answers, right, share])
		).toEqual([
			['guess', 2, 1, 0.5],
			['fairly', 0, 0, null],
			['certain', 3, 2, 2 / 3]
		]);
	});

	test('Wilson’s interval: as published, around the share, never outside 0 and 1', () => {
		const round = ({ low, high }: ReturnType<typeof wilson>) => [low.toFixed(3), high.toFixed(3)];
		expect(round(wilson(18, 20))).toEqual(['0.699', '0.972']);
		expect(round(wilson(0, 10))).toEqual(['0.000', '0.278']);
		expect(round(wilson(10, 10))).toEqual(['0.722', '1.000']);
		fc.assert(
			fc.property(fc.nat(400), fc.nat(400), (a, b) => {
				const [right, of] = [Math.min(a, b), Math.max(a, b)];
				const { low, high } = wilson(right, of);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				if (of === 0) return;
				expect(low).toBeLessThanOrEqual(right / of);
				expect(high).toBeGreaterThanOrEqual(right / of);
			})
		);
	});
});

describe('the sentence', () => {
	test('with few answers says how many more it takes', () => {
		expect(said()).toBeUndefined();
		expect(said(seenOf('certain', 1, 1))).toBe(
			'One answer so far. After nine more given when you are certain, this says how often you are right then.'
		);
		expect(said(seenOf('certain', 1, 2), seenOf('fairly', 3, 7))).toBe(
			'Nine answers so far. After three more given when you are fairly sure, this says how often you are right then.'
		);
	});

	test('says what certain is worth, alone and beside a guess', () => {
		expect(said(seenOf('certain', 18, 20))).toBe(
			'When you are certain you are right in 9 of 10. That is what certain should mean.'
		);
		expect(said(seenOf('certain', 12, 20))).toBe(
			'When you are certain you are right in 6 of 10. That is less often than certain sounds: it pays to check a certainty before you act on it.'
		);
		expect(said(seenOf('certain', 8, 10))).toBe(
			'When you are certain you are right in 8 of 10. Certain should mean 9 of 10 or more; it takes more answers to tell whether you are near.'
		);
		expect(said(seenOf('certain', 30, 30), seenOf('guess', 4, 12))).toBe(
			'When you are certain you are right every time and when you are guessing in 3 of 10. Your certainty tells you something: it can be relied on more than your doubt.'
		);
		expect(said(seenOf('certain', 10, 10), seenOf('guess', 8, 10))).toBe(
			'When you are certain you are right every time and when you are guessing in 8 of 10. So far the difference is no more than chance would explain.'
		);
	});

	test('says what doubt is worth', () => {
		expect(said(seenOf('guess', 19, 20))).toBe(
			'When you are guessing you are right in more than 9 of 10. You know more than you give yourself credit for.'
		);
		expect(said(seenOf('fairly', 0, 11), seenOf('certain', 1, 2))).toBe(
			'When you are fairly sure you are right in none of 11. Of answers given as certain there are two so far; ten are needed to set beside these.'
		);
	});

	test('is whole whatever was answered', () => {
		fc.assert(
			fc.property(anything, (seen) => {
				const sentence = calibrationSentence(calibrationOf(seen));
				expect(sentence === undefined).toBe(seen.length === 0);
				expect(sentence ?? 'A.').toMatch(/^[A-Z].*\.$/);
				expect(sentence ?? '').not.toMatch(/NaN|undefined|null|Infinity/);
			})
		);
	});
});
