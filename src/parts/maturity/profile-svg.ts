import type { DimensionScore } from '../../domain/maturity/dimension.ts';
import type { Outline } from '../../domain/maturity/outline.ts';
import type { Score } from '../../domain/maturity/score.ts';
import { headline, howFirm } from '../../domain/maturity/sentences.ts';
import type { Tier } from '../../domain/maturity/types.ts';
import { element, escaped, INK, lines, words } from './svg.ts';
import { keyOf } from './svg-key.ts';
import { HATCH } from './svg-marks.ts';
import { COLUMN, row, TRACK, TRACK_AT, type Block } from './svg-row.ts';
import { boundsWords, standingWords } from './words.ts';

export type Drawn = {
	/** What it is a picture of: `Checkout, first quarter of 2026`. */
	readonly title: string;
	readonly score: Score;
	readonly shown?: Score | undefined;
	readonly outline: Outline;
	readonly tier: Tier;
};
export type Picture = { readonly svg: string; readonly width: number; readonly height: number };

const WIDTH = 1240;
const MARGIN = 40;
const RIGHT = WIDTH - MARGIN - COLUMN;

/** The profile as a picture that stands alone: light, with its own title and key, and nothing from elsewhere. */
export function profileSvg(drawn: Drawn): Picture {
	const { title, score, outline } = drawn;
	const says = headline(score.overall);
	const parts: string[] = [];
	let y = MARGIN + 12;
	parts.push(words(MARGIN, y, title, { size: 15, fill: INK.third }));
	for (const line of lines(says, WIDTH - 3 * MARGIN, 26)) {
		y += 36;
		parts.push(words(MARGIN, y, line, { size: 26, weight: 600 }));
	}
	const firm = howFirm(score.overall);
	for (const line of firm.flatMap((one) => lines(one, WIDTH - 3 * MARGIN, 14))) {
		y += 24;
		parts.push(words(MARGIN, y, line, { size: 14, fill: INK.second }));
	}
	y += 44;

	const beyond = ({ id }: DimensionScore): boolean => outline.beyond_team.includes(id);
	const of = (side: DimensionScore['side']) =>
		score.dimensions.filter((one) => one.side === side && !beyond(one));
	const left = half(drawn, 'Ownership', of('ownership'), MARGIN, y);
	const apart = half(
		drawn,
		'What the organisation gives you',
		score.dimensions.filter(beyond),
		MARGIN,
		left.end + 40
	);
	const right = half(drawn, 'Operations', of('operations'), RIGHT, y);
	parts.push(left.svg, apart.svg, right.svg);
	const key = keyOf(drawn, MARGIN, WIDTH - MARGIN, Math.max(apart.end, right.end) + 36);
	parts.push(key.svg);
	y = key.end + 34;
	parts.push(
		words(
			MARGIN,
			y,
			'Service Ownership Trainer. Compare a team with itself over time, never with another.',
			{ size: 12, fill: INK.third }
		)
	);
	return framed(drawn, [says, ...firm].join(' '), parts, y + MARGIN - 8);
}

function framed({ title, score }: Drawn, says: string, parts: string[], height: number): Picture {
	const told = score.dimensions.map((one) => `${one.title}: ${standing(one)}`).join(' ');
	const inner = [
		element('title', { id: 'title' }, escaped(title)),
		element('desc', { id: 'desc' }, escaped(`${says} ${told}`)),
		element('defs', {}, HATCH),
		element('rect', { width: WIDTH, height, fill: INK.paper }),
		...parts
	].join('\n');
	const svg = element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: WIDTH,
			height,
			viewBox: `0 0 ${WIDTH} ${height}`,
			role: 'img',
			'aria-labelledby': 'title desc'
		},
		`\n${inner}\n`
	);
	return { svg: `${svg}\n`, width: WIDTH, height };
}

const standing = (one: DimensionScore): string =>
	(one.standing !== 'not-rated' && boundsWords(one)) || `${standingWords(one)}.`;

function half(
	drawn: Drawn,
	title: string,
	dimensions: readonly DimensionScore[],
	x: number,
	top: number
): Block {
	const small = { size: 11, fill: INK.third };
	const at = x + TRACK_AT;
	const parts = [
		words(x, top, title, { size: 15, weight: 600 }),
		...(title.startsWith('What')
			? []
			: [
					words(at, top, 'Manual', small),
					words(at + TRACK / 2, top, 'Responsive', { ...small, anchor: 'middle' }),
					words(at + TRACK, top, 'Preventative', { ...small, anchor: 'middle' })
				]),
		rule(x, top + 9, INK.ink, 1.5)
	];
	let y = top + 9;
	for (const dimension of dimensions) {
		const { svg, end } = row(drawn, dimension, x, y);
		parts.push(svg, rule(x, end, INK.hair, 1));
		y = end;
	}
	return { svg: parts.join('\n'), end: y };
}

const rule = (x: number, y: number, stroke: string, width: number): string =>
	element('line', { x1: x, x2: x + COLUMN, y1: y, y2: y, stroke, 'stroke-width': width });
