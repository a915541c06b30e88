import type { BitReader, BitWriter } from './bits.ts';
import { fromUtf8, utf8 } from './text.ts';

const END = 'end';
const DIGIT = 'digit';
const BYTE = 'byte';

/**
 * Ids are short English words joined by hyphens, so their letters are spelt by a Huffman code for those: 4.4 bits each
 * rather than 6. Symbols by the length of their code; within a length in this order. It never changes.
 */
const SYMBOLS: readonly (readonly [number, readonly string[]])[] = [
	[3, ['e']],
	[4, [END, '-', ...'ainorst']],
	[5, [...'cdhlmu']],
	[6, [...'fgpvwy']],
	[7, [...'bk']],
	[8, ['x', DIGIT]],
	[9, [...'jqz', BYTE]]
];
const LONGEST_CODE = 9;

type Code = { readonly symbol: string; readonly value: number; readonly bits: number };

const CODES: readonly Code[] = canonical();
const BY_SYMBOL = new Map(CODES.map((code) => [code.symbol, code]));
const BY_BITS = new Map(CODES.map((code) => [code.bits * 1024 + code.value, code.symbol]));

function canonical(): readonly Code[] {
	let value = 0;
	let before = 0;
	return SYMBOLS.flatMap(([bits, symbols]) => {
		value <<= bits - before;
		before = bits;
		return symbols.map((symbol) => ({ symbol, value: value++, bits }));
	});
}

function putSymbol(writer: BitWriter, symbol: string): void {
	const code = BY_SYMBOL.get(symbol);
	if (code !== undefined) writer.put(code.value, code.bits);
}

function takeSymbol(reader: BitReader): string | undefined {
	let value = 0;
	for (let bits = 1; bits <= LONGEST_CODE; bits++) {
		value = value * 2 + reader.take(1);
		const symbol = BY_BITS.get(bits * 1024 + value);
		if (symbol !== undefined) return symbol;
	}
	return undefined;
}

/** Lower-case letters and hyphens by their code; a digit costs twelve bits, any other byte of UTF-8 seventeen. */
export function putWord(writer: BitWriter, word: string): void {
	for (const byte of utf8(word)) {
		const character = String.fromCharCode(byte);
		if (/[a-z-]/.test(character)) putSymbol(writer, character);
		else if (/[0-9]/.test(character)) {
			putSymbol(writer, DIGIT);
			writer.put(byte - 48, 4);
		} else {
			putSymbol(writer, BYTE);
			writer.put(byte, 8);
		}
	}
	putSymbol(writer, END);
}

/** A word, or undefined when the bits are none. */
export function takeWord(reader: BitReader): string | undefined {
	const bytes: number[] = [];
	while (reader.sound) {
		const symbol = takeSymbol(reader);
		if (symbol === undefined) return undefined;
		if (symbol === END) return fromUtf8(bytes);
		if (symbol === DIGIT) bytes.push(48 + reader.take(4));
		else if (symbol === BYTE) bytes.push(reader.take(8));
		else bytes.push(symbol.charCodeAt(0));
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
