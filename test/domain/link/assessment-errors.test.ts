import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import { encodeHistory } from '../../../src/domain/link/history.ts';
import type { HistoryLink } from '../../../src/domain/link/history-link.ts';
import { encodeInvitation } from '../../../src/domain/link/invitation.ts';
import type { InvitationLink } from '../../../src/domain/link/invitation.ts';
import type { OrganisationLink } from '../../../src/domain/link/organisation-link.ts';
import { encodeOrganisation } from '../../../src/domain/link/organisation.ts';
import type { TeamLink } from '../../../src/domain/link/team-link.ts';
import { encodeTeam } from '../../../src/domain/link/team.ts';
import { oneVote } from '../../../src/domain/link/votes.ts';
import { forged } from './forge.ts';

const head = { edition: 1, quarter: '2026-Q4', scope: 'whole', tier: 2, team: 40_961 } as const;
const each = <T>(value: T): T[] => Array.from({ length: 57 }, () => value);

const invitation: InvitationLink = { kind: 'invitation', ...head, expected: 8 };
const team: TeamLink = {
	kind: 'team',
	...head,
	members: 8,
	tallies: each({ levels: [1, 2, 3, 1, 0], dontKnow: 1, notApplicable: 0 }),
	evidence: each(0),
	agreed: []
};
const quarter = (quarter: string) => ({
	...{ quarter, scope: 'whole', tier: 2, members: 8 },
	states: each('manual' as const)
});
const history = {
	kind: 'history',
	edition: 1,
	team: 40_961,
	quarters: [quarter('2024-Q3'), quarter('2026-Q4')]
} as HistoryLink;
const organisation: OrganisationLink = {
	kind: 'organisation',
	edition: 1,
	from: '2026-Q3',
	to: '2026-Q4',
	teams: 300,
	levels: [10, 100, 150, 20, 0],
	dimensions: Array.from({ length: 17 }, () => ({
		levels: [0, 100, 100, 90, 10] as const,
		estimates: 12,
		heldBack: 40,
		perhaps: 3
	}))
};

const texts = {
	invitation: encodeInvitation(invitation),
	team: encodeTeam(team),
	history: encodeHistory(history),
	organisation: encodeOrganisation(organisation)
};
const errorOf = (text: string) => {
	const decoded = decodeLink(text);
	return decoded.ok ? 'opened' : decoded.error;
};

describe('a liar with a true checksum is found out', () => {
	test('the forger is right when it changes nothing', () => {
		for (const text of Object.values(texts)) expect(forged(text, 0, 6, 18)).toBe(text);
		expect(decodeLink(texts.invitation)).toEqual({ ok: true, link: invitation });
		expect(decodeLink(texts.team)).toEqual({ ok: true, link: team });
		expect(decodeLink(texts.history)).toEqual({ ok: true, link: history });
		expect(decodeLink(texts.organisation)).toEqual({ ok: true, link: organisation });
	});

	test.each(Object.entries(texts))('another edition, another version: %s', (_kind, text) => {
		expect(errorOf(forged(text, 27, 6, 5))).toEqual({
			name: 'other-edition',
			edition: 5,
			known: 1
		});
		expect(errorOf(forged(text, 10, 6, 2))).toEqual({
			name: 'newer-version',
			version: 2,
			known: 1
		});
	});

	test.each([
		['an invitation without a tag', texts.invitation, 45, 16, 0],
		['an invitation to deepen', texts.invitation, 41, 2, 2],
		['an invitation to nobody', texts.invitation, 61, 6, 0],
		['a tier we do not have', texts.invitation, 43, 2, 3],
		['a team of nobody', texts.team, 61, 6, 0],
		['a row of votes beyond the last', texts.team, 69, 24, 0xffffff],
		['a flag of evidence where there is none', texts.team, 69 + 722, 1, 1],
		['a flag of agreement where there is none', texts.team, 69 + 723, 1, 1],
		['a quarter before the one before it', texts.history, 243, 8, 17],
		['a quarter near the one before it, told the long way', texts.history, 243, 8, 20],
		['a history of more quarters than follow', texts.history, 50, 5, 9],
		['a picture of no team', texts.organisation, 49, 10, 0],
		['a picture that ends before it begins', texts.organisation, 41, 8, 2],
		['a distribution beyond the last', texts.organisation, 60, 24, 0xffffff]
	])('%s', (_case, text, at, bits, value) => {
		expect(errorOf(forged(text, at, bits, value))).toEqual({ name: 'misshapen' });
	});
});

describe('what no page makes is a programmer’s error', () => {
	const refused: Record<string, () => string> = {
		'an invitation without a tag': () => encodeInvitation({ ...invitation, team: 0 }),
		'a tag of 17 bits': () => encodeInvitation({ ...invitation, team: 65_536 }),
		'nobody expected': () => encodeInvitation({ ...invitation, expected: 0 }),
		'an edition not known': () => encodeInvitation({ ...invitation, edition: 2 }),
		'a quarter out of reach': () => encodeInvitation({ ...invitation, quarter: '2019-Q4' }),
		'64 members': () => encodeTeam({ ...team, members: 64 }),
		'a question too few': () => encodeTeam({ ...team, tallies: team.tallies.slice(1) }),
		'more votes than members': () => encodeTeam({ ...team, members: 7 }),
		'the votes of two people': () =>
			encodeTeam({
				...team,
				tallies: team.tallies.with(3, { levels: [1, 0, 0, 1, 0], dontKnow: 0, notApplicable: 0 })
			}),
		'an agreement out of order': () =>
			encodeTeam({
				...team,
				agreed: [
					{ at: 4, answer: 'manual' },
					{ at: 3, answer: 'manual' }
				]
			}),
		'no quarter at all': () => encodeHistory({ ...history, quarters: [] }),
		'a quarter twice': () =>
			encodeHistory({
				...history,
				quarters: [quarter('2026-Q4'), quarter('2026-Q4')]
			} as HistoryLink),
		'no team at all': () => encodeOrganisation({ ...organisation, teams: 0 }),
		'more teams at a level than there are': () =>
			encodeOrganisation({ ...organisation, teams: 299 }),
		'fewer than none': () => encodeOrganisation({ ...organisation, levels: [-1, 100, 150, 20, 0] }),
		'half a vote': () =>
			encodeTeam({ ...team, tallies: team.tallies.map((tally) => ({ ...tally, dontKnow: 0.5 })) }),
		'a grade above seen working': () => encodeTeam({ ...team, evidence: each(3 as 2) }),
		'a dimension too few': () =>
			encodeOrganisation({ ...organisation, dimensions: organisation.dimensions.slice(1) })
	};
	test.each(Object.entries(refused))('%s', (_case, encode) => {
		expect(encode).toThrow(RangeError);
	});
});

test('below three votes a question carries its merged answer alone', () => {
	const few = { ...team, tallies: team.tallies.with(3, oneVote('proactive')) };
	expect(decodeLink(encodeTeam(few))).toEqual({ ok: true, link: few });
});
