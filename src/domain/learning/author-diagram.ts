import { checkArea, checkTimeline, checkWeb } from './author-drawn.ts';
import type { Diagram, Finding } from './types.ts';

/** What a figure's shape allows and its drawing does not. */
export function checkDiagram(diagram: Diagram): Finding[] {
	switch (diagram.kind) {
		case 'lanes':
			return diagram.cases.flatMap((one, c) =>
				one.lanes.flatMap((lane, l) =>
					lane.marks.flatMap((mark, m) =>
						mark.at <= diagram.span
							? []
							: [
									{
										path: ['cases', c, 'lanes', l, 'marks', m, 'at'],
										message: `${mark.at} lies past the end of the axis`,
										expected: `at most ${diagram.span}`
									}
								]
					)
				)
			);
		case 'rotation': {
			const findings: Finding[] = [];
			if (diagram.offset % diagram.people.length === 0)
				findings.push({
					path: ['offset'],
					message: 'puts one person in both rows of a week',
					expected: `not a multiple of ${diagram.people.length}`
				});
			diagram.shadow?.weeks.forEach((week, i) => {
				if (week < 1 || week > diagram.weeks)
					findings.push({ path: ['shadow', 'weeks', i], message: `there is no week ${week}` });
			});
			return findings;
		}
		case 'matrix':
			return diagram.rows.flatMap((row, r) =>
				row.cells.length === diagram.columns.length
					? []
					: [
							{
								path: ['rows', r, 'cells'],
								message: `${row.cells.length} cells under ${diagram.columns.length} columns`
							}
						]
			);
		case 'timeline':
			return checkTimeline(diagram);
		case 'web':
			return checkWeb(diagram);
		case 'area':
			return checkArea(diagram);
		case 'ladder':
		case 'flow':
		case 'bars':
			return [];
	}
}
