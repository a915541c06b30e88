import type { BitReader, BitWriter } from './bits.ts';

/** UTF-8 by hand: this floor has no TextEncoder. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): readonly number[] {
	return [...text].flatMap((character) => {
		const code = character.codePointAt(0) ?? 0;
		const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
		if (point < 0x80) return [point];
		const tail = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
		if (point < 0x800) return [0xc0 | (point >> 6), tail(0)];
		if (point < 0x10000) return [0xe0 | (point >> 12), tail(6), tail(0)];
		return [0xf0 | (point >> 18), tail(12), tail(6), tail(0)];
	});
}

/** The text of these bytes, or undefined when they are not the one right UTF-8 form of a text. */
export function fromUtf8(bytes: readonly number[]): string | undefined {
	let text = '';
	for (let at = 0; at < bytes.length;) {
		const first = bytes[at] ?? 0;
		const size = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
		let point = size === 1 ? first : first & (0xff >> (size + 1));
		for (let n = 1; n < size; n++) point = (point << 6) | ((bytes[at + n] ?? 0) & 0x3f);
		if (point > 0x10ffff) return undefined;
		text += String.fromCodePoint(point);
		at += size;
	}
	const again = utf8(text);
	const same = again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
	return same ? text : undefined;
}

/** Ids are kebab-case, so a letter costs five bits; a digit nine, any other byte thirteen. */
const END = 0;
const DASH = 27;
const DIGIT = 28;
const BYTE = 29;
const A = 97;

export function putWord(writer: BitWriter, word: string): void {
	for (const byte of utf8(word)) {
		if (byte >= A && byte < A + 26) writer.put(byte - A + 1, 5);
		else if (byte === 45) writer.put(DASH, 5);
		else if (byte >= 48 && byte <= 57) writer.put(DIGIT, 5).put(byte - 48, 4);
		else writer.put(BYTE, 5).put(byte, 8);
	}
	writer.put(END, 5);
}

/** A word, or undefined when the bits are none. */
export function takeWord(reader: BitReader): string | undefined {
	const bytes: number[] = [];
	while (reader.sound) {
		const code = reader.take(5);
		if (code === END) return fromUtf8(bytes);
		if (code < DASH) bytes.push(A + code - 1);
		else if (code === DASH) bytes.push(45);
		else if (code === DIGIT) bytes.push(48 + reader.take(4));
		else if (code === BYTE) bytes.push(reader.take(8));
		else return undefined;
	}
	return undefined;
}

/** A hash in hexadecimal of up to 31 digits, four bits each; anything else is spelt as a word. */
export function putHash(writer: BitWriter, hash: string): void {
	const hexadecimal = /^[0-9a-f]{1,31}$/.test(hash);
	writer.put(hexadecimal ? hash.length : 0, 5);
	if (!hexadecimal) return putWord(writer, hash);
	for (const digit of hash) writer.put(parseInt(digit, 16), 4);
}

export function takeHash(reader: BitReader): string {
	const digits = reader.take(5);
	if (digits > 0) return Array.from({ length: digits }, () => reader.take(4).toString(16)).join('');
	const word = takeWord(reader);
	if (word === undefined) reader.spoil();
	return word ?? '';
}
