import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../../src/domain/record/backup.ts';
import { compareBackup, mergeOf } from '../../../src/domain/record/merge.ts';
import type { Json } from '../../../src/domain/record/types.ts';
import type { Everything } from '../../../src/domain/record/units.ts';
import { everything } from './stored.ts';

const NOW = 1_772_000_000_000;
const asBackup = (all: Everything): Backup => all as Backup & Everything;
const file = (all: Everything): Backup => ({ ...asBackup(all), savedAt: NOW });

/** What storage holds after the writes of a merge. */
const after = (here: Everything, backup: Backup): Everything => {
	const { records, events } = mergeOf(here, backup, NOW);
	return {
		records: [...new Map<string, unknown>([...here.records, ...records])],
		events: [...new Map<string, unknown>([...here.events, ...events])]
	};
};
const states = (here: Everything, backup: Backup): Record<string, string> =>
	Object.fromEntries(
		compareBackup(here, backup).map(({ key, state, keeps }) => [key, `${state}, ${keeps}`])
	);

const preference = (id: string, updatedAt: number, value: Json): readonly [string, Json] => [
	`preference/${id}`,
	{ kind: 'preference', id, version: 1, createdAt: 0, updatedAt, value }
];
const head = (id: string): readonly [string, Json] => [
	`attempt/${id}`,
	{
		kind: 'attempt',
		id,
		version: 1,
		createdAt: 0,
		updatedAt: 0,
		of: 'run',
		subject: 's',
		contentHash: 'h',
		detail: null
	}
];
const event = (id: string, n: number, said: string): readonly [string, Json] => [
	`attempt/${id}/${String(n).padStart(6, '0')}`,
	{ version: 1, attempt: id, n, at: 0, event: said }
];

describe('the dry run', () => {
	test('says what is new, the same, different and only here', () => {
		const here = {
			records: [
				preference('same', 1, 'x'),
				preference('older-here', 1, 'x'),
				preference('newer-here', 5, 'x'),
				preference('mine', 1, 'x')
			],
			events: []
		};
		const backup = file({
			records: [
				preference('same', 1, 'x'),
				preference('older-here', 2, 'y'),
				preference('newer-here', 2, 'y'),
				preference('theirs', 1, 'x')
			],
			events: []
		});
		expect(states(here, backup)).toEqual({
			'preference/mine': 'only-here, here',
			'preference/newer-here': 'different, here',
			'preference/older-here': 'different, file',
			'preference/same': 'same, here',
			'preference/theirs': 'new, file'
		});
	});

	test('an attempt that went further prevails; one that went another way stays as it is here', () => {
		const begun = { records: [head('a')], events: [event('a', 0, 'x')] };
		const further = { records: [head('a')], events: [event('a', 0, 'x'), event('a', 1, 'y')] };
		const other = { records: [head('a')], events: [event('a', 0, 'z'), event('a', 1, 'y')] };
		expect(states(begun, file(further))).toEqual({ 'attempt/a': 'different, file' });
		expect(states(further, file(begun))).toEqual({ 'attempt/a': 'different, here' });
		expect(states(begun, file(other))).toEqual({ 'attempt/a': 'different, here' });
		expect(after(begun, file(other))).toEqual(begun);
		expect(after(begun, file(further))).toEqual(further);
	});

	test('a broken record here makes way for a readable one, and is set aside', () => {
		const here = {
			records: [['preference/p', { kind: 'preference', version: 9 }] as const],
			events: []
		};
		const good = preference('p', 1, 'x');
		expect(after(here, file({ records: [good], events: [] })).records).toEqual([
			good,
			[
				`quarantine/${NOW}/preference/p`,
				{ key: 'preference/p', raw: { kind: 'preference', version: 9 } }
			]
		]);
		expect(after({ records: [good], events: [] }, file(here)).records).toEqual([good]);
	});
});

describe('for any two browsers', () => {
	test('a backup of this one is all the same, and merging it changes nothing', () => {
		fc.assert(
			fc.property(everything, (all) => {
				expect(compareBackup(all, file(all)).every((one) => one.state === 'same')).toBe(true);
				expect(mergeOf(all, file(all), NOW)).toEqual({ records: [], events: [] });
			})
		);
	});

	test('merging into an empty one gives exactly the file', () => {
		fc.assert(
			fc.property(everything, (all) => {
				const merged = after({ records: [], events: [] }, file(all));
				const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
					a < b ? -1 : 1;
				expect(merged.records.toSorted(byKey)).toEqual(all.records.toSorted(byKey));
				expect(merged.events.toSorted(byKey)).toEqual(all.events.toSorted(byKey));
			})
		);
	});

	test('merging twice is merging once, no key is lost, and no attempt is mixed', () => {
		fc.assert(
			fc.property(everything, everything, (here, there) => {
				const once = after(here, file(there));
				expect(after(once, file(there))).toEqual(once);
				const keys = new Set([...once.records, ...once.events].map(([key]) => key));
				for (const [key] of [...here.records, ...here.events]) expect(keys.has(key)).toBe(true);
				for (const { key, state, keeps } of compareBackup(here, file(there))) {
					if (!key.startsWith('attempt/') || state === 'only-here') continue;
					const of = (all: Everything): string =>
						JSON.stringify(all.events.filter(([one]) => one.startsWith(`${key}/`)).toSorted());
					expect(of(once)).toBe(of(keeps === 'file' ? there : here));
				}
			})
		);
	});
});
