/** A numbered mark, in pixels from the left and the top of its plot. */
export type Placed = { readonly x: number; readonly y: number };

/** From the middle of a mark to the next one's: a mark is a square of 24 to whoever presses it. */
const APART = 25;

/**
 * Lifts marks that would cover an earlier one, straight up until they are free. On a wide plot nothing moves; on a
 * phone decisions two minutes apart stack.
 */
export function spread(marks: readonly Placed[]): readonly Placed[] {
	const placed: Placed[] = [];
	for (const mark of marks) {
		let y = mark.y;
		for (let tries = 0; tries < marks.length; tries++) {
			const near = placed.find(
				(one) => Math.abs(one.x - mark.x) < APART && Math.abs(one.y - y) < APART
			);
			if (!near) break;
			y = near.y - APART;
		}
		placed.push({ x: mark.x, y });
	}
	return placed;
}
