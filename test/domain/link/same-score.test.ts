import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../../src/domain/link/decode.ts';
import type { Link } from '../../../src/domain/link/decode.ts';
import { encodeLink } from '../../../src/domain/link/encode.ts';
import { statesOf } from '../../../src/domain/link/history-link.ts';
import { organisationLinkOf } from '../../../src/domain/link/organisation-link.ts';
import { agreedIn, gradesIn, teamLinkOf } from '../../../src/domain/link/team-link.ts';
import { oneVote } from '../../../src/domain/link/votes.ts';
import { shownScore, type Grade } from '../../../src/domain/maturity/evidence.ts';
import { organisationOf } from '../../../src/domain/maturity/organisation.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { isRated } from '../../../src/domain/maturity/overall.ts';
import { scoreTallies, type Score } from '../../../src/domain/maturity/score.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import { ANSWER_STATES, type AnswerState } from '../../../src/domain/maturity/types.ts';
import { pick, randomMember, seeded } from '../maturity/random-team.ts';
import { realModel } from '../maturity/real-model.ts';

const outline = outlineOf(realModel());
const order = questionOrder(outline);

/** A team of one to nine, some only quickly checked, with evidence and agreed answers for some questions. */
function randomResult(random: () => number) {
	const members = 1 + Math.floor(random() * 9);
	const answers = Array.from({ length: members }, () =>
		randomMember(outline, random, pick(random, ['quick', 'whole'] as const))
	);
	const some = <T>(share: number, of: readonly T[]): Record<string, T> =>
		Object.fromEntries(order.filter(() => random() < share).map((id) => [id, pick(random, of)]));
	return {
		...({ edition: 1, quarter: '2026-Q4', scope: 'whole', tier: 2, team: 7, members } as const),
		tallies: talliesOf(outline, answers),
		evidence: some<Grade>(0.3, [0, 1, 2]),
		agreed: some<AnswerState>(0.1, ANSWER_STATES)
	};
}

const opened = (link: Link): Link => {
	const decoded = decodeLink(encodeLink(link)!);
	if (!decoded.ok) throw new Error(decoded.error.name);
	return decoded.link;
};
/** All that a page shows, but for the votes themselves. */
const shown = (score: Score) =>
	JSON.stringify(score, (key, value: unknown) => (key === 'tally' ? undefined : value));

describe('a result scores the same on the page that opens it', () => {
	test('a team: claimed and shown, with what was agreed', () => {
		const random = seeded(11);
		for (let n = 0; n < 250; n++) {
			const result = randomResult(random);
			const link = opened(teamLinkOf(result, order));
			if (link.kind !== 'team') throw new Error(link.kind);
			const here = scoreTallies(outline, result.tallies, result.members, result.agreed);
			const there = scoreTallies(outline, link.tallies, link.members, agreedIn(link, order));
			expect(shown(there)).toBe(shown(here));
			expect(shown(shownScore(outline, there, gradesIn(link, order)))).toBe(
				shown(shownScore(outline, here, result.evidence))
			);
		}
	});

	test('a history: each level so far, and the low end of the index, exactly', () => {
		const random = seeded(12);
		for (let n = 0; n < 250; n++) {
			const { tallies, members, agreed } = randomResult(random);
			const here = scoreTallies(outline, tallies, members, agreed);
			const quarters = [
				{ quarter: '2026-Q4', scope: 'whole', tier: 2, members, states: statesOf(here) } as const
			];
			const link = opened({ kind: 'history', edition: 1, team: 7, quarters });
			if (link.kind !== 'history') throw new Error(link.kind);
			const there = scoreTallies(outline, link.quarters[0]!.states.map(oneVote), members);
			const facts = ({ dimensions, overall }: Score) => ({
				dimensions: dimensions.map((one) => ({
					low: one.low,
					standing: one.standing,
					levels: isRated(one) ? [one.soFar, one.level] : []
				})),
				team: overall.team?.level,
				index: overall.index?.low
			});
			expect(facts(there)).toEqual(facts(here));
			there.dimensions.forEach((one, d) => {
				expect(one.high).toBeLessThanOrEqual(here.dimensions[d]!.high);
			});
		}
	});

	test('an organisation: its distributions and what holds it back', () => {
		const random = seeded(13);
		const teams = Array.from({ length: 60 }, (_, n) => {
			const { tallies, members } = randomResult(random);
			const quarter = n % 2 ? '2026-Q4' : '2026-Q3';
			return { name: `Team ${n}`, quarter, score: scoreTallies(outline, tallies, members) };
		});
		const here = organisationOf(outline, teams);
		const link = opened(organisationLinkOf(here, 1));
		if (link.kind !== 'organisation') throw new Error(link.kind);
		expect([link.from, link.to, link.teams]).toEqual(['2026-Q3', '2026-Q4', 60]);
		expect(link.levels.reduce((sum, n) => sum + n, 0)).toBe(
			here.teams.filter(({ level }) => level !== null).length
		);
		here.dimensions.forEach(({ id, levels, estimates }, d) => {
			const blocker = here.blockers.dimensions.find((one) => one.id === id);
			const { teams: heldBack = 0, perhaps = 0 } = blocker ?? {};
			expect(link.dimensions[d]).toEqual({ levels, estimates, heldBack, perhaps });
		});
	});
});

test('in a team’s link, fewer than three votes on a question stand for one merged answer', () => {
	const random = seeded(14);
	for (let n = 0; n < 200; n++) {
		const link = teamLinkOf(randomResult(random), order);
		for (const { levels, dontKnow, notApplicable } of link.tallies) {
			const known = levels.reduce((sum, n) => sum + n, 0);
			const votes = known + dontKnow + notApplicable;
			expect(votes >= 3 || (known <= 1 && dontKnow + notApplicable <= 1)).toBe(true);
		}
	}
});
