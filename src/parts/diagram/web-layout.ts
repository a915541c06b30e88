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

const inside = (spot: Spot, box: Box, room: number): boolean =>
	touching({ ...spot, w: 0, h: 0 }, box, room);

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

/** A curve from box to box, cut where it leaves one and meets the other. */
function curve(from: Box, to: Box, by: number): { spots: readonly Spot[]; line: string } {
	const [a, b] = [centre(from), centre(to)];
	const bend = bendOf(a, b, by);
	const fine = Array.from({ length: 201 }, (_, i) => along(a, bend, b, i / 200));
	const kept = fine.filter((spot) => !inside(spot, from, 2) && !inside(spot, to, 3));
	const spots = kept.length > 1 ? kept : [a, b];
	const straight =
		by === 0
			? [spots[0] ?? a, spots.at(-1) ?? b]
			: spots.filter((_, i) => i % 5 === 0 || i === spots.length - 1);
	return { spots, line: straight.map((spot, i) => `${i ? 'L' : 'M'}${put(spot)}`).join('') };
}

/** Bends to try, straight first; an edge with one the other way never lies straight on it. */
const BENDS = [0, 22, -22, 45, -45, 70, -70, 100, -100, 130, -130, 160, -160];

/**
 * Arrows between boxes, past the boxes in between, and a place for the words of each, `size(says)` pixels large, clear of
 * all boxes and other words. Undefined when some words have no room: then they are told by numbers instead.
 */
export function arrows(
	boxes: readonly Box[],
	edges: readonly Edge[],
	size: (says: string) => { readonly w: number; readonly h: number },
	frame: { readonly w: number; readonly h: number }
): readonly Arrow[] | undefined {
	const words: Box[] = [];
	const made: Arrow[] = [];
	for (const { from, to, says } of edges) {
		const others = boxes.filter((box) => box !== from && box !== to);
		const both = edges.some((edge) => edge.from === to && edge.to === from);
		const clear = BENDS.filter((by) => !both || by !== 0)
			.map((by) => curve(from, to, by))
			.filter(({ spots }) =>
				spots.every(
					(spot) => spot.x >= 0 && spot.x <= frame.w && others.every((box) => !inside(spot, box, 4))
				)
			);
		const choices = clear.length > 0 ? clear : [curve(from, to, both ? 22 : 0)];
		const found = choices
			.flatMap(({ spots, line }) =>
				[0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8].map((t) => ({
					spots,
					line,
					at: spots[Math.round(t * (spots.length - 1))] ?? centre(from)
				}))
			)
			.find(({ at }) => {
				if (!says) return true;
				const { w, h } = size(says);
				const box = { x: at.x - w / 2, y: at.y - h / 2, w, h };
				const within = box.x >= 0 && box.y >= 0 && box.x + w <= frame.w && box.y + h <= frame.h;
				return within && [...boxes, ...words].every((one) => !touching(box, one, 2));
			});
		if (!found) return undefined;
		const { spots, line, at } = found;
		if (says) {
			const { w, h } = size(says);
			words.push({ x: at.x - w / 2, y: at.y - h / 2, w, h });
		}
		const tip = spots.at(-1) ?? centre(to);
		made.push({ line, at, head: headAt(tip, spots.at(-6) ?? spots[0] ?? centre(from)) });
	}
	return made;
}
