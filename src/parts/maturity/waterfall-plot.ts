import { capital, list } from '../../domain/words/words.ts';
import type { Merged } from '../../domain/maturity/merge.ts';
import { levelTitle, type Outline } from '../../domain/maturity/outline.ts';
import { quarterTitle } from '../../domain/maturity/quarter.ts';
import type { NamedBar, Waterfall, WaterfallBar } from '../../domain/maturity/waterfall.ts';
import type { Bar, Mark, PlotSpec, Point } from '../../ui/chart/spec.ts';
import type { TableSpec } from '../../ui/chart/table.ts';

/** One row of the waterfall: an end of it, or something that moved the index on its way. */
export type FallRow = {
	readonly id: string;
	readonly what: string;
	/** Whose question it is. */
	readonly of?: string;
	/** Where the index stands before and after it; the same at both ends of the fall. */
	readonly from: number;
	readonly to: number;
	/** The same as whole parts, exactly. */
	readonly parts: number;
	readonly end: boolean;
	/** What became of the answer, or which things began and ceased; of an end, how high it may be. */
	readonly how: string;
};

/** Beyond so many bars the smallest are one. */
export const BARS = 10;

export type FallOf = {
	readonly outline: Pick<Outline, 'dimensions'>;
	readonly waterfall: Waterfall;
	readonly from: string;
	readonly to: string;
};

/** From the index of one quarter to that of another: the largest first, then what is named, each beginning where the last ended. */
export function fallRows(fall: FallOf, each: boolean): readonly FallRow[] {
	const { waterfall, outline } = fall;
	const bars = waterfall.questions.toSorted((a, b) => Math.abs(b.parts) - Math.abs(a.parts));
	const few = each || bars.length <= BARS + 1;
	const first = few ? bars : bars.slice(0, BARS);
	const rest = few ? [] : bars.slice(BARS);
	const moves = [
		...first.map((bar) => ({ ...questionRow(bar, outline), parts: bar.parts })),
		...(rest.length > 0
			? [
					{
						id: 'rest',
						what: `The other ${rest.length} together`,
						how: '',
						parts: rest.reduce((sum, { parts }) => sum + parts, 0)
					}
				]
			: []),
		...namedRows(fall).filter(({ parts, how }) => parts !== 0 || how !== '')
	];
	let at = waterfall.before;
	const rows = moves.map((move): FallRow => {
		const from = at;
		at += move.parts / waterfall.of;
		return { ...move, from, to: at, end: false };
	});
	const end = (id: 'from' | 'to', quarter: string, value: number): FallRow => ({
		id,
		what: capital(quarterTitle(quarter)),
		from: value,
		to: value,
		parts: Math.round(value * waterfall.of),
		end: true,
		how: atMostWords(waterfall, id)
	});
	return [end('from', fall.from, waterfall.before), ...rows, end('to', fall.to, waterfall.after)];
}

/** `at most 0.60`: how high the index of that end may be; empty where no answer is open. */
function atMostWords({ before, after, atMost }: Waterfall, end: 'from' | 'to'): string {
	const [least, most] = end === 'from' ? [before, atMost.before] : [after, atMost.after];
	const figure = most.toFixed(2);
	return figure === least.toFixed(2) ? '' : `at most ${figure}`;
}

function questionRow(bar: WaterfallBar, { dimensions }: Pick<Outline, 'dimensions'>) {
	const dimension = dimensions.find(({ id }) => id === bar.dimension);
	const text = dimension?.questions.find(({ id }) => id === bar.question)?.text;
	return {
		id: bar.question,
		what: text ?? bar.question,
		of: dimension?.title ?? bar.dimension,
		how: howWords(bar)
	};
}

/** `Reactive to Responsive`; what was not known or not asked is named. */
function howWords({ why, before, after }: WaterfallBar): string {
	const was = countsWords(before);
	const is = countsWords(after);
	switch (why) {
		case 'answer':
			return was === is ? 'fewer or more don’t know' : `${was} to ${is}`;
		case 'asked':
			return `newly asked: ${is}`;
		case 'not-asked':
			return `no longer asked: was ${was}`;
		case 'found-out':
			return `nobody knew: now ${is}`;
		case 'lost':
			return `was ${was}: nobody knows now`;
	}
}

const countsWords = ({ lo }: Merged): string => levelTitle(lo);

function namedRows({ waterfall, outline }: FallOf) {
	const question = (id: string): string =>
		outline.dimensions.flatMap(({ questions }) => questions).find((one) => one.id === id)?.text ??
		id;
	const dimension = (id: string): string =>
		outline.dimensions.find((one) => one.id === id)?.title ?? id;
	const how = ({ began, ceased }: NamedBar, name: (id: string) => string): string =>
		[
			...(began.length > 0 ? [`new: ${list(began.map(name))}`] : []),
			...(ceased.length > 0 ? [`gone: ${list(ceased.map(name))}`] : [])
		].join('; ');
	return [
		{
			id: 'applicability',
			what: 'Questions that began or ceased to apply',
			how: how(waterfall.applicability, question),
			parts: waterfall.applicability.parts
		},
		{
			id: 'counted',
			what: 'Dimensions newly counted, or no longer',
			how: how(waterfall.counted, dimension),
			parts: waterfall.counted.parts
		}
	];
}

/** Rises are filled, falls are empty; a thread leads from each to the next. */
export function fallPlot(rows: readonly FallRow[]): PlotSpec {
	const values = rows.flatMap(({ from, to }) => [from, to]);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const room = Math.max((most - least) * 0.08, 0.004);
	const bars = (up: boolean): Bar[] =>
		rows.flatMap(({ from, to, end }, at) =>
			!end && from !== to && to > from === up
				? [{ at, from: Math.min(from, to), to: Math.max(from, to) }]
				: []
		);
	const threads = rows.slice(1).map(({ from }, i): Mark => ({
		kind: 'line',
		look: 'thread',
		points: [
			[from, i],
			[from, i + 1]
		]
	}));
	const last = rows.length - 1;
	const end = (at: number): Point[] => [[rows[at]?.to ?? least, at]];
	return {
		x: { min: least - room, max: most + room, ticks: [] },
		y: { min: -0.5, max: rows.length - 0.5, down: true, ticks: [] },
		marks: [
			...threads,
			{ kind: 'bars', look: 'solid', bars: bars(true) },
			{ kind: 'bars', look: 'less', bars: bars(false) },
			{ kind: 'dots', look: 'hollow', points: end(0) },
			{ kind: 'dots', look: 'filled', points: end(last) }
		],
		labels: [],
		readings: rows.map((row, at) => ({
			at: [row.to, at],
			text: `${row.what}: ${[byWords(row), row.how].filter(Boolean).join(', ')}`
		}))
	};
}

/** `+0.012`; at its ends the index itself. */
export function byWords({ from, to, end }: FallRow): string {
	if (end) return to.toFixed(2);
	const by = to - from;
	return `${by < 0 ? '−' : '+'}${Math.abs(by).toFixed(3)}`;
}

/** Every bar, in the model's order, with the exact parts that add up. */
export function fallTable(fall: FallOf): TableSpec {
	const { waterfall, outline } = fall;
	const { of } = waterfall;
	return {
		columns: [
			{ label: 'What moved the index' },
			{ label: 'Dimension' },
			{ label: 'How' },
			{ label: 'Change', numeric: true, digits: 4 },
			{ label: `Exactly, in parts of ${of}`, numeric: true }
		],
		rows: [
			[
				`Index, ${quarterTitle(fall.from)}`,
				'',
				atMostWords(waterfall, 'from'),
				waterfall.before,
				Math.round(waterfall.before * of)
			],
			...waterfall.questions.map((bar) => {
				const { what, of: title, how } = questionRow(bar, outline);
				return [what, title, how, bar.change, bar.parts];
			}),
			...namedRows(fall).map(({ what, how, parts }) => [what, '', how, parts / of, parts]),
			[
				`Index, ${quarterTitle(fall.to)}`,
				'',
				atMostWords(waterfall, 'to'),
				waterfall.after,
				Math.round(waterfall.after * of)
			]
		]
	};
}
