import { expect, test } from 'vitest';
import { encodeInvitation } from '../../../src/domain/link/invitation.ts';
import { encodeTeam } from '../../../src/domain/link/team.ts';
import { teamLinkOf } from '../../../src/domain/link/team-link.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { rosterOf } from '../../../src/domain/maturity/roster.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { quickAnswers } from './random-team.ts';
import { realModel } from './real-model.ts';

const outline = outlineOf(realModel());
const head = { edition: 1, quarter: '2026-Q4', scope: 'quick', tier: 2 } as const;

function team(tag: number, answer: AnswerState, label = `Team ${tag}`): string {
	const members = Array.from({ length: 4 }, () => quickAnswers(outline)({}, answer));
	const result = {
		...head,
		team: tag,
		members: 4,
		tallies: talliesOf(outline, members),
		evidence: {},
		agreed: {}
	};
	return encodeTeam(teamLinkOf(result, questionOrder(outline), label));
}
const address = (payload: string) => `https://trainer.example/#/t/${payload}`;
const said = (text: string) => rosterOf(text, 1).entries.map(({ is, line }) => [is, line] as const);

test('each link is judged by itself, with its line', () => {
	const one = team(1, 'responsive');
	const invitation = encodeInvitation({ ...head, team: 1, expected: 4 });
	const text = [
		'Checkout, ' + address(one),
		'',
		`> ${address(team(2, 'reactive'))}`,
		address(one),
		address(team(1, 'proactive')),
		`https://trainer.example/#/i/${invitation}`,
		address(team(3, 'manual')).slice(0, -8)
	].join('\n');
	expect(said(text)).toEqual([
		['team', 1],
		['team', 3],
		['same', 4],
		['differs', 5],
		['not-a-team', 6],
		['unreadable', 7]
	]);
});

test('a rival names the first of its team and quarter', () => {
	const [one, other] = [team(7, 'manual'), team(7, 'preventative')];
	expect(rosterOf(`${address(one)}\n${address(other)}`, 1).entries[1]).toMatchObject({
		is: 'differs',
		from: one
	});
});

test('results of another edition stand apart', () => {
	const entries = rosterOf(address(team(1, 'manual')), 2).entries;
	expect(entries).toMatchObject([{ is: 'other-edition', edition: 1 }]);
});

test('a text without links, an empty one, and a thousand links', () => {
	expect(said('')).toEqual([]);
	expect(said('nothing to see here')).toEqual([['unreadable', 1]]);
	const one = address(team(5, 'reactive'));
	const many = Array.from({ length: 1000 }, () => one).join('\n');
	const { entries } = rosterOf(many, 1);
	expect(entries.filter(({ is }) => is === 'same')).toHaveLength(999);
	expect(entries.at(-1)?.line).toBe(1000);
});
