import type { DimensionScore } from '../../domain/maturity/dimension.ts';
import { levelTitle, targetOf } from '../../domain/maturity/outline.ts';
import type { Drawn } from './profile-svg.ts';
import { element, INK, lines, words } from './svg.ts';
import { bar, BAR, claimed, dot, maybe, span } from './svg-marks.ts';
import { shownBelow, standingWords } from './words.ts';

/** A piece of the picture, and where what follows may begin. */
export type Block = { readonly svg: string; readonly end: number };

export const COLUMN = 556;
const NAME = 196;
export const TRACK = 188;
export const TRACK_AT = NAME + 12;
const HELD_AT = TRACK_AT + TRACK + 14;
const HELD = COLUMN - HELD_AT;
const LEVELS = [0, 1, 2, 3, 4] as const;

/** One dimension: its name, its marks between the five levels, and where it stands in words. */
export function row(drawn: Drawn, dimension: DimensionScore, x: number, top: number): Block {
	const { shown, outline, tier } = drawn;
	const below = shownBelow(
		dimension,
		shown?.dimensions.find(({ id }) => id === dimension.id)
	);
	const name = lines(dimension.title, NAME, 13);
	const rated = dimension.standing === 'not-rated' ? undefined : dimension;
	const held = [
		...lines(standingWords(dimension), rated ? HELD : HELD + TRACK, 12),
		...(below === undefined ? [] : [`${levelTitle(below)} shown`])
	];
	const height = Math.max(46, 14 + 17 * name.length, 12 + 15 * held.length);
	const middle = top + height / 2;
	const parts = name.map((line, i) =>
		words(x, middle + 4.5 + 17 * (i - (name.length - 1) / 2), line, { size: 13 })
	);
	held.forEach((line, i) => {
		const fill = rated && !(below !== undefined && i === held.length - 1) ? INK.ink : INK.second;
		const place = x + (rated ? HELD_AT : TRACK_AT);
		parts.push(
			words(place, middle + 4 + 15 * (i - (held.length - 1) / 2), line, { size: 12, fill })
		);
	});
	if (rated) {
		const left = x + TRACK_AT;
		const target = targetOf(outline, dimension.id, tier);
		const at = (share: number): number => left + share * TRACK;
		for (const level of LEVELS)
			parts.push(
				element('line', {
					x1: at(level / 4),
					x2: at(level / 4),
					y1: top,
					y2: top + height,
					stroke: level === target ? INK.edge : INK.hair,
					'stroke-width': level === target ? 2 : 1
				})
			);
		const y = middle - 9;
		const full = below ?? rated.soFar;
		parts.push(bar(left, y, Math.max(3, (full / 4) * TRACK), rated.standing === 'estimate'));
		if (below !== undefined) parts.push(claimed(at(below / 4), y, at(rated.soFar / 4)));
		if (rated.possible > rated.soFar)
			parts.push(maybe(at(rated.soFar / 4), y, at(rated.possible / 4)));
		const under = y + BAR + 8;
		if (rated.high > rated.low) parts.push(span(at(rated.low), under, at(rated.high)));
		if (rated.average !== undefined) parts.push(dot(at(rated.average), under));
	}
	return { svg: parts.join('\n'), end: top + height };
}
