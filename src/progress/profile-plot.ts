import { levelTitle } from '../domain/maturity/outline.ts';
import type { Profile, ProfileRow, Stand } from '../domain/progress/profile.ts';
import type { Group } from '../parts/maturity/groups.ts';
import type { Bar, Mark, PlotSpec, Point } from '../ui/chart/spec.ts';
import type { TableSpec } from '../ui/chart/table.ts';

const LEVELS = [0, 1, 2, 3, 4];

/** One half of the profile: rows downwards, levels from left to right. */
export function profilePlot(rows: readonly ProfileRow[]): PlotSpec {
	const bars = (standing: 'rated' | 'estimate'): Bar[] =>
		rows.flatMap(({ now }, at) =>
			now.standing === standing ? [{ at, from: 0, to: now.level }] : []
		);
	const maybe = rows.flatMap(({ now }, at): Bar[] =>
		now.standing !== 'not-rated' && now.possible > now.level
			? [{ at, from: now.level, to: now.possible }]
			: []
	);
	const before = (standing: 'rated' | 'estimate'): Point[] =>
		rows.flatMap(({ then }, at): Point[] =>
			then?.standing === standing ? [[then.level, at]] : []
		);
	const marks: Mark[] = [
		{
			kind: 'ticks',
			points: rows.flatMap((_, at) => LEVELS.map((x): Point => [x, at]))
		},
		{ kind: 'bars', look: 'maybe', bars: maybe },
		{ kind: 'bars', look: 'solid', bars: bars('rated') },
		{ kind: 'bars', look: 'estimate', bars: bars('estimate') },
		{ kind: 'dots', look: 'hollow', points: before('rated') },
		{ kind: 'dots', look: 'faint', points: before('estimate') }
	];
	return {
		x: { min: 0, max: 4, ticks: [] },
		y: { min: -0.5, max: rows.length - 0.5, down: true, ticks: [] },
		marks,
		labels: [],
		readings: rows.map((row, at) => ({
			at: [row.now.standing === 'not-rated' ? 0 : row.now.level, at],
			text: [row.title, [standWords(row.now), thenWords(row)].filter(Boolean).join('; ')].join(': ')
		}))
	};
}

/** `Responsive`, `Responsive so far`, `Manual so far, perhaps Proactive`. */
export function standWords(stand: Stand): string {
	if (stand.standing === 'not-rated') return 'Not rated';
	const { level, possible, standing } = stand;
	const held = `${levelTitle(level)}${standing === 'estimate' ? ' so far' : ''}`;
	return possible > level ? `${held}, perhaps ${levelTitle(possible)}` : held;
}

/** `was Reactive`; nothing where it is the same or cannot be said. */
function thenWords({ now, then }: ProfileRow): string {
	if (!then || then.standing === 'not-rated') return '';
	const same = now.standing !== 'not-rated' && now.level === then.level;
	return same ? '' : `was ${levelTitle(then.level)}`;
}

/** The row's reading in two lines: what is held, and what may be or was. */
export function rowWords(row: ProfileRow): { readonly held: string; readonly more: string } {
	const [held = '', perhaps] = standWords(row.now).split(', ');
	return { held, more: [perhaps, thenWords(row)].filter(Boolean).join(', ') };
}

export function profileTable({ then }: Profile, groups: readonly Group<ProfileRow>[]): TableSpec {
	const columns = ['Dimension', 'Group', 'Now', ...(then ? [then.outcome.quarter] : [])];
	return {
		columns: columns.map((label) => ({ label })),
		rows: groups.flatMap(({ title, of }) =>
			of.map((row) => [
				row.title,
				title,
				standWords(row.now),
				...(then ? [standWords(row.then ?? { standing: 'not-rated' })] : [])
			])
		)
	};
}
