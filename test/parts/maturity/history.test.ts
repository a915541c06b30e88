import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf, questionOrder } from '../../../src/domain/maturity/outline.ts';
import { quarterFromNumber } from '../../../src/domain/maturity/quarter.ts';
import { score } from '../../../src/domain/maturity/score.ts';
import { ANSWER_STATES, type Answer } from '../../../src/domain/maturity/types.ts';
import {
	historyRows,
	scoredQuarter,
	waterfallBetween,
	type HistoryQuarter
} from '../../../src/domain/progress/history.ts';
import { groupsOf } from '../../../src/parts/maturity/groups.ts';
import { historyPlot, historyTable } from '../../../src/parts/maturity/history-plot.ts';
import { historySentence } from '../../../src/parts/maturity/history-words.ts';
import {
	BARS,
	fallPlot,
	fallRows,
	fallTable,
	type FallOf
} from '../../../src/parts/maturity/waterfall-plot.ts';
import { csvOf } from '../../../src/ui/chart/table.ts';
import type { PlotSpec, Point } from '../../../src/ui/chart/spec.ts';
import { realModel } from '../../domain/maturity/real-model.ts';

const outline = outlineOf(realModel());
const size = questionOrder(outline).length;

const answers = fc.array(fc.constantFrom(...ANSWER_STATES), { minLength: size, maxLength: size });
const quarters = fc
	.array(fc.array(answers, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
	.map((all) =>
		all.map((members, i): HistoryQuarter => {
			const rows = members.map((states) => states.map((is): Answer => ({ is })));
			return scoredQuarter(quarterFromNumber(24 + i * 2), score(outline, rows));
		})
	);

function expectWhole(spec: PlotSpec): void {
	const points: Point[] = [
		...spec.marks.flatMap((mark) =>
			mark.kind === 'bars'
				? mark.bars.flatMap(({ at, from, to }): Point[] => [
						[from, at],
						[to, at]
					])
				: [...mark.points]
		),
		...spec.readings.map(({ at }) => at)
	];
	for (const [x, y] of points) {
		expect(x).toBeGreaterThanOrEqual(spec.x.min);
		expect(x).toBeLessThanOrEqual(spec.x.max);
		expect(y).toBeGreaterThanOrEqual(spec.y.min);
		expect(y).toBeLessThanOrEqual(spec.y.max);
	}
	expect(spec.readings.map(({ text }) => text).join()).not.toMatch(/NaN|undefined|null|Infinity/);
}

const falls = quarters.map((all): FallOf | undefined => {
	const [from, to] = [all.at(0), all.at(-1)];
	const waterfall = waterfallBetween(from, to);
	return waterfall && from && to
		? { outline, waterfall, from: from.quarter, to: to.quarter }
		: undefined;
});

describe('a history as it is drawn', () => {
	test('every mark lies on its plot, every row of the table is whole', () => {
		fc.assert(
			fc.property(quarters, (all) => {
				const rows = historyRows(all, outline);
				expectWhole(historyPlot(rows));
				const { columns, rows: cells } = historyTable(groupsOf(rows, outline));
				for (const row of cells) expect(row).toHaveLength(columns.length);
				expect(historySentence(all, outline)).toMatch(/^[A-Z].*\.$/);
			}),
			{ numRuns: 60 }
		);
	});

	test('a level that open answers may lift is told with both ends', () => {
		const knows = questionOrder(outline).map((): Answer => ({ is: 'reactive' }));
		const unsure = knows.map((answer, i): Answer => (i < 3 ? { is: 'dont-know' } : answer));
		const rows = historyRows([scoredQuarter('2026-Q4', score(outline, [unsure]))], outline);
		const cells = historyTable(groupsOf(rows, outline)).rows[0];
		expect(cells?.slice(0, 3)).toEqual([
			outline.dimensions[0]?.title,
			'Ownership',
			'Manual, perhaps Responsive'
		]);
	});

	test('none and one say so', () => {
		expect(historySentence([], outline)).toBe(
			'Nothing is kept yet. Each quarter’s milestone becomes a point here.'
		);
		const one = scoredQuarter('2026-Q4', score(outline, []));
		expect(historySentence([one], outline)).toBe(
			'One quarter so far, the fourth quarter of 2026. The next will show what moved.'
		);
	});
});

describe('the waterfall', () => {
	test('bars follow one another from one index to the other, with the small ones summed or each', () => {
		fc.assert(
			fc.property(falls, fc.boolean(), (fall, each) => {
				if (!fall) return;
				const rows = fallRows(fall, each);
				const inner = rows.slice(1, -1);
				expect(inner.reduce((sum, { parts }) => sum + parts, 0)).toBe(fall.waterfall.parts);
				for (const [i, row] of inner.entries()) {
					const before = inner[i - 1];
					expect(row.from).toBe(before ? before.to : fall.waterfall.before);
				}
				expect(rows.at(-1)?.to).toBeCloseTo(inner.at(-1)?.to ?? fall.waterfall.before, 10);
				if (!each) expect(rows.length).toBeLessThanOrEqual(BARS + 1 + 1 + 2 + 2);
				expectWhole(fallPlot(rows));
			}),
			{ numRuns: 150 }
		);
	});

	test('both ends of the index are told, and only where they differ', () => {
		fc.assert(
			fc.property(falls, (fall) => {
				if (!fall) return;
				const [least, most] = [fall.waterfall.after, fall.waterfall.atMost.after].map((one) =>
					one.toFixed(2)
				);
				const end = fallRows(fall, false).at(-1);
				expect(end?.how).toBe(least === most ? '' : `at most ${most}`);
				expect(fallTable(fall).rows.at(-1)?.[2]).toBe(end?.how);
			}),
			{ numRuns: 60 }
		);
	});

	test('the table has every question that moved, and its parts add up exactly', () => {
		fc.assert(
			fc.property(falls, (fall) => {
				if (!fall) return;
				const { columns, rows } = fallTable(fall);
				expect(rows).toHaveLength(fall.waterfall.questions.length + 4);
				for (const row of rows) expect(row).toHaveLength(columns.length);
				const parts = rows.map((row) => Number(row.at(-1)));
				const moved = parts.slice(1, -1).reduce((sum, n) => sum + n, 0);
				expect(moved).toBe((parts.at(-1) ?? 0) - (parts[0] ?? 0));
				expect(csvOf({ columns, rows })).not.toMatch(/NaN|undefined/);
			}),
			{ numRuns: 100 }
		);
	});
});
