import { expect, test } from 'vitest';
import { agreedIn, gradesIn } from '../../../src/domain/link/team-link.ts';
import { shownScore, type Grade } from '../../../src/domain/maturity/evidence.ts';
import { teamFromJson, teamToJson } from '../../../src/domain/maturity/exchange.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { scoreTallies, type Score } from '../../../src/domain/maturity/score.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import type { AnswerState } from '../../../src/domain/maturity/types.ts';
import { teamOf } from '../../../src/parts/maturity/export-data.ts';
import { fileName } from '../../../src/parts/maturity/export-names.ts';
import { pick, randomMember, seeded } from '../../domain/maturity/random-team.ts';
import { realModel } from '../../domain/maturity/real-model.ts';

const outline = outlineOf(realModel());
const order = questionOrder(outline);

/** What a reader sees of a score: everything but how many votes there were. */
const seen = ({ dimensions, overall }: Score): unknown =>
	JSON.parse(
		JSON.stringify({ dimensions, overall }, (key, value: unknown) =>
			key === 'tally' ? undefined : value
		)
	);

test('a saved file opens to the same result, claimed and shown', () => {
	for (let seed = 0; seed < 60; seed++) {
		const random = seeded(seed);
		const scope = seed % 3 === 0 ? 'quick' : 'whole';
		const rows = Array.from({ length: 1 + (seed % 9) }, () => randomMember(outline, random, scope));
		const agreed = Object.fromEntries(
			order
				.filter(() => random() < 0.2)
				.map((id): [string, AnswerState] => [
					id,
					pick(random, ['manual', 'proactive', 'dont-know', 'not-applicable'])
				])
		);
		const grades = Object.fromEntries(
			order.map((id): [string, Grade] => [id, pick(random, [0, 1, 2])])
		);
		const score = scoreTallies(outline, talliesOf(outline, rows), rows.length, agreed);
		const file = teamToJson(
			teamOf({ name: 'Checkout', score, outline, tier: 2, quarter: '2026-Q1', tag: 7, grades }),
			outline
		);
		const back = teamFromJson(file, outline);
		if (!back.ok) throw new Error(JSON.stringify(back.faults));
		const { team } = back;
		const again = scoreTallies(outline, team.tallies, team.members, agreedIn(team, order));
		expect(seen(again)).toEqual(seen(score));
		expect(seen(shownScore(outline, again, gradesIn(team, order)))).toEqual(
			seen(shownScore(outline, score, grades))
		);
		expect([team.label, team.team, team.quarter, team.tier]).toEqual(['Checkout', 7, '2026-Q1', 2]);
	}
});

test('a file says what was asked, and leaves out a name that no file of ours may hold', () => {
	const random = seeded(3);
	const quick = scoreTallies(
		outline,
		talliesOf(outline, [randomMember(outline, random, 'quick')]),
		1
	);
	const name = 'The team that looks after the checkout';
	const team = teamOf({ name, score: quick, outline, tier: 1, quarter: '2026-Q1' });
	expect([team.scope, team.label, team.team]).toEqual(['quick', undefined, 0]);
});

test('files are named by team and quarter, and never by anything a disk refuses', () => {
	expect(
		[
			['Checkout', '2026-Q1'],
			['Café / Zürich: Ops', '2026-Q4'],
			['../..\\con', '2026-Q4'],
			['  ', '2026-Q4'],
			[undefined, '2026-Q4'],
			['x'.repeat(80), '2026-Q4']
		].map(([team, quarter]) => fileName(team, quarter ?? '', 'profile', 'svg'))
	).toEqual([
		'checkout-2026-q1-profile.svg',
		'café-zürich-ops-2026-q4-profile.svg',
		'con-2026-q4-profile.svg',
		'result-2026-q4-profile.svg',
		'result-2026-q4-profile.svg',
		`${'x'.repeat(40)}-2026-q4-profile.svg`
	]);
});
