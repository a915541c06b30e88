import type { DiagramOf } from './types.ts';

export type RotationRow = {
	readonly name: string;
	/** One entry a week; nobody where it is undefined. */
	readonly people: readonly (string | undefined)[];
};

/** The rows of a rotation's grid: the second is the first, `offset` weeks later. */
export function rotationRows(diagram: DiagramOf<'rotation'>): readonly RotationRow[] {
	const { people, weeks, offset, shadow } = diagram;
	const turn = (week: number): string | undefined =>
		people[((week % people.length) + people.length) % people.length];
	const row = (name: string, of: (week: number) => string | undefined): RotationRow => ({
		name,
		people: Array.from({ length: weeks }, (_, week) => of(week))
	});
	const rows = [row('Primary', turn), row('Secondary', (week) => turn(week - offset))];
	if (shadow)
		rows.push(row('Shadow', (week) => (shadow.weeks.includes(week + 1) ? shadow.name : undefined)));
	return rows;
}
