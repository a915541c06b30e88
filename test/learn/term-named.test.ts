import { expect, test } from 'vitest';
import { termNamed } from '../../src/learn/term-named.ts';

const terms = [
	{ id: 'objective', term: 'objective', also: ['SLO'] },
	{ id: 'service-level-objective', term: 'service level objective', also: ['target'] },
	{ id: 'slo', term: 'a slow one', also: [] },
	{ id: 'blast-radius', term: 'blast radius', also: ['radius'] },
	{ id: 'bus', term: 'bus', also: ["owner's share"] }
];
const named = (asked: string) => termNamed(terms, asked)?.id;

test('an entry is found by its id before all, then by its term and its other names', () => {
	expect(named('slo')).toBe('slo');
	expect(named('service-level-objective')).toBe('service-level-objective');
	expect(named('target')).toBe('service-level-objective');
	expect(named('Blast radius')).toBe('blast-radius');
	expect(named('owner’s share')).toBe('bus');
});

test('many of it are the same entry, and a word that only ends in s stays what it is', () => {
	expect(named('targets')).toBe('service-level-objective');
	expect(named('service-level-objectives')).toBe('service-level-objective');
	expect(named('bus')).toBe('bus');
	expect(named('buses')).toBe('bus');
	expect(named('radius')).toBe('blast-radius');
});

test('what no entry is called finds none', () => {
	expect(named('no-such-term')).toBeUndefined();
	expect(named('')).toBeUndefined();
	expect(named('s')).toBeUndefined();
});
