import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TeamLink } from '../../../src/domain/link/team-link.ts';
import { oneVote } from '../../../src/domain/link/votes.ts';
import {
	distributionToCsv,
	teamsToCsv,
	teamToCsv,
	toCsv
} from '../../../src/domain/maturity/csv.ts';
import { organisationOf } from '../../../src/domain/maturity/organisation.ts';
import { outlineOf } from '../../../src/domain/maturity/outline.ts';
import { scoreTallies } from '../../../src/domain/maturity/score.ts';
import { NO_VOTES, type Tally } from '../../../src/domain/maturity/tally.ts';
import { realModel } from './real-model.ts';

const outline = outlineOf(realModel());

/** RFC 4180, read character by character: a second reading, not the inverse of ours. */
function parsed(csv: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = csv.startsWith('\ufeff') ? 1 : 0; at < csv.length; at++) {
		const character = csv.charAt(at);
		if (quoted && character === '"' && csv.charAt(at + 1) === '"') {
			cell += '"';
			at++;
		} else if (character === '"') quoted = !quoted;
		else if (quoted) cell += character;
		else if (character === ',') {
			row.push(cell);
			cell = '';
		} else if (character === '\r' && csv.charAt(at + 1) === '\n') {
			rows.push([...row, cell]);
			[row, cell] = [[], ''];
			at++;
		} else cell += character;
	}
	expect([row, cell, quoted]).toEqual([[], '', false]);
	return rows;
}

describe('a table as CSV', () => {
	test('comes back cell by cell', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.stringMatching(/^[a-z",\r\n =]{0,8}$/),
			fc.integer()
		);
		fc.assert(
			fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
				const back = parsed(toCsv(rows)).map((row) => row.map((text) => text.replace(/^'/, '')));
				expect(back).toEqual(rows.map((row) => row.map((one) => String(one).replace(/^'/, ''))));
			}),
			{ numRuns: 500, seed: 1 }
		);
	});

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '\u00a0@x'])(
		'%j cannot become a formula',
		(text) => {
			expect(parsed(toCsv([[text]]))).toEqual([[`'${text}`]]);
		}
	);

	test('leaves numbers and plain text alone', () => {
		expect(toCsv([[-1, 0.5, 'a-b', 'a, "b"', undefined, Number.NaN]])).toBe(
			'\ufeff-1,0.5,a-b,"a, ""b""",,\r\n'
		);
	});
});

const tally: Tally = { levels: [0, 1, 4, 1, 0], dontKnow: 1, notApplicable: 0 };
const team: TeamLink = {
	...{ kind: 'team', edition: 1, quarter: '2026-Q4', scope: 'whole', tier: 2, team: 7, members: 8 },
	tallies: Array.from({ length: 57 }, (_, at) => (at === 1 ? oneVote('proactive') : tally)),
	evidence: Array.from({ length: 57 }, (_, at) => (at === 0 ? 2 : 0)),
	agreed: [{ at: 2, answer: 'preventative' }]
};

test('a team’s result has a row a question; votes below three are not in it', () => {
	const [head = [], ...rows] = parsed(teamToCsv(outline, team));
	expect(rows).toHaveLength(57);
	expect(rows.every((row) => row.length === head.length)).toBe(true);
	const read = (row: string[] | undefined) =>
		Object.fromEntries(head.map((name, n) => [name, row?.[n]]));
	const { text, title, ...first } = read(rows[0]);
	expect([typeof text, title]).toEqual(['string', outline.dimensions[0]!.title]);
	expect(first).toEqual({
		dimension: 'O1',
		level: 'Responsive',
		'level at least': 'Responsive',
		'level possible': 'Responsive',
		'level if N/A counted as manual': '',
		'level shown': 'Responsive',
		question: 'O1.1',
		answer: 'Responsive',
		'at least': 'Responsive',
		'at most': 'Responsive',
		agreed: 'no',
		evidence: 'seen working',
		'votes: manual': '0',
		'votes: reactive': '1',
		'votes: responsive': '4',
		'votes: proactive': '1',
		'votes: preventative': '0',
		"votes: don't know": '1',
		'votes: does not apply': '0',
		'votes: not asked': '1'
	});
	expect(rows[1]!.slice(-8)).toEqual(['', '', '', '', '', '', '', '']);
	expect(read(rows[1])).toMatchObject({ answer: 'Proactive', evidence: 'asserted' });
	expect(read(rows[2])).toMatchObject({ answer: 'Preventative', agreed: 'yes' });
});

test('a level stands between those that its open answers allow, and beside what it would be without N/A', () => {
	const core = new Set(
		outline.dimensions.flatMap(({ questions }) => questions.filter((q) => q.core).map((q) => q.id))
	);
	const order = outline.dimensions.flatMap(({ questions }) => questions.map(({ id }) => id));
	const none = order.indexOf('O3.2');
	const quick: TeamLink = {
		...team,
		tallies: order.map((id, at) =>
			at === none ? oneVote('not-applicable') : core.has(id) ? oneVote('proactive') : NO_VOTES
		),
		agreed: []
	};
	const [head = [], ...rows] = parsed(teamToCsv(outline, quick));
	const at = (id: string) => {
		const row = rows[order.indexOf(id)] ?? [];
		return ['level', 'level at least', 'level possible', 'level if N/A counted as manual'].map(
			(name) => row[head.indexOf(name)]
		);
	};
	expect(at('O1.1')).toEqual(['Proactive (estimate)', 'Manual', 'Proactive', '']);
	expect(at('O3.1')).toEqual([
		'Proactive (estimate)',
		'Reactive',
		'Proactive',
		'Reactive (estimate)'
	]);
});

test('many teams have a row each in the order given, and a row a dimension', () => {
	const score = scoreTallies(outline, team.tallies, 8);
	const empty = scoreTallies(outline, [], 1);
	const organisation = organisationOf(outline, [
		{ name: '=Zebra, ours', quarter: '2026-Q4', score: empty },
		{ name: 'Aviary', quarter: '2026-Q4', score }
	]);
	const teams = parsed(teamsToCsv(organisation));
	expect(teams.map((row) => row.slice(0, 6))).toEqual([
		['team', 'quarter', 'level', 'possible', 'estimate', `O1 ${outline.dimensions[0]!.title}`],
		["'=Zebra, ours", '2026-Q4', 'not enough answered', '', 'no', 'not rated'],
		['Aviary', '2026-Q4', 'Responsive', 'Responsive', 'no', 'Responsive']
	]);
	const [head, first, ...rest] = parsed(distributionToCsv(organisation));
	expect(head?.slice(2)).toEqual([
		...['manual', 'reactive', 'responsive', 'proactive', 'preventative'],
		...['not rated', 'of these estimates', 'teams held back']
	]);
	expect(first?.slice(2, 9)).toEqual(['0', '0', '1', '0', '0', '1', '0']);
	expect(rest).toHaveLength(16);
});
