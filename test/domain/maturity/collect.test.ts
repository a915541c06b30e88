import { describe, expect, test } from 'vitest';
import { encodeInvitation } from '../../../src/domain/link/invitation.ts';
import { encodeResponse } from '../../../src/domain/link/response.ts';
import type { ResponseLink } from '../../../src/domain/link/response.ts';
import { collect, type Arrival, type Round } from '../../../src/domain/maturity/collect.ts';
import type { EditionTable } from '../../../src/domain/maturity/editions.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';

const round: Round = {
	...{ team: 777, quarter: '2026-Q4', edition: 1, scope: 'quick', tier: 2, expected: 8 }
};
const answers = (state: AnswerState): AnswerState[] => Array.from({ length: 57 }, () => state);
const response = (id: number, more: Partial<ResponseLink> = {}): ResponseLink => ({
	...{ kind: 'response', id, edition: 1, quarter: '2026-Q4', scope: 'quick', tier: 2, team: 777 },
	answers: answers('responsive'),
	...more
});
const payload = (id: number, more?: Partial<ResponseLink>) => encodeResponse(response(id, more));
const address = (text: string) => `https://trainer.example/#/r/${text}`;
const kept = (...payloads: string[]) =>
	payloads.map((payload) => ({ payload, state: 'counted' }) as const);
const names = (arrivals: readonly Arrival[]) => arrivals.map(({ is }) => is);

describe('each link of a text comes to one thing', () => {
	test('new, with what to keep and what it says', () => {
		expect(collect(`Mine: ${address(payload(1))}.`, round, [])).toEqual({
			arrivals: [{ is: 'new', payload: payload(1), link: response(1) }]
		});
	});

	test('the same, whether it came before or stands there twice', () => {
		const text = [1, 2, 2, 1].map((id) => address(payload(id))).join('\n');
		const { arrivals } = collect(text, round, kept(payload(1)));
		expect(names(arrivals)).toEqual(['same', 'new', 'same', 'same']);
	});

	test('different, with all it differs from; that one again is the same', () => {
		const other = payload(1, { scope: 'whole', answers: answers('manual') });
		const third = payload(1, { answers: answers('blank') });
		const text = [other, third, other].map(address).join(' ');
		const { arrivals } = collect(text, round, kept(payload(1)));
		const link = response(1, { scope: 'whole', answers: answers('manual') });
		expect(arrivals[0]).toEqual({ is: 'differs', from: [payload(1)], payload: other, link });
		expect(arrivals[1]).toMatchObject({ is: 'differs', from: [payload(1), other] });
		expect(arrivals[2]).toMatchObject({ is: 'same', payload: other });
	});

	test('one that is set aside is known, and does not count', () => {
		const aside = { payload: payload(1), state: 'set-aside' } as const;
		expect(names(collect(address(payload(1)), round, [aside]).arrivals)).toEqual(['same']);
	});

	test('another team’s, none’s, another quarter’s', () => {
		const text = [
			payload(1, { team: 778 }),
			payload(2, { team: 0 }),
			payload(3, { quarter: '2026-Q3' })
		];
		expect(collect(text.map(address).join('\n'), round, []).arrivals).toEqual([
			{ is: 'other-team', team: 778, text: text[0] },
			{ is: 'other-team', team: 0, text: text[1] },
			{ is: 'other-quarter', quarter: '2026-Q3', text: text[2] }
		]);
	});

	test('not a response, not readable', () => {
		const invitation = encodeInvitation({ ...round, expected: 8 });
		const cut = payload(1).slice(0, -1);
		expect(collect(`#/i/${invitation} #/r/${cut} `, round, []).arrivals).toEqual([
			{ is: 'not-a-response', kind: 'invitation', text: invitation },
			{ is: 'unreadable', text: cut, error: { name: 'truncated', has: 44, wants: 45 } }
		]);
	});

	test('nothing comes of an empty text', () => {
		expect(collect('  ', round, [])).toEqual({ arrivals: [] });
	});
});

describe('a response to another edition', () => {
	const table: EditionTable = {
		from: 1,
		to: 2,
		questions: [
			'ask-again',
			...Array.from({ length: 56 }, (_, n) => ({ at: n + 1, levels: [0, 0, 1, 2, 4] }) as const)
		]
	};

	test('is carried over by a published table, and says so', () => {
		const [arrival] = collect(payload(1), { ...round, edition: 2 }, [], [table]).arrivals;
		const carried: AnswerState[] = ['blank', ...answers('reactive').slice(1)];
		expect(arrival).toEqual({
			is: 'new',
			payload: payload(1),
			link: { ...response(1), edition: 2, answers: carried },
			mappedFrom: 1
		});
	});

	test('is refused by name without one', () => {
		expect(collect(payload(1), { ...round, edition: 3 }, [], [table]).arrivals).toEqual([
			{ is: 'other-edition', edition: 1, text: payload(1) }
		]);
	});
});

describe('ten thousand at once', () => {
	const many = (size: number) =>
		Array.from({ length: size }, (_, id) => address(payload(id))).join('\n');

	test('are all looked at; a team is full at 63', () => {
		const { arrivals, left } = collect(many(10_000), round, kept(payload(0), payload(999_999)));
		const counts: Record<string, number> = {};
		for (const { is } of arrivals) counts[is] = (counts[is] ?? 0) + 1;
		expect(counts).toEqual({ same: 1, new: 61, full: 9_938 });
		expect(left).toBeUndefined();
	});

	test('and those beyond are counted and named', () => {
		const { arrivals, left } = collect(many(10_001), round, []);
		expect(arrivals).toHaveLength(10_000);
		expect(left).toEqual({ why: 'too-many', links: 10_001, most: 10_000 });
	});
});
