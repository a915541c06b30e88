import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathProgress } from '../../src/domain/progress/path.ts';
import { playsOf } from '../../src/domain/progress/plays.ts';
import { profileOf } from '../../src/domain/progress/profile.ts';
import { sittingsOf } from '../../src/domain/progress/sittings.ts';
import { drillsPlot, drillsTable, MEASURES } from '../../src/progress/drills-plot.ts';
import { pathPlot, pathTable } from '../../src/progress/path-plot.ts';
import { groupsOf } from '../../src/parts/maturity/groups.ts';
import { profilePlot, profileTable } from '../../src/progress/profile-plot.ts';
import type { PlotSpec, Point } from '../../src/ui/chart/spec.ts';
import type { TableSpec } from '../../src/ui/chart/table.ts';
import { day, lesson, module, run, sitting } from '../domain/progress/facts.ts';

/** Every mark, label and reading lies on the plot, and the table is whole. */
function expectWhole(spec: PlotSpec, table: TableSpec, readings: number): void {
	const points: Point[] = [
		...spec.marks.flatMap((mark) =>
			mark.kind === 'bars'
				? mark.bars.flatMap(({ at, from, to }): Point[] => [
						[from, at],
						[to, at]
					])
				: [...mark.points]
		),
		...spec.labels.map((label) => label.at),
		...spec.readings.map((reading) => reading.at)
	];
	for (const [x, y] of points) {
		expect(x).toBeGreaterThanOrEqual(spec.x.min);
		expect(x).toBeLessThanOrEqual(spec.x.max);
		expect(y).toBeGreaterThanOrEqual(spec.y.min);
		expect(y).toBeLessThanOrEqual(spec.y.max);
	}
	const words = [...spec.readings, ...spec.labels].map(({ text }) => text).join();
	expect(words).not.toMatch(/NaN|undefined|null|Infinity/);
	expect(spec.readings).toHaveLength(readings);
	for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
}

describe('what is drawn', () => {
	const play = fc.record({
		scenario: fc.constantFrom('a', 'b', 'c'),
		ack: fc.option(fc.nat(9000)),
		extra: fc.integer({ min: -90_000, max: 900_000 }),
		met: fc.nat(4),
		missed: fc.nat(2)
	});

	test('drills', () => {
		fc.assert(
			fc.property(fc.array(play, { minLength: 1, maxLength: 30 }), (all) => {
				const plays = playsOf(all.map((facts, i) => run(day(i), facts)));
				for (const measure of MEASURES)
					expectWhole(
						drillsPlot(plays, measure, (id) => id),
						drillsTable(plays, (id) => id),
						plays.length
					);
			})
		);
	});

	test('path', () => {
		fc.assert(
			fc.property(fc.subarray([0, 1, 2], { minLength: 1 }), fc.nat(300), (done, now) => {
				const path = [module('a', 3, ['policy'])];
				const outcomes = done.map((i) => lesson(`a/l${i}`, day(i * 20)));
				const progress = pathProgress(path, outcomes, [], day(now));
				for (const kind of ['lessons', 'exercises'] as const)
					expectWhole(pathPlot(progress, kind), pathTable(progress), progress.weeks.length);
			})
		);
	});

	test('profile', () => {
		const dimensions = ['O1', 'O2', 'P1'].map((id) => ({
			id,
			title: id,
			side: 'ownership' as const
		}));
		const then = sitting(day(0), '2025-Q4', { O1: ['estimate', 0, 4], O2: ['rated', 4] });
		const now = sitting(day(90), '2026-Q1', { O1: ['rated', 1, 3], O2: null, P1: ['estimate', 4] });
		for (const sittings of [[then], [then, now]]) {
			const profile = profileOf(sittingsOf(sittings), dimensions);
			if (!profile) throw new Error('no profile');
			const groups = groupsOf(profile.rows, { beyond_team: [] });
			expectWhole(profilePlot(profile.rows), profileTable(profile, groups), 3);
		}
	});
});
