import { expect, test } from 'vitest';
import { placeWords } from '../../src/assess/team/meeting-words.ts';

test.each([
	[0, 3, '1 of 3'],
	[9, 10, '10 of 10'],
	[0, 12, '1 of 10, and 2 if there is time'],
	[10, 12, '11 of 12, if there is time']
])('question %i of an agenda of %i: %s', (at, questions, said) =>
	expect(placeWords(at, questions)).toBe(said)
);
