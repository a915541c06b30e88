import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/domain/escalation/examples.ts';
import { placeOf } from '../../src/lab/path.ts';
import { setLevel } from '../../src/lab/policy/edit.ts';
import { Saying } from '../../src/lab/saying.svelte.ts';
import { brokenLab, newLab } from '../../src/lab/session/lab-record.ts';
import { changedAt, sayChange } from '../../src/lab/session/say-change.ts';
import { draftOf } from '../../src/lab/session/draft-of.ts';

const lab = newLab('Payments', draftOf(EXAMPLES[0].file));

describe('what was undone', () => {
	it('is named by the nearest place that holds all of it', () => {
		const other = { ...lab, draft: setLevel(lab.draft, 1, { timeoutMin: 3 }) };
		expect(sayChange(lab, other)).toBe('Level 2, its wait');
		expect(changedAt({ a: { 'b.c': [1, 2] } }, { a: { 'b.c': [1, 3] } })).toBe('a["b.c"][1]');
		expect(changedAt({ a: { b: 1, c: 2 } }, { a: { b: 2, c: 3 } })).toBe('a');
		expect(changedAt({ a: [1] }, { a: [1, 2] })).toBe('a');
		expect(sayChange(lab, { ...lab, title: 'P' })).toBe('The name');
		expect(sayChange(lab, { ...lab, versions: [] })).toBe('The versions');
	});
});

describe('what a status line says', () => {
	it('is about the state that said it, before or after its change, and goes with the next', async () => {
		let now = 1;
		const saying = new Saying(() => now);
		saying.say('two');
		now = 2;
		await Promise.resolve();
		expect(saying.current).toBe('two');
		now = 3;
		expect(saying.current).toBe('');
	});
});

describe('an address', () => {
	it.each([
		[{}, 'start'],
		[{ id: 'a' }, 'bench'],
		[{ id: 'a', compare: 'compare' }, 'compare'],
		[{ id: 'a', compare: 'b' }, 'nowhere']
	])('%o is %s', (params, place) => {
		expect(placeOf(params)).toBe(place);
	});
});

describe('what is too damaged to be a record', () => {
	it('is still there at its address, unless it says that it is something else', () => {
		const broken = [
			{ key: 'artefact/a', reason: 'no kind', raw: { broken: 1 } },
			{ key: 'artefact/b', reason: 'no title', raw: { artefact: 'runbook' } },
			{ key: 'attempt/c', reason: 'no kind', raw: null }
		];
		expect(['a', 'b', 'c'].map((id) => brokenLab(broken, id)?.raw)).toEqual([
			{ broken: 1 },
			undefined,
			undefined
		]);
	});
});
