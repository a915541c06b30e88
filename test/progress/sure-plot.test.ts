import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationOf } from '../../src/domain/learning/calibration.ts';
import { SURE } from '../../src/domain/learning/card.ts';
import { surePlot, sureTable } from '../../src/progress/sure-plot.ts';

const anything = fc.array(
	fc.record({ at: fc.nat(), right: fc.boolean(), sure: fc.constantFrom(...SURE) }),
	{ maxLength: 120 }
);

test('the chart: every mark lies on the plot, and the table says the same', () => {
	fc.assert(
		fc.property(anything, (seen) => {
			const rows = calibrationOf(seen);
			const { x, y, marks, labels, readings } = surePlot(rows);
			const points = [
				...marks.flatMap((mark) =>
					mark.kind === 'bars'
						? mark.bars.flatMap(({ at, from, to }) => [[from, at] as const, [to, at] as const])
						: [...mark.points]
				),
				...labels.map(({ at }) => at),
				...readings.map(({ at }) => at)
			];
			for (const [across, down] of points) {
				expect(across).toBeGreaterThanOrEqual(x.min);
				expect(across).toBeLessThanOrEqual(x.max);
				expect(down).toBeGreaterThanOrEqual(y.min);
				expect(down).toBeLessThanOrEqual(y.max);
			}
			expect(readings.map(({ text }) => text).join()).not.toMatch(/NaN|undefined|null/);
			const table = sureTable(rows);
			expect(table.rows.map((row) => row.length)).toEqual([6, 6, 6]);
			expect(table.rows.map((row) => row[1])).toEqual(
				rows.map(({ answers }) => answers).toReversed()
			);
		})
	);
});
