import type { BitReader, BitWriter } from './bits.ts';
import { fromUtf8, utf8 } from './text.ts';

/** The one free text a link may carry, in UTF-8 bytes. */
export const LONGEST_LABEL = 24;

/** Control characters, those that turn the direction of the text around them, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

export function labelBytes(label: string): number {
	return utf8(label).length;
}

/** Whether a label may go into a link as it stands: one visible line, not empty, not too long. */
export function isLabel(label: string): boolean {
	return (
		label !== '' &&
		label.trim() === label &&
		!UNSEEN.test(label) &&
		labelBytes(label) <= LONGEST_LABEL
	);
}

/** One bit whether there is one, five for its length, then its bytes. */
export function putLabel(writer: BitWriter, label: string | undefined): void {
	writer.put(label === undefined ? 0 : 1, 1);
	if (label === undefined) return;
	if (!isLabel(label)) throw new RangeError(`Not a label: ${label}`);
	const bytes = utf8(label);
	writer.put(bytes.length, 5);
	for (const byte of bytes) writer.put(byte, 8);
}

/** As an object to spread: `{ label }`, or `{}` where there is none. */
export function takeLabel(reader: BitReader): { readonly label?: string } {
	if (reader.take(1) === 0) return {};
	const size = reader.take(5);
	const label = fromUtf8(Array.from({ length: size }, () => reader.take(8)));
	if (label !== undefined && isLabel(label)) return { label };
	reader.spoil();
	return {};
}
