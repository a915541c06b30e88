// A team of eight whose whole answers are collected, with three quarters' talks behind it, and its links.
import { encodeHistory } from '../../../src/domain/link/history.ts';
import { statesOf } from '../../../src/domain/link/history-link.ts';
import { encodeResponse } from '../../../src/domain/link/response.ts';
import { teamLinkOf } from '../../../src/domain/link/team-link.ts';
import { encodeTeam } from '../../../src/domain/link/team.ts';
import { milestoneOf, QUIET } from '../../../src/domain/maturity/meeting.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { quarterOf } from '../../../src/domain/maturity/quarter.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import { LEVEL_NAMES } from '../../../src/domain/maturity/level-names.ts';
import { recordKey } from '../../../src/domain/record/keys.ts';

const QUARTER = 91 * 86_400_000;
const ID = 'team';
const MEMBERS = 8;

/** @param {number} now the end of it, milliseconds since the epoch */
export function teamSample(model, now, random) {
	const outline = outlineOf(model);
	const order = questionOrder(outline);
	const team = { label: 'Checkout', tag: 4711, tier: 1 };
	const answered = (years) =>
		Array.from({ length: MEMBERS }, () =>
			order.map(() => {
				if (random() < 0.05) return { is: 'dont-know' };
				return { is: LEVEL_NAMES[Math.min(4, Math.floor(years + random() * 2.5))] };
			})
		);
	const roundAt = (at) => {
		const quarter = quarterOf(at);
		const value = { team: ID, quarter, edition: 1, scope: 'whole', tier: 1, expected: MEMBERS };
		return { id: `${ID}-${quarter}`, value };
	};
	const kept = (kind, id, at, value) => {
		const record = { kind, id, version: 1, createdAt: at, updatedAt: at, value };
		return [recordKey(record), record];
	};

	const talks = [3, 2, 1].map((ago) => {
		const at = now - ago * QUARTER;
		const round = roundAt(at);
		const rows = answered(1.5 - ago * 0.4);
		const votes = { tallies: talliesOf(outline, rows), members: MEMBERS };
		const result = milestoneOf(outline, team, round.value, votes, { ...QUIET, finishedAt: at });
		const id = `talk${ago}`;
		const head = {
			id,
			version: 1,
			createdAt: at,
			of: 'meeting',
			subject: round.id,
			contentHash: 'edition-1',
			detail: null
		};
		const attempt = { kind: 'attempt', updatedAt: at, ...head };
		const outcome = { kind: 'outcome', updatedAt: at, ...head, result };
		return { id, at, round, rows, records: [attempt, outcome].map((one) => [recordKey(one), one]) };
	});

	const round = roundAt(now);
	const rows = answered(1.5);
	const head = {
		edition: 1,
		quarter: round.value.quarter,
		scope: 'whole',
		tier: 1,
		team: team.tag
	};
	const responses = rows.map((row, n) => {
		const payload = encodeResponse({ ...head, id: n + 1, answers: row.map(({ is }) => is) });
		const id = `${round.id}-${(n + 1).toString(16).padStart(5, '0')}`;
		return kept('response', id, now, { round: round.id, payload, at: now, state: 'counted' });
	});
	const result = { ...head, members: MEMBERS, evidence: {}, agreed: {} };
	const quarters = talks.map(({ round, rows }) => ({
		quarter: round.value.quarter,
		scope: 'whole',
		tier: 1,
		members: MEMBERS,
		states: statesOf(score(outline, rows))
	}));
	return {
		id: ID,
		milestone: talks[2].id,
		records: [
			kept('team', ID, now, team),
			...[...talks.map(({ round, at }) => ({ ...round, at })), { ...round, at: now }].map((one) =>
				kept('round', one.id, one.at, one.value)
			),
			...responses,
			...talks.flatMap(({ records }) => records)
		],
		link: encodeTeam(
			teamLinkOf({ ...result, tallies: talliesOf(outline, rows) }, order, team.label)
		),
		history: encodeHistory({ edition: 1, team: team.tag, quarters })
	};
}
