import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/domain/escalation/types.ts';
import { MINUTE, play, readCase } from './case.ts';

/** Cases that need a rule the engine does not have yet. */
const WAITING: Record<string, string> = {
	T15: 'R13 maintenance',
	T26: 'R10 acknowledgement timeout',
	T28: 'R11 snooze',
	T29: 'R11 snooze',
	T32: 'R15 support hours',
	T33: 'R15 support hours',
	T35: 'R15 support hours',
	T37: 'R15 support hours',
	T57: 'R20 rotations across a clock change',
	T61: 'R21 restrictions',
	T62: 'R21 restrictions',
	T65: 'R23 overrides',
	T66: 'R23 overrides',
	T67: 'R23 overrides',
	T70: 'R23 overrides'
};

type Filter = {
	type: string;
	person?: string;
	channel?: string;
	by?: string;
	level?: number;
	reason?: string;
};
type Check =
	| { exactly: Filter; at: number[]; from?: number; to?: number }
	| { some: Filter; at: number[] }
	| { none: Filter; from: number; to: number };

const FOLDER = new URL('../../escalation-cases/', import.meta.url).pathname;
const near = (a: number, b: number) => Math.abs(a - b) <= 0.02;

const matches = (entry: Entry, { person, ...rest }: Filter) =>
	(person === undefined || (entry.people ?? []).includes(person)) &&
	Object.entries(rest).every(([key, value]) => entry[key as keyof Entry] === value);

function check(wanted: Check, entries: readonly Entry[], start: number) {
	const filter =
		'exactly' in wanted ? wanted.exactly : 'some' in wanted ? wanted.some : wanted.none;
	const from = 'from' in wanted ? (wanted.from ?? -Infinity) : -Infinity;
	const to = 'to' in wanted ? (wanted.to ?? Infinity) : Infinity;
	const at = entries
		.filter((entry) => matches(entry, filter))
		.map((entry) => (entry.at - start) / MINUTE)
		.filter((minute) => minute >= from && minute < to);
	if ('none' in wanted) expect(at, JSON.stringify(wanted)).toEqual([]);
	else {
		if ('exactly' in wanted)
			expect(at.length, `${JSON.stringify(wanted)} got ${at}`).toBe(wanted.at.length);
		for (const minute of wanted.at)
			expect(
				at.some((one) => near(one, minute)),
				`${JSON.stringify(wanted)} got ${at}`
			).toBe(true);
	}
}

const ids = readdirSync(FOLDER)
	.filter((file) => file.endsWith('.yaml'))
	.map((file) => file.slice(0, -5));

describe('the escalation cases', () => {
	it('are all here', () => {
		expect(ids.length).toBe(44);
		expect(Object.keys(WAITING).filter((id) => !ids.includes(id))).toEqual([]);
	});

	for (const id of ids) {
		const waits = WAITING[id];
		if (waits !== undefined) it.todo(`${id} waits for ${waits}`);
		else
			it(id, () => {
				const expected = JSON.parse(readFileSync(`${FOLDER}${id}.expect.json`, 'utf8')) as {
					checks: Check[];
				};
				const { start, entries } = play(readCase(`${FOLDER}${id}.yaml`));
				for (const one of expected.checks) check(one, entries, start);
			});
	}
});
