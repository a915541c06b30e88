// What the assessment computes at an organisation's size, and how long its links are at their longest.
import { encodeHistory } from '../../../src/domain/link/history.ts';
import { encodeInvitation } from '../../../src/domain/link/invitation.ts';
import { organisationLinkOf } from '../../../src/domain/link/organisation-link.ts';
import { encodeOrganisation } from '../../../src/domain/link/organisation.ts';
import { encodeResponse } from '../../../src/domain/link/response.ts';
import { teamLinkOf } from '../../../src/domain/link/team-link.ts';
import { encodeTeam } from '../../../src/domain/link/team.ts';
import { collect } from '../../../src/domain/maturity/collect.ts';
import { merge } from '../../../src/domain/maturity/merge.ts';
import { nextSteps } from '../../../src/domain/maturity/next-steps.ts';
import { organisationOf } from '../../../src/domain/maturity/organisation.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import { ANSWER_STATES } from '../../../src/domain/maturity/types.ts';

import { chance } from '../statistics.mjs';
import { timed } from './timed.mjs';

const TEAMS = 1000;
const MEMBERS = 8;
const LINKS = 10_000;
const head = { edition: 1, quarter: '2026-Q4', scope: 'whole', tier: 1, team: 7 };

/** @param {{ model: import('../../../src/domain/maturity/types.ts').Model, plan: object }} content */
export function measureAssessment({ model, plan }, times) {
	const random = chance(17);
	const outline = outlineOf(model);
	const order = questionOrder(outline);
	const state = () => ANSWER_STATES[Math.floor(random() * 8)];
	const member = () => order.map(() => ({ is: state() }));
	const teams = Array.from({ length: TEAMS }, () => Array.from({ length: MEMBERS }, member));
	const questions = outline.dimensions.flatMap((dimension) => dimension.questions);

	const merged = () =>
		teams.map((members) =>
			talliesOf(outline, members).map((tally, n) => merge(questions[n], tally))
		);
	const scored = () => teams.map((members) => score(outline, members));
	const scores = scored();
	const named = scores.map((one, n) => ({ name: `Team ${n}`, score: one, quarter: '2026-Q4' }));

	const pasted = Array.from({ length: LINKS }, (_, id) => {
		const answers = order.map(state);
		return `https://trainer.example/#/r/${encodeResponse({ ...head, id, answers })}`;
	}).join('\n');
	const round = { ...head, expected: MEMBERS };

	return {
		teams: TEAMS,
		members: MEMBERS,
		mergeMs: timed(times, merged),
		scoreMs: timed(times, scored),
		organisationMs: timed(times, () => organisationOf(outline, named)),
		nextStepsMs: timed(times, () => nextSteps(outline, scores[0], plan, 1)),
		links: LINKS,
		collectMs: timed(times, () => collect(pasted, round, [])),
		characters: longestLinks(outline, order, named, state, random)
	};
}

/** With a grade of evidence everywhere, which is the most a team's link can hold besides what was agreed. */
function longestLinks(outline, order, named, state, random) {
	const grade = () => Math.floor(random() * 3);
	const team = (members) => {
		const rows = Array.from({ length: members }, () => order.map(() => ({ is: state() })));
		const evidence = Object.fromEntries(order.map((id) => [id, grade()]));
		const tallies = talliesOf(outline, rows);
		return encodeTeam(teamLinkOf({ ...head, members, tallies, evidence, agreed: {} }, order))
			.length;
	};
	const longest = (make) => Math.max(...Array.from({ length: 100 }, make));
	const quarters = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
	const history = () =>
		encodeHistory({
			edition: 1,
			team: 7,
			quarters: [...quarters, '2026-Q4'].map((quarter) => ({
				quarter,
				scope: 'whole',
				tier: 1,
				members: MEMBERS,
				states: order.map(state)
			}))
		}).length;
	const picture = organisationOf(outline, named.slice(0, 300));
	return {
		invitation: encodeInvitation({ ...head, expected: MEMBERS }).length,
		response: longest(() => encodeResponse({ ...head, id: 1, answers: order.map(state) }).length),
		teamOf8: longest(() => team(8)),
		teamOf12: longest(() => team(12)),
		historyOf8: longest(history),
		organisationOf300: encodeOrganisation(organisationLinkOf(picture, 1)).length
	};
}
