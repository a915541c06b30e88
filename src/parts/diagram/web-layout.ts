/** A box as it lies on the page, in pixels of its figure. */
export type Box = {
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
};
type Spot = { readonly x: number; readonly y: number };

export type Edge = { readonly from: Box; readonly to: Box; readonly says: string };
export type Arrow = {
	readonly line: string;
	readonly head: string;
	/** Where its words or its number stand, by their middle. */
	readonly at: Spot;
};

const centre = ({ x, y, w, h }: Box): Spot => ({ x: x + w / 2, y: y + h / 2 });

/** Whether two boxes lie on each other, or nearer than `room`. */
export const touching = (a: Box, b: Box, room = 0): boolean =>
	a.x < b.x + b.w + room &&
	b.x < a.x + a.w + room &&
	a.y < b.y + b.h + room &&
	b.y < a.y + a.h + room;

/** A point of a curve with one bend, `t` from 0 to 1. */
const along = (a: Spot, bend: Spot, b: Spot, t: number): Spot => ({
	x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * bend.x + t ** 2 * b.x,
	y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * bend.y + t ** 2 * b.y
});

const inside = ({ x, y }: Spot, box: Box, room: number): boolean =>
	x < box.x + box.w + room && box.x < x + room && y < box.y + box.h + room && box.y < y + room;

/** The bend of a curve that lies `by` pixels beside the middle of its straight line. */
function bendOf(a: Spot, b: Spot, by: number): Spot {
	const long = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	return {
		x: (a.x + b.x) / 2 - ((b.y - a.y) / long) * by * 2,
		y: (a.y + b.y) / 2 + ((b.x - a.x) / long) * by * 2
	};
}

const round = (value: number): number => Math.round(value * 10) / 10;
const put = ({ x, y }: Spot): string => `${round(x)} ${round(y)}`;

function headAt(tip: Spot, before: Spot): string {
	const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
	const wing = (turn: number): Spot => ({
		x: tip.x - 8 * Math.cos(angle + turn),
		y: tip.y - 8 * Math.sin(angle + turn)
	});
	return `M${put(wing(0.45))}L${put(tip)}L${put(wing(-0.45))}`;
}

/** A curve from box to box, in fine steps, cut where it leaves one and meets the other. */
function curve(from: Box, to: Box, by: number): readonly Spot[] {
	const [a, b] = [centre(from), centre(to)];
	const bend = bendOf(a, b, by);
	const fine = Array.from({ length: 201 }, (_, i) => along(a, bend, b, i / 200));
	const kept = fine.filter((spot) => !inside(spot, from, 2) && !inside(spot, to, 3));
	return kept.length > 1 ? kept : [a, b];
}

const lineOf = (spots: readonly Spot[]): string =>
	spots
		.filter((_, i) => i % 5 === 0 || i === spots.length - 1)
		.map((spot, i) => `${i ? 'L' : 'M'}${put(spot)}`)
		.join('');

/** Bends to try, straight first. Of two edges between the same boxes each keeps to its own side. */
const BENDS = [0, 22, -22, 45, -45, 70, -70, 100, -100, 130, -130, 160, -160];
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];

type Size = { readonly w: number; readonly h: number };
const around = ({ x, y }: Spot, { w, h }: Size): Box => ({ x: x - w / 2, y: y - h / 2, w, h });

/**
 * Arrows between boxes, past the boxes in between, and a place for the words of each, `size(says)` pixels large, clear of
 * all boxes and other words. Undefined when some words have no room: then they are told by numbers instead.
 */
export function arrows(
	boxes: readonly Box[],
	edges: readonly Edge[],
	size: (says: string) => Size,
	frame: Size
): readonly Arrow[] | undefined {
	const words: Box[] = [];
	const made: Arrow[] = [];
	const fits = (box: Box): boolean =>
		box.x >= 0 &&
		box.y >= 0 &&
		box.x + box.w <= frame.w &&
		box.y + box.h <= frame.h &&
		[...boxes, ...words].every((one) => !touching(box, one, 2));
	/** Where the words of an edge find room on its curve. */
	const placeOn = (spots: readonly Spot[], says: string): Spot | undefined =>
		PLACES.map((t) => spots[Math.round(t * (spots.length - 1))])
			.filter((spot) => spot !== undefined)
			.find((spot) => !says || fits(around(spot, size(says))));

	for (const { from, to, says } of edges) {
		const others = boxes.filter((box) => box !== from && box !== to);
		const both = edges.some((edge) => edge.from === to && edge.to === from);
		const isClear = (spots: readonly Spot[]): boolean =>
			spots.every(
				(spot) => spot.x >= 0 && spot.x <= frame.w && others.every((box) => !inside(spot, box, 4))
			);
		const bends = BENDS.filter((by) => !both || by > 0);
		let found: { spots: readonly Spot[]; at: Spot } | undefined;
		let clear = false;
		for (const by of bends) {
			const spots = curve(from, to, by);
			if (!isClear(spots)) continue;
			clear = true;
			const at = placeOn(spots, says);
			if (at) {
				found = { spots, at };
				break;
			}
		}
		// Where every way is blocked, the straight one says at least what is joined.
		if (!clear) {
			const spots = curve(from, to, bends[0] ?? 0);
			const at = placeOn(spots, says);
			if (at) found = { spots, at };
		}
		if (!found) return undefined;
		const { spots, at } = found;
		if (says) words.push(around(at, size(says)));
		const tip = spots.at(-1) ?? centre(to);
		made.push({
			line: lineOf(spots),
			at,
			head: headAt(tip, spots.at(-6) ?? spots[0] ?? centre(from))
		});
	}
	return made;
}
