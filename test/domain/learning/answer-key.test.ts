import { describe, expect, test } from 'vitest';
import { answerKey } from '../../../src/domain/learning/answer-key.ts';
import type { Check } from '../../../src/domain/learning/types.ts';
import { KINDS, sample } from './sample.ts';

/** Fields that are words for the reader: mending them changes nothing that counts as right. */
const WORDS = [
	...['text', 'why', 'prompt', 'explain', 'hint', 'title', 'says', 'left', 'right', 'model'],
	...['starter', 'label', 'debrief', 'working', 'at']
];

/** The check with every text of a reader replaced. */
function reworded<T>(value: T, name = ''): T {
	if (typeof value === 'string')
		return (WORDS.includes(name) ? `${value}, in other words` : value) as T;
	if (Array.isArray(value)) return value.map((one: unknown) => reworded(one, name)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, reworded(one, key)])
	) as T;
}

type Mutable = Record<string, unknown>;
const changed = (check: Check, change: (copy: Mutable) => void): Check => {
	const copy = structuredClone(check) as unknown as Mutable;
	change(copy);
	return copy as unknown as Check;
};
const list = (value: unknown): Mutable[] => value as Mutable[];
const flip = (one: Mutable | undefined, name: string): void => {
	if (one) one[name] = !one[name];
};

/** For each kind, something that makes another answer right. */
const RIGHT: Readonly<Record<Check['kind'], (copy: Mutable) => void>> = {
	single: ({ options }) => {
		flip(list(options)[0], 'correct');
		flip(list(options)[1], 'correct');
	},
	multiple: ({ options }) => flip(list(options)[1], 'correct'),
	order: ({ items }) => list(items).reverse(),
	fault: ({ artefact }) => flip(list((artefact as Mutable).parts)[0], 'faulty'),
	branch: ({ nodes }) => flip(list(list(nodes)[0]?.choices)[1], 'correct'),
	match: ({ pairs }) => list(pairs).pop(),
	categorise: ({ items }) => {
		const [first] = list(items);
		if (first) first.bucket = 'out';
	},
	number: (copy) => (copy.solution = 40.33),
	fill: ({ blanks }) => {
		flip(list(list(blanks)[0]?.options)[0], 'correct');
	},
	write: ({ criteria }) => list(criteria).pop()
};

describe.each(KINDS)('the key of a %s', (kind) => {
	const check: Check = sample(kind);
	const key = answerKey(check);

	test('is unchanged by other words, a card, a revision or another point', () => {
		const mended = { ...reworded(check), rev: 7, tests: ['fso.escalations.03'] } as Check;
		expect(mended).not.toEqual(check);
		expect(answerKey(mended)).toBe(key);
	});

	test('changes with what is right', () => {
		expect(answerKey(changed(check, RIGHT[kind]))).not.toBe(key);
	});
});

test('the order in which options are written does not count, nor that of buckets’ items', () => {
	for (const kind of ['single', 'multiple'] as const) {
		const check: Check = sample(kind);
		const turned = changed(check, ({ options }) => list(options).reverse());
		expect(answerKey(turned)).toBe(answerKey(check));
	}
	const heaps: Check = sample('categorise');
	expect(answerKey(changed(heaps, ({ items }) => list(items).reverse()))).toBe(answerKey(heaps));
});

test('no two kinds share a key', () => {
	expect(new Set(KINDS.map((kind) => answerKey(sample(kind)))).size).toBe(KINDS.length);
});
