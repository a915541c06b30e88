import { sextetOf, toText } from '../../../src/domain/link/alphabet.ts';
import { BitReader, BitWriter } from '../../../src/domain/link/bits.ts';
import { crc16 } from '../../../src/domain/link/crc.ts';

const sextetsOf = (text: string): readonly number[] =>
	[...text].map((character) => sextetOf(character) ?? 0);

/**
 * A link with the bits at these places flipped, and its checksum made right again: not damage, but a liar. Up to five
 * padding bits cannot be told from the body from outside; the sum stands where it leaves zeros after it.
 */
export function sealedAgain(
	text: string,
	flips: readonly number[],
	padding = paddingOf(text)
): string {
	const reader = new BitReader(sextetsOf(text));
	const body = text.length * 6 - 16 - padding;
	const writer = new BitWriter();
	for (let at = 0; at < body; at++) {
		const flipped = flips.includes(at) ? 1 : 0;
		writer.put(reader.take(1) ^ flipped, 1);
	}
	return toText(writer.put(crc16(writer.sextets(), writer.length), 16).sextets());
}

/** How many bits of a true link are padding: with any other number its own sum would not come out. */
function paddingOf(text: string): number {
	return [0, 1, 2, 3, 4, 5].find((padding) => sealedAgain(text, [], padding) === text) ?? 0;
}

/** A link whose bits from `at` on say `value`, sealed anew. */
export function forged(text: string, at: number, bits: number, value: number): string {
	const reader = new BitReader(sextetsOf(text));
	reader.take(at % 30);
	for (let n = 0; n < Math.floor(at / 30); n++) reader.take(30);
	const flips = Array.from({ length: bits }, (_, n) => n).filter(
		(n) => reader.take(1) !== ((value >>> (bits - 1 - n)) & 1)
	);
	return sealedAgain(
		text,
		flips.map((n) => at + n)
	);
}
