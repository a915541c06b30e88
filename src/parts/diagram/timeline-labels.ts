/** Something said about a place on a track; pixels from its left edge. */
export type Said = { readonly from: number; readonly to: number; readonly text: string };

/** Where its words stand: their left edge, how wide they may be, how many rows above the line, and the end they hang on. */
export type Place = {
	readonly left: number;
	readonly width: number;
	readonly row: number;
	readonly lines: number;
	readonly end: boolean;
};

const LETTER = 6.9;
const SIGN = 18;
const APART = 10;
const NARROWEST = 120;

/**
 * Puts the words of one track in rows above its line, so that none lie on each other and none leave the track. Words
 * begin where their thing begins; near the right edge they end there. What is wider than the track takes several lines.
 */
export function placed(all: readonly Said[], width: number): readonly Place[] {
	const rows: { left: number; right: number }[][] = [];
	const free = (row: number, left: number, right: number): boolean =>
		(rows[row] ?? []).every((one) => right + APART <= one.left || left >= one.right + APART);
	return all.map(({ from, text }) => {
		const wanted = text.length * LETTER + SIGN;
		const most = Math.max(NARROWEST, Math.min(width, wanted));
		const lines = Math.max(1, Math.ceil(wanted / most));
		const end = from + most > width;
		const left = end ? Math.max(0, Math.min(width - most, from)) : from;
		let row = 0;
		while (
			!Array.from({ length: lines }, (_, i) => row + i).every((one) => free(one, left, left + most))
		)
			row += 1;
		for (let i = row; i < row + lines; i += 1)
			rows[i] = [...(rows[i] ?? []), { left, right: left + most }];
		return { left, width: most, row, lines, end };
	});
}
