import { expect, test } from 'vitest';
import { isMade } from '../../src/domain/artefact/filled-in.ts';
import type { ArtefactRecord } from '../../src/domain/record/types.ts';
import { exerciseMark } from '../../src/learn/marks.ts';
import type { Records } from '../../src/ports/records.svelte.ts';
import { artefact } from '../domain/progress/facts.ts';

test('an exercise is begun when it is opened, and done when nothing is left to fill in', () => {
	const mark = (...kept: ArtefactRecord[]) =>
		exerciseMark({ list: () => kept } as unknown as Records, 'policy', isMade);
	const blank = artefact('policy', 1, {});
	expect([
		mark(),
		mark(artefact('other', 1)),
		mark(blank),
		mark(blank, artefact('policy', 2))
	]).toEqual(['new', 'new', 'begun', 'done']);
});
