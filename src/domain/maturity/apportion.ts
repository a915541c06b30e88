/**
 * Whole figures for parts that have to add up on screen as they do in truth: each part is rounded down or
 * up, those nearest to the next figure up, so that together they come to `total`. A part of 0 stays 0.
 * `total` is their sum in figures, itself rounded by one figure at most.
 */
export function apportion(
	parts: readonly number[],
	perFigure: number,
	total: number
): readonly number[] {
	const figures = parts.map((part) => Math.floor(part / perFigure));
	const left = total - figures.reduce((sum, figure) => sum + figure, 0);
	const order = parts
		.map((part, i) => ({ i, part, rest: part / perFigure - (figures[i] ?? 0) }))
		.filter(({ part }) => part !== 0)
		.toSorted((a, b) => (left < 0 ? a.rest - b.rest : b.rest - a.rest));
	for (let n = 0; n < Math.abs(left) && order.length > 0; n++) {
		const { i } = order[n % order.length] ?? { i: 0 };
		figures[i] = (figures[i] ?? 0) + Math.sign(left);
	}
	return figures;
}
