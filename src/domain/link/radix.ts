import type { BitReader, BitWriter } from './bits.ts';

/** A digit and how many values it could have; each of a row may have another base. */
export type Digit = readonly [value: bigint, base: bigint];

/** How many bits tell that many values apart. */
export function bitsFor(values: bigint): number {
	return values <= 1n ? 0 : (values - 1n).toString(2).length;
}

const productOf = (bases: readonly bigint[]): bigint => bases.reduce((all, base) => all * base, 1n);

/** One number in mixed radix, so that only the whole row is rounded up to bits, and no digit on its own. */
export function putDigits(writer: BitWriter, digits: readonly Digit[]): void {
	const bases = digits.map(([, base]) => base);
	const number = digits.reduce((sum, [value, base]) => sum * base + value, 0n);
	for (let left = bitsFor(productOf(bases)); left > 0;) {
		const piece = left % 24 || 24;
		left -= piece;
		writer.put(Number((number >> BigInt(left)) & 0xffffffn), piece);
	}
}

/** A row beyond the last possible one spoils the reader and comes out as zeros. */
export function takeDigits(reader: BitReader, bases: readonly bigint[]): readonly bigint[] {
	const values = productOf(bases);
	const bits = bitsFor(values);
	let number = 0n;
	if (bits > reader.left) reader.spoil();
	for (let left = reader.sound ? bits : 0; left > 0;) {
		const piece = left % 24 || 24;
		left -= piece;
		number = (number << BigInt(piece)) | BigInt(reader.take(piece));
	}
	if (number >= values) {
		reader.spoil();
		number = 0n;
	}
	return bases
		.toReversed()
		.map((base) => {
			const digit = number % base;
			number /= base;
			return digit;
		})
		.toReversed();
}
