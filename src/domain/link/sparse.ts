import type { BitReader, BitWriter } from './bits.ts';
import { choose, placeOf, setAt } from './choose.ts';
import { bitsFor, putDigits, takeDigits } from './radix.ts';

/** A few places of a long row, ascending, each with a digit below `base`. */
export type Marked = { readonly at: number; readonly digit: number };

const countBits = (length: number): number => bitsFor(BigInt(length) + 1n);

/** How many bits `putSparse` takes. */
export function sparseBits(length: number, marked: number, base: number): number {
	return countBits(length) + bitsFor(choose(length, marked) * BigInt(base) ** BigInt(marked));
}

/** How many are marked, then which and as what, as one number. */
export function putSparse(
	writer: BitWriter,
	length: number,
	marked: readonly Marked[],
	base: number
): void {
	writer.put(marked.length, countBits(length));
	const places = marked.map(({ at }) => at);
	putDigits(writer, [
		[placeOf(places), choose(length, places.length)],
		...marked.map(({ digit }) => [BigInt(digit), BigInt(base)] as const)
	]);
}

export function takeSparse(reader: BitReader, length: number, base: number): readonly Marked[] {
	const size = reader.take(countBits(length));
	if (size > length || !reader.sound) {
		reader.spoil();
		return [];
	}
	const digits = Array.from({ length: size }, () => BigInt(base));
	const [place = 0n, ...values] = takeDigits(reader, [choose(length, size), ...digits]);
	return setAt(place, size, length).map((at, n) => ({ at, digit: Number(values[n]) }));
}
