import type { BitReader, BitWriter } from './bits.ts';
import { putWord, takeWord } from './spelling.ts';

const placeBits = (known: number): number => Math.ceil(Math.log2(Math.max(1, known)));

/** Ids as they come: the first time spelt, after that by their place among those spelt so far. */
export class WordWriter {
	#writer: BitWriter;
	#known: string[] = [];

	constructor(writer: BitWriter) {
		this.#writer = writer;
	}

	put(word: string): void {
		const place = this.#known.indexOf(word);
		if (place >= 0) {
			this.#writer.put(0, 1).put(place, placeBits(this.#known.length));
			return;
		}
		this.#writer.put(1, 1);
		putWord(this.#writer, word);
		this.#known.push(word);
	}
}

/** The other half. A word that cannot be read comes out empty and spoils the reader. */
export class WordReader {
	#reader: BitReader;
	#known: string[] = [];

	constructor(reader: BitReader) {
		this.#reader = reader;
	}

	take(): string {
		const spelt = this.#reader.take(1) === 1;
		const word = spelt
			? takeWord(this.#reader)
			: this.#known[this.#reader.take(placeBits(this.#known.length))];
		if (word === undefined) this.#reader.spoil();
		else if (spelt) this.#known.push(word);
		return word ?? '';
	}
}
