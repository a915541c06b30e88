import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../../src/domain/escalation/simulate.ts';
import type { Entry } from '../../../src/domain/escalation/types.ts';
import { MINUTE, readCase } from './case.ts';

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
	});

	for (const id of ids)
		it(id, () => {
			const expected = JSON.parse(readFileSync(`${FOLDER}${id}.expect.json`, 'utf8')) as {
				checks: Check[];
			};
			const { start, entries } = simulate(readCase(`${FOLDER}${id}.yaml`));
			for (const one of expected.checks) check(one, entries, start);
		});
});
