import { expect, test } from 'vitest';
import { readingGrade, syllables } from '../../../src/domain/learning/readability.ts';

test.each([
	['night', 1],
	['service', 2],
	['pages', 1],
	['paged', 1],
	['escalate', 3],
	['table', 2],
	['responsibility', 6],
	['a', 1],
	['', 1]
])('%s has about %d syllables', (word, count) => {
	expect(syllables(word)).toBe(count);
});

test('plain words in short sentences ask for less school than long ones', () => {
	const plain = readingGrade('The phone rings. She wakes. The shop is down.');
	const heavy = readingGrade(
		'Organisational responsibility necessitates comprehensive documentation of operational procedures.'
	);
	expect(plain).toBeLessThan(3);
	expect(heavy).toBeGreaterThan(15);
	expect(readingGrade('')).toBe(0);
});
