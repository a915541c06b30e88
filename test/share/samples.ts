import { encodeHistory } from '../../src/domain/link/history.ts';
import { statesOf, type HistoryLink } from '../../src/domain/link/history-link.ts';
import { encodeInvitation, type InvitationLink } from '../../src/domain/link/invitation.ts';
import { encodeOrganisation } from '../../src/domain/link/organisation.ts';
import {
	organisationLinkOf,
	type OrganisationLink
} from '../../src/domain/link/organisation-link.ts';
import { encodeResponse, type ResponseLink } from '../../src/domain/link/response.ts';
import { encodeTeam } from '../../src/domain/link/team.ts';
import { teamLinkOf, type TeamLink, type TeamResult } from '../../src/domain/link/team-link.ts';
import type { Grade } from '../../src/domain/maturity/evidence.ts';
import { organisationOf } from '../../src/domain/maturity/organisation.ts';
import { outlineOf, questionOrder } from '../../src/domain/maturity/outline.ts';
import { scoreTallies } from '../../src/domain/maturity/score.ts';
import { talliesOf } from '../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../src/domain/maturity/level-names.ts';
import type { AnswerState } from '../../src/domain/maturity/types.ts';
import { realModel } from '../domain/maturity/real-model.ts';

/** Teams as there are: mostly of one mind, stronger in some things, and now and then somebody does not know. */
export const outline = outlineOf(realModel());
export const order = questionOrder(outline);
export const TAG = 4711;
export const QUARTER = '2026-Q4';

const STRONG = 'O1 O4 P2 P7 P8'.split(' ');
const WEAK = 'O2 P3 P4 P6'.split(' ');

/** One member’s answers to the whole model. `lift`: how far on the team is, in levels. */
export function memberSays(member: number, lift = 0): readonly AnswerState[] {
	return outline.dimensions.flatMap(({ id, questions }) =>
		questions.map((_, n): AnswerState => {
			if ((member * 7 + n * 3 + id.length) % 19 === 0) return 'dont-know';
			const base = 2 + (STRONG.includes(id) ? 1 : 0) - (WEAK.includes(id) ? 1 : 0) + lift;
			const own = (member + n) % 4 === 0 ? -1 : member % 5 === 0 && n === 1 ? 1 : 0;
			return LEVEL_NAMES[Math.max(0, Math.min(4, base + own))] ?? 'manual';
		})
	);
}

export function teamResult(members: number, more: Partial<TeamResult> = {}): TeamResult {
	const said = Array.from({ length: members }, (_, n) => memberSays(n + 1));
	return {
		edition: 1,
		quarter: QUARTER,
		scope: 'whole',
		tier: 2,
		team: TAG,
		members,
		tallies: talliesOf(
			outline,
			said.map((answers) => answers.map((is) => ({ is })))
		),
		evidence: {},
		agreed: {},
		...more
	};
}

const grades: Readonly<Record<string, Grade>> = Object.fromEntries(
	order.filter((_, n) => n % 3 !== 0).map((id, n): [string, Grade] => [id, n % 2 === 0 ? 2 : 1])
);

export const invitation: InvitationLink = {
	kind: 'invitation',
	edition: 1,
	quarter: QUARTER,
	scope: 'quick',
	tier: 2,
	team: TAG,
	expected: 8,
	label: 'Checkout'
};

export const response: ResponseLink = {
	kind: 'response',
	id: 77,
	edition: 1,
	quarter: QUARTER,
	scope: 'whole',
	tier: 2,
	team: TAG,
	answers: memberSays(3)
};

export const team: TeamLink = teamLinkOf(
	teamResult(8, { evidence: grades, agreed: { 'P4.1': 'responsive', 'O2.1': 'reactive' } }),
	order,
	'Checkout'
);
export const pair: TeamLink = teamLinkOf(teamResult(2), order);

export const history: HistoryLink = {
	kind: 'history',
	edition: 1,
	team: TAG,
	label: 'Checkout',
	quarters: ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q3', '2026-Q4'].map((quarter, n) => {
		const said = Array.from({ length: 6 }, (_, member) =>
			memberSays(member + 1, n < 2 ? -1 : 0).map((is, at): AnswerState =>
				n === 4 && at % 9 === 0 ? 'proactive' : is
			)
		);
		const tallies = talliesOf(
			outline,
			said.map((answers) => answers.map((is) => ({ is })))
		);
		const states = statesOf(scoreTallies(outline, tallies, 6));
		return { quarter, scope: 'whole', tier: 2, members: 6, states };
	})
};

export const organisation: OrganisationLink = organisationLinkOf(
	organisationOf(
		outline,
		Array.from({ length: 12 }, (_, n) => {
			const tallies = talliesOf(outline, [memberSays(n + 1, (n % 3) - 1).map((is) => ({ is }))]);
			return { name: `Team ${n}`, quarter: QUARTER, score: scoreTallies(outline, tallies, 1) };
		})
	),
	1,
	'Retail'
);

export const payloads = {
	invitation: encodeInvitation(invitation),
	response: encodeResponse(response),
	team: encodeTeam(team),
	pair: encodeTeam(pair),
	history: encodeHistory(history),
	organisation: encodeOrganisation(organisation)
};
