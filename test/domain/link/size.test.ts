import { expect, test } from 'vitest';
import { encodeHistory } from '../../../src/domain/link/history.ts';
import { encodeInvitation } from '../../../src/domain/link/invitation.ts';
import { encodeOrganisation } from '../../../src/domain/link/organisation.ts';
import { encodeTeam } from '../../../src/domain/link/team.ts';
import { oneVote, tellable } from '../../../src/domain/link/votes.ts';
import { quarterFromNumber } from '../../../src/domain/maturity/quarter.ts';
import type { Tally } from '../../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import { ANSWER_STATES, type AnswerState } from '../../../src/domain/maturity/types.ts';
import { chance } from './walks.ts';

const head = { edition: 1, quarter: '2026-Q4', scope: 'whole', tier: 2, team: 40_961 } as const;
const next = chance(20_261_124);
const each = <T>(one: (at: number) => T): T[] => Array.from({ length: 57 }, (_, at) => one(at));
const longest = (times: number, make: () => string): number =>
	Math.max(...Array.from({ length: times }, () => make().length));

function votes(members: number): Tally {
	const states = Array.from({ length: members }, () => oneVote(ANSWER_STATES[next(8)]!));
	const sum = (of: (tally: Tally) => number) => states.reduce((total, one) => total + of(one), 0);
	const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((level) => sum(({ levels }) => levels[level]!));
	return tellable({
		levels: [a!, b!, c!, d!, e!],
		dontKnow: sum(({ dontKnow }) => dontKnow),
		notApplicable: sum(({ notApplicable }) => notApplicable)
	});
}

/** Whatever was answered, with evidence for everything: no result of so many members is longer. */
function teamOf(members: number): string {
	const asked = next(58);
	return encodeTeam({
		...head,
		members,
		tallies: each((at) => (at < asked || next(2) ? votes(members) : oneVote('blank'))),
		evidence: each(() => next(3) as 0 | 1 | 2),
		agreed: []
	});
}

test('an invitation takes 14 characters', () => {
	expect(encodeInvitation({ ...head, expected: 8 })).toHaveLength(14);
});

test.each([
	[8, 160],
	[12, 190],
	[63, 320]
])('a team of %i takes %i characters at most, without a label', (members, most) => {
	expect(longest(300, () => teamOf(members))).toBeLessThanOrEqual(most);
});

test('a quick check of eight, with evidence for a few answers and four agreed, takes 90', () => {
	const quick = () =>
		encodeTeam({
			...head,
			members: 8,
			tallies: each((at) => (at % 3 === 0 && at < 51 ? votes(8) : oneVote('blank'))),
			evidence: each((at) => (at % 3 === 0 ? (next(3) as 0 | 1 | 2) : 0)),
			agreed: [3, 9, 12, 30].map((at) => ({ at, answer: 'reactive' as const }))
		});
	expect(longest(100, quick)).toBeLessThanOrEqual(90);
});

test('eight quarters take 260 characters at most, even when every answer is another each time', () => {
	const history = (): string => {
		let last = next(200);
		const quarters = Array.from({ length: 8 }, () => {
			last += 1 + next(3);
			const states = each((): AnswerState => ANSWER_STATES[next(8)]!);
			return {
				quarter: quarterFromNumber(last),
				scope: 'whole',
				tier: 2,
				members: 8,
				states
			} as const;
		});
		return encodeHistory({ edition: 1, team: 1, quarters });
	};
	expect(longest(100, history)).toBeLessThanOrEqual(260);
});

test('eight quarters in which a team climbs take 150', () => {
	const climb = (): string => {
		const at = each(() => next(2));
		const quarters = Array.from({ length: 8 }, (_, n) => {
			for (let step = 0; step < 8; step++) {
				const question = next(57);
				at[question] = Math.min(4, at[question]! + 1);
			}
			const states = at.map((level) => LEVEL_NAMES[level]!);
			return {
				quarter: quarterFromNumber(20 + n),
				scope: 'whole',
				tier: 2,
				members: 8,
				states
			} as const;
		});
		return encodeHistory({ edition: 1, team: 1, quarters });
	};
	expect(longest(100, climb)).toBeLessThanOrEqual(150);
});

test('three hundred teams take 250 characters at most', () => {
	const spread = () => {
		const cuts = Array.from({ length: 5 }, () => next(301)).sort((a, b) => a - b);
		const [a, b, c, d, e] = cuts.map((cut, n) => cut - (cuts[n - 1] ?? 0));
		return [a!, b!, c!, d!, e!] as const;
	};
	const organisation = (): string =>
		encodeOrganisation({
			edition: 1,
			from: '2026-Q3',
			to: '2026-Q4',
			teams: 300,
			levels: spread(),
			dimensions: Array.from({ length: 17 }, () => ({
				levels: [60, 60, 60, 60, 60 - next(2)],
				estimates: next(300),
				heldBack: 300 - next(2),
				perhaps: next(299)
			}))
		});
	expect(longest(100, organisation)).toBeLessThanOrEqual(250);
});
