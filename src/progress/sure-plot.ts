import { ENOUGH, type Confidence } from '../domain/learning/calibration.ts';
import type { Sure } from '../domain/learning/card.ts';
import { plural } from '../ui/format.ts';
import type { Mark, PlotSpec, Point } from '../ui/chart/spec.ts';
import type { TableSpec } from '../ui/chart/table.ts';

const NAMES: Record<Sure, string> = {
	certain: 'Certain',
	fairly: 'Fairly sure',
	guess: 'A guess'
};
const SCALE = [0, 25, 50, 75, 100];

const hundred = (share: number): number => 100 * share;

/** How often answers of each confidence were right: the surest on top, as one hopes to find them. */
export function surePlot(rows: readonly Confidence[]): PlotSpec {
	const down = rows.toReversed();
	const points = (holds: (row: Confidence) => boolean): Point[] =>
		down.flatMap((row, at): Point[] =>
			row.share !== null && holds(row) ? [[hundred(row.share), at]] : []
		);
	const marks: Mark[] = [
		{ kind: 'ticks', points: down.flatMap((_, at) => SCALE.map((x): Point => [x, at])) },
		{
			kind: 'bars',
			look: 'maybe',
			bars: down.flatMap(({ answers, low, high }, at) =>
				answers > 0 ? [{ at, from: hundred(low), to: hundred(high) }] : []
			)
		},
		{ kind: 'dots', look: 'filled', points: points(({ answers }) => answers >= ENOUGH) },
		{ kind: 'dots', look: 'hollow', points: points(({ answers }) => answers < ENOUGH) }
	];
	return {
		x: { min: 0, max: 100, ticks: [0, 50, 100].map((at) => ({ at, label: `${at} %` })) },
		y: {
			min: -0.5,
			max: down.length - 0.5,
			down: true,
			ticks: down.map(({ sure }, at) => ({ at, label: NAMES[sure] }))
		},
		marks,
		labels: down.flatMap(({ share, right, answers }, at) =>
			share === null
				? []
				: [
						{
							at: [hundred(share), at] as const,
							text: `${right} of ${answers}`,
							place: 'up' as const,
							strong: true
						}
					]
		),
		readings: down.map((row, at) => ({ at: [hundred(row.share ?? 0), at], text: says(row) }))
	};
}

/** `Certain: right in 18 of 20 answers; 95 % interval 70 to 97 %`. */
function says({ sure, right, answers, low, high }: Confidence): string {
	if (answers === 0) return `${NAMES[sure]}: no answer yet`;
	const [from, to] = [low, high].map((end) => Math.round(hundred(end)));
	return `${NAMES[sure]}: right in ${right} of ${plural(answers, 'answer')}; 95 % interval ${from} to ${to} %`;
}

export const sureTable = (rows: readonly Confidence[]): TableSpec => ({
	columns: [
		{ label: 'Confidence' },
		{ label: 'Answers', numeric: true },
		{ label: 'Right', numeric: true },
		{ label: 'Right, per cent', numeric: true },
		{ label: '95 % interval from', numeric: true },
		{ label: 'to', numeric: true }
	],
	rows: rows
		.toReversed()
		.map(({ sure, answers, right, share, low, high }) => [
			NAMES[sure],
			answers,
			right,
			share === null ? null : hundred(share),
			answers === 0 ? null : hundred(low),
			answers === 0 ? null : hundred(high)
		])
});
