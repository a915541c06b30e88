import { describe, expect, test } from 'vitest';
import { votesIn } from '../../src/domain/link/votes.ts';
import { scoreTallies } from '../../src/domain/maturity/score.ts';
import { headline } from '../../src/domain/maturity/sentences.ts';
import { historyTitle, scoreOf } from '../../src/share/history-words.ts';
import {
	blockersIn,
	fewTeams,
	organisationSays,
	organisationTitle,
	spreadsOf
} from '../../src/share/organisation-words.ts';
import { pictureOf } from '../../src/share/team-result.ts';
import { teamTitle, votesNote } from '../../src/share/team-words.ts';
import { history, organisation, outline, pair, team, teamResult } from './samples.ts';

const votesOf = (picture: ReturnType<typeof pictureOf>): number[] =>
	picture.claimed.dimensions.flatMap(({ questions }) =>
		questions.map(({ tally }) => votesIn(tally))
	);

describe('a team’s link scored anew', () => {
	test('says what the answers themselves say', () => {
		const { claimed } = pictureOf({ ...team, agreed: [] }, outline);
		const { tallies } = teamResult(8);
		expect(claimed.overall).toEqual(scoreTallies(outline, tallies, 8).overall);
	});

	test('has what is shown beside it only where something is borne out', () => {
		expect(pictureOf(team, outline).shown?.dimensions).toHaveLength(17);
		expect(pictureOf(pair, outline)).not.toHaveProperty('shown');
	});

	test('lists what was agreed, with the question, in the model’s order', () => {
		const { agreed } = pictureOf(team, outline);
		expect(agreed.map(({ question }) => [question.id, question.point])).toEqual([
			['O2.1', 1],
			['P4.1', 2]
		]);
		expect(agreed[0]?.text).toMatch(/\?$/);
	});

	test('shows no votes where they stand for a merged answer', () => {
		expect(Math.min(...votesOf(pictureOf(team, outline)).filter((n) => n > 0))).toBeGreaterThan(2);
		expect(new Set(votesOf(pictureOf(pair, outline)))).toEqual(new Set([0]));
		expect(headline(pictureOf(pair, outline).claimed.overall)).toMatch(/^Ownership/);
	});
});

test('a team’s link in words', () => {
	expect(teamTitle(team)).toBe('Eight people answered for the fourth quarter of 2026');
	expect(teamTitle({ members: 1, quarter: '2026-Q1' })).toBe(
		'One person answered for the first quarter of 2026'
	);
	expect(teamTitle({ members: 14, quarter: '2026-Q1' })).toMatch(/^14 people/);
	expect(votesNote(pair)).toMatch(/^Two people answered, so only what their answers come to/);
	expect(votesNote({ members: 1, tallies: [] })).toBe('One person’s view is where a talk begins.');
	const few = { levels: [0, 0, 1, 0, 0], dontKnow: 0, notApplicable: 0 } as const;
	const enough = { levels: [0, 0, 4, 0, 0], dontKnow: 0, notApplicable: 0 } as const;
	expect(votesNote({ members: 4, tallies: [enough] })).toBe(
		'It counts how many chose each answer, and does not say who.'
	);
	expect(votesNote({ members: 4, tallies: [enough, few, few] })).toMatch(
		/Two questions were answered by fewer than three/
	);
});

test('a history in words, each quarter scored from what its questions came to', () => {
	expect(historyTitle(history)).toBe(
		'Five quarters of a team, third quarter of 2025 to fourth quarter of 2026'
	);
	expect(historyTitle({ quarters: history.quarters.slice(0, 1) })).toBe(
		'One quarter of a team: third quarter of 2025'
	);
	const [first] = history.quarters;
	if (!first) return expect.fail();
	const { members, overall } = scoreOf(first, outline);
	expect([members, overall.team?.level]).toEqual([6, 0]);
});

describe('a picture of many teams in words', () => {
	test('of how many, and when', () => {
		expect(organisationTitle(organisation)).toBe('Twelve teams, fourth quarter of 2026');
		expect(organisationTitle({ ...organisation, teams: 300, from: '2026-Q3' })).toBe(
			'300 teams, third quarter of 2026 to fourth quarter of 2026'
		);
	});

	test('of where most stand, and what holds most of them back', () => {
		const dimensions = organisation.dimensions.map((one) => ({ ...one, heldBack: 0 }));
		const says = (more: object) =>
			organisationSays({ ...organisation, dimensions, ...more }, outline);
		expect(says({ levels: [0, 8, 4, 0, 0] })).toBe('Eight of twelve teams are reactive.');
		expect(says({ levels: [1, 4, 4, 0, 0] })).toBe(
			'Four of nine teams with a level are reactive and responsive each.'
		);
		expect(says({ teams: 1, levels: [0, 0, 1, 0, 0] })).toBe('The team is responsive.');
		expect(says({ levels: [0, 0, 0, 0, 0] })).toBe(
			'Too little is answered in any team for a level.'
		);
		const held = dimensions.map((one, n) => ({ ...one, heldBack: n === 1 ? 7 : 2 }));
		expect(says({ levels: [0, 12, 0, 0, 0], dimensions: held })).toBe(
			'All twelve teams are reactive. “Documentation and runbooks” holds back seven.'
		);
		const all = dimensions.map((one, n) => ({ ...one, heldBack: n < 2 ? 12 : 0 }));
		expect(says({ levels: [0, 12, 0, 0, 0], dimensions: all })).toMatch(
			/ hold back all of them\.$/
		);
		const own = dimensions.map((one, n) => ({ ...one, heldBack: n === 1 ? 1 : 0 }));
		expect(says({ teams: 1, levels: [0, 1, 0, 0, 0], dimensions: own })).toBe(
			'The team is reactive. “Documentation and runbooks” holds it back.'
		);
		const rows = blockersIn({ ...organisation, dimensions: held }, outline);
		expect([rows[0]?.id, rows[0]?.teams, rows[1]?.id, rows.length]).toEqual(['O2', 7, 'O1', 17]);
		expect(blockersIn({ ...organisation, dimensions }, outline)).toEqual([]);
	});

	test('of one team or two, that it hides neither', () => {
		expect(fewTeams(1)).toMatch(/one team, so this is that team’s own result/);
		expect(fewTeams(2)).toMatch(/can read off the other/);
		expect(fewTeams(3)).toBeUndefined();
	});

	test('of each dimension, all teams are accounted for', () => {
		for (const { levels, notRated } of spreadsOf(organisation, outline))
			expect(levels.reduce((all, n) => all + n, notRated)).toBe(12);
	});
});
