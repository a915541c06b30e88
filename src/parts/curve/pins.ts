/** A numbered mark, in pixels from the left and the top of its plot. */
export type Placed = { readonly x: number; readonly y: number };

/** Room that a mark needs from the middle of the next. */
const APART = 27;

/**
 * Lifts marks that would cover an earlier one, straight up until they are free. On a wide plot nothing moves; on a
 * phone decisions two minutes apart stack.
 */
export function spread(marks: readonly Placed[]): readonly Placed[] {
	const placed: Placed[] = [];
	for (const mark of marks) {
		let y = mark.y;
		for (let tries = 0; tries < marks.length; tries++) {
			const near = placed.find((one) => Math.hypot(one.x - mark.x, one.y - y) < APART);
			if (!near) break;
			y = near.y - Math.ceil(Math.sqrt(Math.max(0, APART ** 2 - (near.x - mark.x) ** 2)));
		}
		placed.push({ x: mark.x, y });
	}
	return placed;
}
