import type { Verdict } from '../../domain/maturity/change.ts';
import { levelTitle } from '../../domain/maturity/outline.ts';
import { quarterTitle } from '../../domain/maturity/quarter.ts';
import type { HistoryPoint, HistoryRow } from '../../domain/progress/history.ts';
import type { Stand } from '../../domain/progress/profile.ts';
import type { Mark, PlotSpec, Point } from '../../ui/chart/spec.ts';
import type { TableSpec } from '../../ui/chart/table.ts';
import type { Group } from './groups.ts';

/** How much of its row a dimension's five levels leave free above and below. */
const FREE = 0.22;

type Rated = Exclude<Stand, { standing: 'not-rated' }>;
const isRated = (stand: Stand): stand is Rated => stand.standing !== 'not-rated';

/** One row a dimension, its levels over the quarters as a stepped line; quarters stand where they lie in time. */
export function historyPlot(rows: readonly HistoryRow[]): PlotSpec {
	const ns = rows.flatMap(({ points }) => points.map(({ n }) => n));
	const [first, last] = [Math.min(...ns), Math.max(...ns)];
	const alone = first === last;
	const y = (row: number, level: number): number =>
		rows.length - 1 - row + FREE + (level / 4) * (1 - 2 * FREE);
	const at = (row: number, { n, stand }: HistoryPoint): Point => [
		n,
		y(row, isRated(stand) ? stand.level : 0)
	];
	const marks = rows.flatMap((row, i): Mark[] => {
		const runs = runsOf(row.points);
		const moved = (verdicts: readonly Verdict[]): Point[] =>
			row.points
				.filter((point, k) => hasMoved(row.points[k - 1], point) && isOneOf(verdicts, point))
				.map((point) => at(i, point));
		return [
			...runs.map((run): Mark => ({
				kind: 'line',
				look: 'you',
				stepped: true,
				points: run.map((point) => at(i, point))
			})),
			{
				kind: 'dots',
				look: 'filled',
				points: [
					...moved(['changed']),
					...runs.filter((run) => run.length === 1).flatMap((run) => run.map((p) => at(i, p)))
				]
			},
			{ kind: 'dots', look: 'hollow', points: moved(['within-noise', 'cannot-tell', 'only-once']) }
		];
	});
	return {
		x: { min: alone ? first - 0.5 : first, max: alone ? last + 0.5 : last, ticks: [] },
		y: {
			min: 0,
			max: rows.length,
			ticks: rows.flatMap((_, i) => [0, 2, 4].map((level) => ({ at: y(i, level), label: '' })))
		},
		marks,
		labels: [],
		readings: rows.flatMap((row, i) =>
			row.points.map((point, k) => ({
				at: at(i, point),
				text: `${row.title}, ${quarterTitle(point.quarter)}: ${pointWords(row.points[k - 1], point)}`
			}))
		)
	};
}

const isOneOf = (verdicts: readonly Verdict[], { verdict }: HistoryPoint): boolean =>
	verdict !== undefined && verdicts.includes(verdict);

/** Points that follow one another without a quarter that was not rated. */
function runsOf(points: readonly HistoryPoint[]): HistoryPoint[][] {
	const runs: HistoryPoint[][] = [];
	let open: HistoryPoint[] | undefined;
	for (const point of points) {
		if (!isRated(point.stand)) open = undefined;
		else if (open) open.push(point);
		else runs.push((open = [point]));
	}
	return runs;
}

function hasMoved(before: HistoryPoint | undefined, { stand }: HistoryPoint): boolean {
	return (
		before !== undefined &&
		isRated(before.stand) &&
		isRated(stand) &&
		before.stand.level !== stand.level
	);
}

const JUDGED: Readonly<Record<Verdict, string>> = {
	changed: 'more than noise',
	'within-noise': 'within noise',
	'cannot-tell': 'cannot be told from noise',
	'only-once': 'other questions were answered',
	same: ''
};

/** `Responsive so far`; `Not rated`. */
export const levelWords = (stand: Stand): string =>
	isRated(stand)
		? `${levelTitle(stand.level)}${stand.standing === 'estimate' ? ' so far' : ''}`
		: 'Not rated';

/** `perhaps Proactive`: its upper end, where that is another. */
export const perhapsWords = (stand: Stand): string =>
	isRated(stand) && stand.possible > stand.level ? `perhaps ${levelTitle(stand.possible)}` : '';

const bothEnds = (stand: Stand): string =>
	[levelWords(stand), perhapsWords(stand)].filter(Boolean).join(', ');

/** `Responsive, up from Reactive, within noise` */
function pointWords(before: HistoryPoint | undefined, point: HistoryPoint): string {
	const move = moveWords(before, point);
	return [bothEnds(point.stand), ...(move ? [move.from, move.judged] : [])]
		.filter(Boolean)
		.join(', ');
}

/** How a point differs from the one before it; undefined where it does not, or nothing can be compared. */
export function moveWords(
	before: HistoryPoint | undefined,
	point: HistoryPoint
): { readonly from: string; readonly judged: string } | undefined {
	if (!before || !hasMoved(before, point)) return undefined;
	if (!isRated(before.stand) || !isRated(point.stand)) return undefined;
	const way = point.stand.level > before.stand.level ? 'up' : 'down';
	return {
		from: `${way} from ${levelTitle(before.stand.level)}`,
		judged: JUDGED[point.verdict ?? 'only-once']
	};
}

export function historyTable(groups: readonly Group<HistoryRow>[]): TableSpec {
	const rows = groups.flatMap(({ of }) => of);
	const quarters = rows[0]?.points.map(({ quarter }) => quarter) ?? [];
	return {
		columns: ['Dimension', 'Group', ...quarters, 'Last quarter against the one before'].map(
			(label) => ({ label })
		),
		rows: groups.flatMap((group) =>
			group.of.map(({ title, points }) => {
				const last = points.at(-1);
				const move = last && moveWords(points.at(-2), last);
				return [
					title,
					group.title,
					...points.map(({ stand }) => bothEnds(stand)),
					move ? `${move.from}, ${move.judged}` : points.length > 1 ? 'did not move' : '–'
				];
			})
		)
	};
}

/** `Q3 2026`, where there is little room. */
export const quarterShort = (quarter: string): string =>
	`${quarter.slice(5)} ${quarter.slice(0, 4)}`;
