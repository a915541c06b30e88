import { describe, expect, test } from 'vitest';
import { milestoneOf, QUIET } from '../../../src/domain/maturity/meeting.ts';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { talliesOf } from '../../../src/domain/maturity/tally.ts';
import type { Milestone } from '../../../src/domain/maturity/team-records.ts';
import type { Answer, LevelName } from '../../../src/domain/maturity/types.ts';
import {
	changesBetween,
	historyRows,
	milestoneQuarter,
	scoredQuarter,
	sittingQuarters,
	waterfallBetween
} from '../../../src/domain/progress/history.ts';
import { sittingsOf } from '../../../src/domain/progress/sittings.ts';
import { realModel } from '../maturity/real-model.ts';
import { day, sitting } from './facts.ts';

const outline = outlineOf(realModel());
const all = (is: LevelName): Answer[] => questionOrder(outline).map(() => ({ is }));

function milestone(quarter: string, members: readonly LevelName[]): Milestone {
	const votes = {
		tallies: talliesOf(outline, members.map(all)),
		members: members.length
	};
	const { edition } = outline;
	const round = { team: 't', quarter, edition, scope: 'whole', tier: 1, expected: 3 } as const;
	return milestoneOf(outline, { label: 'Checkout', tag: 7, tier: 1 }, round, votes, QUIET);
}
const quarter = (name: string, members: readonly LevelName[], edition?: number) =>
	milestoneQuarter(
		{ value: { ...milestone(name, members), ...(edition === undefined ? {} : { edition }) } },
		outline
	);

const before = quarter('2026-Q1', ['reactive', 'reactive', 'reactive']);
const after = quarter('2026-Q3', ['proactive', 'proactive', 'proactive']);

describe('history', () => {
	test('a milestone stands as it was frozen, and moves are judged against the one before', () => {
		const [row] = historyRows([before, after], outline);
		expect(row?.points).toEqual([
			{ quarter: '2026-Q1', n: 24, stand: { standing: 'rated', level: 1, possible: 1 } },
			{
				quarter: '2026-Q3',
				n: 26,
				stand: { standing: 'rated', level: 3, possible: 3 },
				verdict: 'changed'
			}
		]);
	});

	test('frozen levels stand, whatever the answers come to now', () => {
		const value = milestone('2026-Q1', ['proactive', 'proactive', 'proactive']);
		const dimensions = value.dimensions.map((one) => ({ ...one, level: 0 as const }));
		const told = milestoneQuarter({ value: { ...value, dimensions } }, outline);
		expect(told.stands['P1']).toEqual({ standing: 'rated', level: 0, possible: 3 });
	});

	test('between editions nothing is compared, and levels are still drawn', () => {
		const old = quarter('2025-Q4', ['manual', 'manual', 'manual'], 2);
		expect(old.score).toBeUndefined();
		expect(old.stands['O1']).toEqual({ standing: 'rated', level: 0, possible: 0 });
		expect(changesBetween(old, after)).toBeUndefined();
		expect(waterfallBetween(old, after)).toBeUndefined();
		expect(historyRows([old, after], outline)[0]?.points[1]?.verdict).toBe('only-once');
	});

	test('out of a link the levels are those that the answers come to', () => {
		const told = scoredQuarter('2026-Q1', score(outline, [all('reactive')]));
		expect(told.members).toBe(1);
		expect(told.stands).toEqual(before.stands);
	});

	test('one’s own sittings: the last of each quarter, of the team that was looked at last', () => {
		const sat = (at: number, quarter: string, is: LevelName, label: string) =>
			sitting(day(at), quarter, { O1: ['rated', 1] }, { answers: all(is), label });
		const told = sittingQuarters(
			sittingsOf([
				sat(0, '2026-Q1', 'manual', 'Checkout'),
				sat(1, '2026-Q1', 'reactive', 'Checkout'),
				sat(2, '2026-Q1', 'proactive', 'Search'),
				sat(90, '2026-Q2', 'responsive', 'Checkout')
			]),
			outline
		);
		expect(told.map((one) => [one.quarter, one.score?.overall.index?.low])).toEqual([
			['2026-Q1', 0.25],
			['2026-Q2', 0.5]
		]);
	});

	test('no quarters, no points', () => {
		expect(historyRows([], outline).every(({ points }) => points.length === 0)).toBe(true);
	});
});
