import type { PathProgress } from '../domain/progress/path.ts';
import { dayMonth, dayMonthShort, dayMonthYear, plural } from '../ui/format.ts';
import { roundTicks, type PlotSpec, type Point } from '../ui/chart/spec.ts';
import type { TableSpec } from '../ui/chart/table.ts';

type Kind = 'lessons' | 'exercises';

/** Lessons or exercises done, week by week, below all that the path has. */
export function pathPlot({ weeks, done, total }: PathProgress, kind: Kind): PlotSpec {
	const points = weeks.map((week, i): Point => [i, week.sum[kind]]);
	const last = weeks.length - 1;
	const max = Math.max(last, 1);
	const ticks = roundTicks(total[kind]);
	const completed = weeks.flatMap((week, i): Point[] =>
		week.sum.modules > (weeks[i - 1]?.sum.modules ?? 0) ? [[i, week.sum[kind]]] : []
	);
	const end: Point = [last, done[kind]];
	return {
		x: { min: last === 0 ? -0.5 : 0, max: last === 0 ? 0.5 : max, ticks: weekTicks(weeks) },
		y: {
			min: 0,
			max: Math.max(total[kind], 1),
			ticks: ticks.filter((at) => at <= total[kind]).map((at) => ({ at, label: String(at) }))
		},
		marks: [
			{
				kind: 'line',
				look: 'best',
				points: [
					[last === 0 ? -0.5 : 0, total[kind]],
					[last === 0 ? 0.5 : max, total[kind]]
				]
			},
			{ kind: 'line', look: 'you', points, stepped: true },
			{ kind: 'dots', look: 'filled', points: [end] },
			{ kind: 'dots', look: 'hollow', points: kind === 'lessons' ? completed : [] }
		],
		labels: [
			{
				at: end,
				text: `${done[kind]} of ${total[kind]}`,
				place: 'up',
				strong: true
			}
		],
		readings: weeks.map((week, i) => ({
			at: [i, week.sum[kind]],
			text: `Week of ${dayMonth(week.from)}: ${plural(week.sum.lessons, 'lesson')}, ${plural(week.sum.exercises, 'exercise')} and ${plural(week.sum.modules, 'module')} done by its end`
		}))
	};
}

const YEAR = 50;
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' });

/** First, last and, where there is room, the one between. */
function weekTicks(weeks: PathProgress['weeks']): readonly { at: number; label: string }[] {
	const last = weeks.length - 1;
	const middle = Math.floor(last / 2);
	const shown = last < 1 ? [0] : last < 4 ? [0, last] : [0, middle, last];
	const label = last > YEAR ? monthYear.format : dayMonthShort;
	return shown.map((at) => ({ at, label: label(weeks[at]?.from ?? 0) }));
}

export function pathTable({ weeks }: PathProgress): TableSpec {
	return {
		columns: [
			{ label: 'Week of' },
			{ label: 'Lessons', numeric: true },
			{ label: 'Exercises', numeric: true },
			{ label: 'Lessons so far', numeric: true },
			{ label: 'Exercises so far', numeric: true },
			{ label: 'Modules so far', numeric: true }
		],
		rows: weeks.map(({ from, lessons, exercises, sum }) => [
			dayMonthYear(from),
			lessons,
			exercises,
			sum.lessons,
			sum.exercises,
			sum.modules
		])
	};
}
