import { describe, expect, it } from 'vitest';
import type { LinkError } from '../../src/domain/link/error.ts';
import { elsewhereWords, headingOf } from '../../src/assess/team/arrival-words.ts';
import { faultWords } from '../../src/parts/link/fault-words.ts';
import type { Sorted } from '../../src/assess/team/arrivals.ts';
import { isPossible, quarterAfter, quartersAround } from '../../src/assess/team/quarters.ts';
import { TeamDraft } from '../../src/assess/team/team-draft.svelte.ts';
import {
	agreedWords,
	fewWords,
	holdingsWords,
	laterWords,
	standWords
} from '../../src/assess/team/team-words.ts';

const NOTHING: Sorted = {
	fresh: 0,
	mapped: 0,
	same: 0,
	differs: 0,
	full: [],
	crowded: [],
	elsewhere: [],
	editions: [],
	others: [],
	unreadable: [],
	all: 0
};

describe('words for a paste', () => {
	it.each([
		[{ ...NOTHING, fresh: 1, all: 1 }, 'One is new and counted'],
		[
			{ ...NOTHING, fresh: 7, same: 1, all: 9 },
			'Seven are new and counted, one was in already and one is not counted'
		],
		[{ ...NOTHING, differs: 2, all: 2 }, 'Two need your choice'],
		[NOTHING, 'There is no link in this'],
		[
			{ ...NOTHING, left: { why: 'too-long', has: 9, most: 8 } } as const,
			'This is more than one paste can hold'
		]
	])('heads them %#', (found, heading) => {
		expect(headingOf(found)).toBe(heading);
	});

	it('names whose answers were refused', () => {
		const group = { quarter: '2026-Q3', texts: ['x'] };
		expect([
			elsewhereWords({ ...group, team: 5, label: 'Ledger' }, 9),
			elsewhereWords({ ...group, team: 0, texts: ['x', 'y'] }, 9),
			elsewhereWords({ ...group, team: 9 }, 9),
			elsewhereWords({ ...group, team: 5, texts: ['x', 'y'] }, 9, 'Ledger')
		]).toEqual([
			'One response, “Ledger”, third quarter of 2026: it answers another team’s invitation.',
			'Two responses, third quarter of 2026: answered without an invitation, so they do not say for which team.',
			'One response of this team is for the third quarter of 2026.',
			'Two responses belong to Ledger, third quarter of 2026.'
		]);
	});

	it('has a sentence of its own for every fault', () => {
		const faults: readonly LinkError[] = [
			{ name: 'empty' },
			{ name: 'not-ours' },
			{ name: 'stray-character', character: '!', at: 3 },
			{ name: 'truncated', has: 31, wants: 45 },
			{ name: 'truncated', has: 2, wants: undefined },
			{ name: 'too-long', has: 50, wants: 45 },
			{ name: 'altered' },
			{ name: 'misshapen' },
			{ name: 'wrong-kind', wanted: 'response', found: 'run' },
			{ name: 'newer-kind', kind: undefined },
			{ name: 'newer-version', version: 2, known: 1 },
			{ name: 'other-edition', edition: 2, known: 1 }
		];
		const said = faults.map(faultWords);
		expect(new Set(said).size).toBe(faults.length);
		expect(said[3]).toBe('Part of it is missing: 31 of 45 characters arrived.');
	});
});

describe('words for a team', () => {
	const round = { quarter: '2026-Q4', scope: 'quick', expected: 8 } as const;
	it.each([
		[0, 8, 'Eight people are asked; nobody’s answers are in yet.'],
		[0, 1, 'One person is asked; the answers are not in yet.'],
		[5, 8, 'Three are still to come.'],
		[7, 8, 'One is still to come.'],
		[8, 8, 'All eight have answered.'],
		[2, 2, 'Both have answered.'],
		[1, 1, 'The one person asked has answered.'],
		[9, 8, 'Nine have answered, one more than expected.']
	])('say how far it is: %i of %i', (arrived, expected, said) => {
		expect(standWords({ ...round, expected }, arrived)).toBe(
			`Fourth quarter of 2026, quick check. ${said}`
		);
	});

	it('say what is hidden below three, and what goes with a team', () => {
		expect([1, 2, 3].map((n) => fewWords(n) !== undefined)).toEqual([true, true, false]);
		expect(holdingsWords({ records: [], rounds: 2, responses: 9, talks: 1, milestones: 0 })).toBe(
			'its name, two quarters, nine responses and one talk'
		);
		expect(holdingsWords({ records: [], rounds: 1, responses: 0, talks: 0, milestones: 0 })).toBe(
			'its name and one quarter'
		);
	});
});

describe('what is typed about a team', () => {
	it('is refused with its reason until a link can hold it', () => {
		const draft = new TeamDraft();
		expect(draft.current).toBeUndefined();
		draft.label = '  Bestellungen und Zahlungen  ';
		draft.expected = 8;
		expect(draft.wrongLabel).toBe('26 of 24: too long for a link. Shorten it a little.');
		draft.label = 'Pay\u200bments';
		expect(draft.wrongLabel).toBe('It has a character that cannot be seen. Type it once more.');
		draft.label = ' Zahlungen ';
		for (const wrong of [0, 64, 2.5, null]) {
			draft.expected = wrong;
			expect(draft.wrongExpected).toBe('A whole number from 1 to 63.');
		}
		draft.expected = 63;
		expect(draft.current).toEqual({ label: 'Zahlungen', tier: 2, expected: 63 });
	});
});

describe('quarters', () => {
	const now = Date.UTC(2026, 10, 21);
	it('offers the one before, this one and the next', () => {
		expect(quartersAround(now)).toEqual(['2026-Q3', '2026-Q4', '2027-Q1']);
		expect(quartersAround(now, ['2026-Q4'])).toEqual(['2026-Q3', '2027-Q1']);
		expect(quarterAfter('2083-Q4')).toBeUndefined();
	});
	it('believes no answer from far ahead', () => {
		expect(['2025-Q1', '2027-Q1', '2027-Q2'].map((quarter) => isPossible(quarter, now))).toEqual([
			true,
			true,
			false
		]);
	});
});

describe('words beside a link to a team’s result', () => {
	it('say what a second one tells, as long as answers are missing', () => {
		expect([-1, 0].map(laterWords)).toEqual([undefined, undefined]);
		expect(laterWords(1)).toMatch(
			/^One answer is still to come\. A second link, made after one more/
		);
		expect(laterWords(3)).toMatch(/^Three answers are still to come\./);
	});

	it('lead with what was agreed, and when', () => {
		const at = Date.UTC(2026, 10, 21, 12);
		expect(agreedWords(at, 'Ownership is responsive.')).toBe(
			'Agreed on 21 November 2026: ownership is responsive.'
		);
		expect(agreedWords(at, '')).toBe('Agreed on 21 November 2026');
	});
});
