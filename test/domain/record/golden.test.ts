import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../../src/domain/record/backup.ts';
import { eventKey, recordKey } from '../../../src/domain/record/keys.ts';
import { parser } from '../../../src/domain/record/schema.ts';

/** Bytes as they were written once. They are never edited; a new version gets a new file beside them. */
const golden = (name: string): string => readFileSync(`test/golden/record/${name}`, 'utf8');
type Kept = { key: string; raw: never };

describe('version 1 stays readable', () => {
	const kept = ['version-1.json', 'version-1-teams.json'].flatMap(
		(name) => JSON.parse(golden(name)) as Kept[]
	);

	test.each(kept)('$key', ({ key, raw }) => {
		const parsed = parser.record(key, raw);
		expect(parsed).toEqual({ ok: true, value: raw });
		if (parsed.ok) expect(recordKey(parsed.value)).toBe(key);
	});

	test.each(JSON.parse(golden('event-version-1.json')) as Kept[])('$key', ({ key, raw }) => {
		const parsed = parser.event(key, raw);
		expect(parsed).toEqual({ ok: true, value: raw });
		if (parsed.ok) expect(eventKey(parsed.value.attempt, parsed.value.n)).toBe(key);
	});

	test('every kind has one', () => {
		const kinds = kept.map(({ key }) => key.split('/')[0]);
		expect(new Set(kinds)).toEqual(
			new Set(['attempt', 'outcome', 'artefact', 'card', 'preference', 'team', 'round', 'response'])
		);
	});

	test('a backup file', () => {
		const read = readBackup(golden('backup-1.json'));
		expect(read.ok && [read.backup.records.length, read.backup.events.length]).toEqual([8, 2]);
	});
});

describe('what is not a record is described', () => {
	const good = { kind: 'preference', id: 'p', version: 1, createdAt: 1, updatedAt: 1, value: null };
	test.each([
		[null, 'expected an object'],
		['text', 'expected an object'],
		[{ ...good, kind: 'squad' }, 'kind'],
		[{ ...good, version: 7 }, 'written by a newer version of this app (record version 7)'],
		[{ ...good, extra: 1 }, 'extra'],
		[{ ...good, createdAt: -1 }, 'createdAt'],
		[{ ...good, updatedAt: Infinity }, 'updatedAt'],
		[{ ...good, id: '' }, 'id'],
		[{ ...good, value: undefined }, 'value']
	])('%#', (raw, reason) => {
		const parsed = parser.record('preference/p', raw);
		expect(parsed).toEqual({
			ok: false,
			broken: { key: 'preference/p', raw, reason: expect.stringContaining(reason) }
		});
	});
});
