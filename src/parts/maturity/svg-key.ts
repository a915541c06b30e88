import type { Tier } from '../../domain/maturity/types.ts';
import { marksIn, type Marks } from './marks.ts';
import type { Drawn } from './profile-svg.ts';
import { element, INK, widthOf, words } from './svg.ts';
import { bar, claimed, dot, maybe, span } from './svg-marks.ts';
import type { Block } from './svg-row.ts';

/** What the marks mean, only those that are there. */
export function keyOf(
	{ score, shown, tier }: Drawn,
	left: number,
	right: number,
	top: number
): Block {
	const marks = marksIn(score, shown);
	const entries = KEY.filter(({ when }) => when(marks));
	const parts: string[] = [];
	let x = left;
	let y = top;
	for (const { draw, says } of entries) {
		const text = says(tier, marks);
		const width = 58 + widthOf(text, 12);
		if (x > left && x + width > right) {
			x = left;
			y += 24;
		}
		parts.push(draw(x, y - 9), words(x + 42, y, text, { size: 12, fill: INK.second }));
		x += width + 8;
	}
	return { svg: parts.join('\n'), end: y };
}

const KEY: readonly {
	readonly when: (marks: Marks) => boolean;
	readonly draw: (x: number, y: number) => string;
	readonly says: (tier: Tier, marks: Marks) => string;
}[] = [
	{ when: ({ held }) => held, draw: (x, y) => bar(x, y, 32, false), says: () => 'level held' },
	{
		when: ({ estimate }) => estimate,
		draw: (x, y) => bar(x, y, 32, true),
		says: () => 'so far; most questions still to be asked'
	},
	{
		when: ({ claim }) => claim,
		draw: (x, y) => bar(x, y, 16, false) + claimed(x + 16, y, x + 32),
		says: () => 'claimed; the filled part can be shown'
	},
	{
		when: ({ maybe: some }) => some,
		draw: (x, y) => maybe(x, y, x + 32, true),
		says: () => 'possible; the answer is not known'
	},
	{
		when: () => true,
		draw: (x, y) => span(x, y + 4, x + 32) + dot(x + 16, y + 4),
		says: (_, { span: some }) =>
			some ? 'average of the answers, and where it can still end' : 'average of the answers'
	},
	{
		when: () => true,
		draw: (x, y) =>
			element('line', {
				x1: x + 16,
				x2: x + 16,
				y1: y - 4,
				y2: y + 13,
				stroke: INK.edge,
				'stroke-width': 2
			}),
		says: (tier) => `what tier ${tier} asks for`
	}
];
