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

const LETTER = 7;
const SIGN = 28;
const APART = 8;
/** Words that must wrap fill their lines less well. */
const LOOSE = 1.15;

/**
 * Puts the words of one track, in order of time, in rows above its line, so that none lie on each other and none leave
 * the track. Words begin where their thing begins; near the right edge they end there. Earlier ones stand higher, so that
 * the hairlines down from them pass beside the words of later ones. What is wider than the track takes several lines.
 */
export function placed(all: readonly Said[], width: number): readonly Place[] {
	const rows: { left: number; right: number }[][] = [];
	const free = (row: number, left: number, right: number): boolean =>
		(rows[row] ?? []).every((one) => right + APART <= one.left || left >= one.right + APART);
	return all
		.toReversed()
		.map(({ from, text }) => {
			const wanted = text.length * LETTER + SIGN;
			const most = Math.min(width, wanted);
			const lines = wanted > width ? Math.ceil((wanted * LOOSE) / Math.max(1, width)) : 1;
			const end = from + most > width;
			const left = end ? width - most : from;
			const fits = (row: number): boolean =>
				Array.from({ length: lines }, (_, i) => row + i).every((one) =>
					free(one, left, left + most)
				);
			let row = 0;
			while (!fits(row)) row += 1;
			for (let i = row; i < row + lines; i += 1)
				rows[i] = [...(rows[i] ?? []), { left, right: left + most }];
			return { left, width: most, row, lines, end };
		})
		.toReversed();
}
