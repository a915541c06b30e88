import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST, packBackup, readBackup } from '../../../src/domain/record/backup.ts';
import { canonical, isJson } from '../../../src/domain/record/canonical.ts';
import { crc32 } from '../../../src/domain/record/crc32.ts';
import type { Json } from '../../../src/domain/record/types.ts';
import { everything } from './stored.ts';

const AT = 1_772_000_000_000;
const small = packBackup(
	[
		['preference/path', { kind: 'preference', id: 'path', version: 1, value: 'first-shift' }],
		['artefact/a', { fields: { title: 'Ünïcode ☂', n: 1.5 } }]
	],
	[['attempt/x/000000', { event: { type: 'lesson.opened' } }]],
	AT
).text;
const errorOf = (text: string): string => {
	const read = readBackup(text);
	return read.ok ? 'none' : read.error;
};

describe('a backup', () => {
	test('read again holds the same, after normalising, in the order of keys', () => {
		fc.assert(
			fc.property(everything, ({ records, events }) => {
				const packed = packBackup(records, events, AT);
				const read = readBackup(packed.text);
				if (!read.ok) throw new Error(read.error);
				const normal = (entries: readonly (readonly [string, unknown])[]): string[] =>
					entries.map((entry) => canonical(entry as unknown as Json)).sort();
				expect(packed.omitted).toEqual([]);
				expect(read.backup.savedAt).toBe(AT);
				expect(normal(read.backup.records)).toEqual(normal(records));
				expect(normal(read.backup.events)).toEqual(normal(events));
				expect(packBackup(read.backup.records, read.backup.events, AT).text).toBe(packed.text);
			})
		);
	});

	test('is the same text in whatever order storage gives its entries and fields', () => {
		const a = packBackup(
			[
				['k/1', { x: 1, y: [2] }],
				['k/2', null]
			],
			[],
			AT
		);
		const b = packBackup(
			[
				['k/2', null],
				['k/1', { y: [2], x: 1, z: undefined }]
			],
			[],
			AT
		);
		expect(a).toEqual(b);
	});

	test('names what JSON cannot hold, and packs the rest', () => {
		const loop: Record<string, unknown> = {};
		loop['self'] = loop;
		const odd = { d: new Date(0), n: NaN, m: new Map(), u: undefined, loop, f: [() => 1] };
		const { text, omitted } = packBackup([...Object.entries(odd), ['fine', { at: 1 }]], [], AT);
		expect(omitted).toEqual(['d', 'n', 'm', 'u', 'loop', 'f']);
		expect(readBackup(text)).toEqual({
			ok: true,
			backup: { savedAt: AT, records: [['fine', { at: 1 }]], events: [] }
		});
	});

	test('may be set out anew by an editor', () => {
		expect(errorOf(JSON.stringify(JSON.parse(small), null, 4))).toBe('none');
		expect(errorOf(`\uFEFF${small.replaceAll('\n', '\r\n')}`)).toBe('none');
	});
});

describe('what is no backup is refused by name', () => {
	test.each([
		['', 'not-json'],
		['hello', 'not-json'],
		['null', 'other-format'],
		['[]', 'other-format'],
		['"x"', 'other-format'],
		['{"format":"someone-elses","schema":1}', 'other-format'],
		['{"records":[],"events":[]}', 'other-format'],
		[small.replace('"schema": 1', '"schema": 2'), 'newer-version'],
		[small.replace('"schema": 1', '"schema": 0'), 'altered'],
		[small.replace('first-shift', 'last-shift'), 'altered'],
		[small.replace(String(AT), String(AT + 1)), 'altered'],
		[small.replace('"events"', '"extra": 1,\n"events"'), 'altered'],
		[small.replace('{"n"', '{"__proto__":{"polluted":true},"n"'), 'altered'],
		[small.replace('["attempt/x', '[5,"attempt/x'), 'altered']
	])('case %#', (text, error) => {
		expect(errorOf(text)).toBe(error);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});

	test('too large, before anything is parsed', () => {
		const read = readBackup(' '.repeat(LARGEST + 1));
		expect(read).toMatchObject({ ok: false, error: 'too-large' });
	});

	test('nested too deeply', () => {
		const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
		expect(errorOf(small.replace('"first-shift"', deep))).toBe('altered');
		expect(['not-json', 'other-format']).toContain(
			errorOf(`${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`)
		);
	});

	test('every truncation is named; so is every changed character', () => {
		const whole = small.trimEnd();
		for (let end = 0; end < whole.length; end += 1)
			expect(['cut-short', 'not-json']).toContain(errorOf(whole.slice(0, end)));
		const read = readBackup(small);
		for (let at = 0; at < whole.length; at += 1) {
			const changed = `${whole.slice(0, at)}${whole[at] === 'x' ? 'y' : 'x'}${whole.slice(at + 1)}`;
			if (readBackup(changed).ok) expect(readBackup(changed)).toEqual(read);
		}
	});

	test('any text at all gives a typed answer', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					fc.json().map((j) => small.replace('null', j))
				),
				(text) => {
					const read = readBackup(text);
					expect(read.ok || read.message.endsWith('.')).toBe(true);
				}
			)
		);
	});
});

describe('its parts', () => {
	test('canonical text is equal exactly for equal values', () => {
		const value = fc.jsonValue({ maxDepth: 3 });
		fc.assert(
			fc.property(value, value, (a, b) => {
				if (!isJson(a) || !isJson(b)) return;
				expect(JSON.parse(canonical(a))).toEqual(JSON.parse(JSON.stringify(a)));
				const equal = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
				expect(canonical(a) === canonical(b)).toBe(equal);
			})
		);
	});

	test('crc32 as everyone computes it', () => {
		// Over code units, low byte first: the check value of "123456789" in UTF-16LE.
		expect(crc32('')).toBe('00000000');
		expect(crc32('123456789')).toBe('a290e877');
	});
});

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (value === null || typeof value !== 'object') return value;
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, one]) => ({ key, one: sorted(one) }))
		.concat({ key: 'an object', one: null });
}
