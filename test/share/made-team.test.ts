import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/domain/link/decode.ts';
import { responseId } from '../../src/domain/link/response.ts';
import { milestoneOf, QUIET } from '../../src/domain/maturity/meeting.ts';
import { talliesOf } from '../../src/domain/maturity/tally.ts';
import type { Team, TeamRound } from '../../src/domain/maturity/team-records.ts';
import { LEVEL_NAMES } from '../../src/domain/maturity/level-names.ts';
import type { AnswerState } from '../../src/domain/maturity/types.ts';
import type { Json, OutcomeRecord } from '../../src/domain/record/types.ts';
import { madeFrom } from '../../src/share/made-answers.ts';
import { madeOfPicture } from '../../src/share/made-organisation.ts';
import {
	madeOfMilestone,
	madeOfMilestones,
	madeOfRound,
	madeOfVotes
} from '../../src/share/made-team.ts';
import type { Made, NoLink } from '../../src/share/made.ts';
import { memberSays, outline, payloads, QUARTER, TAG, teamResult } from './samples.ts';

const team: Team = { label: 'Checkout', tag: TAG, tier: 2 };
const round: TeamRound = {
	team: 't',
	quarter: QUARTER,
	edition: 1,
	scope: 'whole',
	tier: 2,
	expected: 8
};
const AT = Date.UTC(2026, 10, 20);
const core = outline.dimensions.flatMap(({ questions }) => questions.map(({ core }) => core));
const votes = (members: number) => ({ members, tallies: teamResult(members).tallies });

function whole(made: Made | NoLink): Made {
	if (typeof made === 'string') throw new Error(made);
	return made;
}
const linkOf = (made: Made | NoLink, label?: string) => {
	const decoded = decodeLink(whole(made).encode(label) ?? '');
	if (!decoded.ok) throw new Error(decoded.error.name);
	return decoded.link;
};

test('a round becomes an invitation', () => {
	const made = madeOfRound(team, round);
	expect(made.label).toBe('Checkout');
	expect(linkOf(made)).toEqual({
		kind: 'invitation',
		edition: 1,
		quarter: QUARTER,
		scope: 'whole',
		tier: 2,
		team: TAG,
		expected: 8
	});
	expect(linkOf(made, 'Checkout')).toMatchObject({ label: 'Checkout' });
	expect(made.contents.inside[0]).toContain('57 questions');
	expect(madeOfRound({ ...team, label: 'A name too long for any link' }, round)).not.toHaveProperty(
		'label'
	);
});

test('answers to an invitation carry its tag and quarter, and the id of the first of their chain', () => {
	const outcome = (more: object): OutcomeRecord => ({
		kind: 'outcome',
		id: 'later',
		version: 1,
		createdAt: AT,
		updatedAt: AT,
		of: 'sitting',
		subject: 'quick',
		contentHash: 'edition-1',
		detail: null,
		result: {
			edition: 1,
			quarter: '2026-Q3',
			scope: 'quick',
			tier: 1,
			answers: memberSays(1).map((is) => ({ is })),
			dimensions: [],
			team: { level: null, possible: null },
			index: null,
			...more
		} as Json
	});
	const invited = madeFrom(outcome({ tag: TAG, root: 'first' }), []);
	expect(linkOf(invited)).toMatchObject({
		quarter: '2026-Q3',
		team: TAG,
		id: responseId('first')
	});
	expect(whole(invited).invited).toBe(true);
	const alone = madeFrom(outcome({}), []);
	expect(linkOf(alone)).toMatchObject({ team: 0, id: responseId('later') });
	expect(whole(alone).invited).toBe(false);
});

describe('a team’s result', () => {
	test('so far, as counts and no rows', () => {
		const link = linkOf(madeOfVotes(team, round, votes(8), outline));
		expect(link).toMatchObject({ kind: 'team', members: 8, team: TAG, agreed: [] });
		expect(link.kind === 'team' && link.tallies).toEqual(votes(8).tallies);
	});

	test('of two people holds what they come to, and says why', () => {
		const made = madeOfVotes(team, round, votes(2), outline);
		const link = linkOf(made);
		const most = link.kind === 'team' ? link.tallies.map(({ levels }) => Math.max(...levels)) : [];
		expect(Math.max(...most)).toBe(1);
		expect(whole(made).contents.outside[0]).toMatch(/with two people, that would tell who/);
	});

	test('says on how many questions one or two answered, and promises nothing there', () => {
		const quick = (answers: readonly AnswerState[]): readonly AnswerState[] =>
			answers.map((answer, at) => (core[at] ? answer : 'blank'));
		const said = (...whole: readonly number[]) =>
			Array.from({ length: 8 }, (_, n) => {
				const answers = memberSays(n).map((is) => (is === 'dont-know' ? 'manual' : is));
				return (whole.includes(n) ? answers : quick(answers)).map((is) => ({ is }));
			});
		const made = (answers: ReturnType<typeof said>) =>
			madeOfVotes(team, round, { members: 8, tallies: talliesOf(outline, answers) }, outline);

		const one = made(said(0));
		const link = linkOf(one);
		const own = said(0)[0]?.flatMap(({ is }, at) => (core[at] ? [] : [is]));
		expect(
			link.kind === 'team' &&
				link.tallies.flatMap(({ levels }, at) =>
					core[at] ? [] : [LEVEL_NAMES[levels.findIndex((n) => n > 0)]]
				)
		).toEqual(own);
		expect(whole(one).contents.inside).toContain(
			'On 40 questions only one person answered; there the link holds that one’s own answer'
		);
		expect(whole(made(said(0, 1))).contents.inside[1]).toMatch(
			/^On 40 questions only two answered/
		);
		const some = said(0, 1);
		const mixed = [
			some[0] ?? [],
			(some[1] ?? []).map((answer, at) => (at > 50 ? { is: 'blank' as const } : answer))
		];
		expect(whole(made([...mixed, ...some.slice(2)])).contents.inside[1]).toMatch(
			/fewer than three answered; there the link holds what that one or those two came to$/
		);
		for (const thin of [one, made(said(0, 1))])
			expect(whole(thin).contents.outside[0]).toBe(
				'Who answered what, on every question that three or more answered'
			);
		const strong = whole(madeOfVotes(team, round, votes(8), outline)).contents;
		expect(strong.inside.join(' ')).not.toMatch(/fewer|only/);
		expect(strong.outside[0]).toMatch(/only where all chose the same/);
	});

	test('while answers are missing, says what a second link would tell', () => {
		const waits = (members: number) =>
			whole(madeOfVotes(team, round, votes(members), outline)).contents.wait;
		expect(waits(5)).toBe(
			'Three of eight answers are missing. A second link after one more answer tells that answer: wait until all are in.'
		);
		expect(waits(7)).toMatch(/^One of eight answers is missing\./);
		expect(waits(8)).toBeUndefined();
		expect(waits(9)).toBeUndefined();
		const milestone = milestoneOf(outline, team, round, votes(5), QUIET);
		expect(whole(madeOfMilestone(milestone, outline, 8)).contents.wait).toMatch(/^Three of eight/);
		expect(whole(madeOfMilestone(milestone, outline, 5)).contents.wait).toBeUndefined();
		expect(whole(madeOfMilestone(milestone, outline)).contents.wait).toBeUndefined();
	});

	test('of nobody yet is none', () => {
		expect(madeOfVotes(team, round, votes(0), outline)).toBe('nobody-yet');
	});

	test('of a milestone has what was agreed and what is borne out, and not what that is called', () => {
		const milestone = milestoneOf(outline, team, round, votes(8), {
			...QUIET,
			agreed: { 'P4.1': 'responsive' },
			evidence: { 'P4.1': { kind: 'incident', what: 'The blackout of May', at: AT } }
		});
		const made = madeOfMilestone(milestone, outline);
		const link = linkOf(made, 'Checkout');
		expect(link).toMatchObject({ kind: 'team', agreed: [{ answer: 'responsive' }] });
		expect(link.kind === 'team' && link.evidence.filter((grade) => grade > 0)).toEqual([2]);
		expect(JSON.stringify(link)).not.toContain('blackout');
		expect(whole(made).contents.inside.join(' ')).toMatch(/agreed.*borne out/);
		expect(madeOfMilestone({ ...milestone, edition: 2 }, outline)).toBe('broken');
	});
});

test('milestones become a history, oldest first, without those of other questions', () => {
	const milestone = (quarter: string, edition = 1) => ({
		...milestoneOf(outline, team, { ...round, quarter }, votes(4), QUIET),
		edition
	});
	const made = madeOfMilestones(
		team,
		[milestone('2026-Q1', 2), milestone('2026-Q2'), milestone('2026-Q4')],
		outline
	);
	const link = linkOf(made);
	expect(link.kind === 'history' && link.quarters.map(({ quarter }) => quarter)).toEqual([
		'2026-Q2',
		'2026-Q4'
	]);
	expect(whole(made).contents.inside[0]).toMatch(/^For each of two quarters/);
	expect(madeOfMilestones(team, [], outline)).toBe('no-milestone');
});

test('a history of one or two people says that it holds those people’s answers', () => {
	const milestone = (quarter: string, members: number) =>
		milestoneOf(outline, team, { ...round, quarter }, votes(members), QUIET);
	const says = (...members: readonly number[]) => {
		const told = members.map((many, n) => milestone(`2026-Q${n + 1}`, many));
		return whole(madeOfMilestones(team, told, outline)).contents.inside[1];
	};
	expect(says(2)).toBe('Only one or two people answered, so these are those people’s answers');
	expect(says(1, 2)).toBe(says(2));
	expect(says(4, 2, 4)).toMatch(/^In one of them only one or two people answered; there/);
	expect(says(4, 4)).toMatch(/^How many answered/);
});

test('a picture of many teams takes a label, and nothing else is one', () => {
	const made = madeOfPicture(payloads.organisation);
	expect(whole(made).label).toBe('Retail');
	expect(linkOf(made, 'All of us')).toMatchObject({ kind: 'organisation', label: 'All of us' });
	expect(linkOf(made)).not.toHaveProperty('label');
	expect(madeOfPicture(payloads.team)).toBe('broken');
	expect(madeOfPicture('nonsense')).toBe('broken');
});
